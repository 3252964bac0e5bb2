// Every link of every page leads to a file that is there, and every anchor to an element. Read from the files.

import { posix } from 'node:path';
import { test } from 'node:test';
import { none } from './support/none.js';
import { example, starter } from './support/site.js';

const plain = (text) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&#x27;', "'")
  .replaceAll('&lt;', '<').replaceAll('&gt;', '>');

/** The values of an attribute. Only tags have any: code that is shown has none. */
const values = (html, attribute) => [...html.matchAll(/<[a-z][^>]*>/g)]
  .flatMap(([tag]) => [...tag.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))])
  .map((found) => plain(found[1]));

for (const [name, site] of [['example', example()], ['starter', starter()]]) {
  const html = new Map(site.files.filter((path) => path.endsWith('.html')).map((path) => [path, site.text(path)]));
  const ids = new Map([...html].map(([path, text]) => [path, values(text, 'id')]));

  test(`${name}: every link leads somewhere`, () => {
    const files = new Set(site.files);
    const dead = [];
    for (const [path, text] of html) {
      for (const target of [...values(text, 'href'), ...values(text, 'src')]) {
        if (/^(https?|mailto|tel):/.test(target)) continue;
        const [file, anchor] = target.split('#').map(decodeURIComponent);
        const found = file === '' ? path : posix.normalize(posix.join(posix.dirname(path), file));
        // A page opened from a folder has no server that knows what `/` or a folder's index is.
        if (target.startsWith('/') || !files.has(found)) dead.push(`${path}: ${target}`);
        else if (anchor && !ids.get(found)?.includes(anchor)) dead.push(`${path}: ${target} (no such id)`);
      }
    }
    none(dead);
  });

  test(`${name}: no id stands twice on a page`, () => {
    const twice = [...ids].flatMap(([path, all]) => all.filter((id, at) => all.indexOf(id) !== at).map((id) => `${path}#${id}`));
    none(twice);
  });

  test(`${name}: nothing is loaded from elsewhere, and nothing is written into a page that a strict policy forbids`, () => {
    const wrong = [];
    for (const [path, text] of html) {
      if (/<(?:script|img|source|video|audio|iframe)[^>]*\ssrc="(?:https?:)?\/\//.test(text)) wrong.push(`${path}: a foreign source`);
      if (/<link(?![^>]*rel="canonical")[^>]*\shref="(?:https?:)?\/\//.test(text)) wrong.push(`${path}: a foreign link`);
      if (/<style|<script(?![^>]*\ssrc=)|\sstyle="|<[^>]*\son[a-z]+="/.test(text)) wrong.push(`${path}: inline style or script`);
    }
    none(wrong);
  });
}
