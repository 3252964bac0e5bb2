// What is found: the script that ranks, over the example and over other people's handbook.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { scriptSize, searchOf } from './support/index.js';
import { none } from './support/none.js';
import { built, example, folderOf } from './support/site.js';

const read = (name) => JSON.parse(readFileSync(resolve(import.meta.dirname, name), 'utf8'));
const book = example();

/** Whether a result is one of the pages a person would want, `path` or `path#anchor`, parted by `|`. */
const isWanted = (wanted, { path, anchor }) => wanted.split('|').some((one) => one === path || one === `${path}#${anchor}`);

async function judge(name, site, queries, below = '') {
  const { engine } = searchOf(site.folder);
  const missed = [];
  let first = 0, amongThree = 0;
  for (const [query, wanted] of queries) {
    const { results } = await engine.find(query);
    const own = wanted.split('|').map((one) => below + one).join('|');
    for (const one of own.split('|')) assert.ok(existsSync(join(site.folder, one.split('#')[0])), `${one} is no page`);
    const place = results.findIndex((result) => isWanted(own, result));
    if (place === 0) first++;
    if (place >= 0 && place < 3) amongThree++;
    if (place !== 0) missed.push(`${query}: place ${place + 1}`);
  }
  const share = (count) => Math.round(1000 * count / queries.length) / 10;
  console.log(`${name}: ${share(first)} % first, ${share(amongThree)} % among the first three, of ${queries.length}; not first: ${missed.join('; ')}`);
  assert.ok(share(first) >= 90, `${name}: only ${share(first)} % first`);
  assert.ok(share(amongThree) >= 98, `${name}: only ${share(amongThree)} % among the first three`);
}

test('in the example, what a person would want comes first', () => judge('example', book, read('relevance/example.json')));

test('in a handbook of other people, what a person would want comes first', async (context) => {
  const folder = folderOf('sourcegraph-handbook');
  if (!folder) {
    console.log('skipped: sourcegraph-handbook is not at hand');
    context.skip();
    return;
  }
  await judge('handbook', built(folder), read('relevance/handbook.json'), 'content/');
});

test('a text is taken apart as it was for the index', () => {
  const { search } = searchOf(book.folder);
  for (const [text, wanted] of read('words.json')) {
    assert.deepEqual([...search.words(text)].map(({ word, instead }) => (instead ? '+' : '') + word), wanted, text);
  }
});

test('a word of a text is placed where it stands', () => {
  const { search } = searchOf(book.folder);
  const texts = ['The customer’s sign-off: £25,000 in Größe', '与信限度額の確認', 'ｶﾞ ﬁnance'];
  for (const text of texts) {
    for (const { word, start, end } of search.words(text)) {
      assert.ok(end > start && end <= text.length, `${word} in ${text}`);
    }
  }
  const [first, second] = search.words('与信限度');
  assert.deepEqual([first.start, first.end, second.start, second.end], [0, 2, 1, 3]);
});

test('every form of every word leads to the entries that hold it', async () => {
  const { engine } = searchOf(book.folder);
  const directory = await engine.directory();
  const lost = [];
  let count = 0;
  for (const prefix of directory.terms) {
    for (const form of (await engine.terms(prefix)).byForm.keys()) {
      const term = await engine.term(form, false);
      count++;
      if (!term.forms.has(form) || !term.entries.length) lost.push(form);
    }
  }
  assert.ok(count > 2000, `only ${count} words`);
  none(lost);
});

const first = async (engine, query, options) => (await engine.find(query, options)).results[0];

test('slips of the pen are forgiven: a letter wrong, missing, too many or swapped, in long words two', async () => {
  const { engine } = searchOf(book.folder);
  for (const slip of ['liabilty', 'liabillity', 'liabiltiy', 'laibility', 'liablity', 'ilability']) {
    const { results } = await engine.find(`${slip} `);
    assert.ok(results.some(({ path }) => path === 'controls/liability-cap.html'), slip);
  }
  const { results } = await engine.find('questionairre ');
  assert.ok(results.some(({ path }) => path === 'questions/security/questionnaire.html'));
});

test('every beginning of a word finds what the word finds', async () => {
  const { engine } = searchOf(book.folder);
  for (const start of ['gloss', 'glossa', 'glossar', 'glossary']) {
    assert.equal((await first(engine, start)).path, 'glossary.html', start);
  }
});

test('results are narrowed by kind, moment and team', async () => {
  const { engine } = searchOf(book.folder);
  const kinds = (await engine.find('contract', { filters: { kind: 'route' } })).results.map(({ kind }) => kind);
  assert.ok(kinds.length > 2 && kinds.every((kind) => kind === 'route'), kinds.join());
  const both = await engine.find('price', { filters: { kind: 'question', moment: 'negotiation', team: '' } });
  assert.ok(both.total > 0 && both.results.every(({ kind }) => kind === 'question'));
  const none = await engine.find('price', { filters: { kind: 'team', moment: 'negotiation' } });
  assert.equal(none.total, 0);
});

test('a query of nothing, of marks or of unknown words finds nothing and breaks nothing', async () => {
  const { engine } = searchOf(book.folder);
  for (const query of ['', ' ', '…', '-', "'", '"<script>"', 'xqzvw', '\u0000', '💥', '%', '#', 'constructor', '__proto__', 'x'.repeat(500)]) {
    const { results } = await engine.find(query);
    assert.ok(Array.isArray([...results]), query);
  }
  assert.equal((await engine.find('xqzvw')).total, 0);
});

test('words that say nothing alone are looked for where there are no others', async () => {
  const { engine } = searchOf(book.folder);
  assert.ok((await engine.find('who does what')).results.some(({ path }) => path === 'teams.html'));
});

test('what was found is marked, and shown with what stands round it', async () => {
  const { engine } = searchOf(book.folder);
  const result = await first(engine, 'deposit');
  const pieces = result.marked('Ask for a deposit, or two deposits.');
  assert.deepEqual([...pieces].map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join(''), 'Ask for a [deposit], or two [deposits].');
  assert.ok(result.text.length < 200, result.text);
});

test('no file of the index is large, and a first query fetches little', async () => {
  const sizes = book.files.filter((path) => path.startsWith('search/')).map((path) => statSync(join(book.folder, path)).size);
  assert.ok(Math.max(...sizes) < 100_000, `${Math.max(...sizes)} bytes`);
  for (const query of ['payment terms', 'we need it by friday', 'cerdit limit']) {
    const { engine, fetched } = searchOf(book.folder);
    await engine.find(query);
    const packed = [...fetched.values()].reduce((all, { packed: own }) => all + own, scriptSize(book.folder));
    console.log(`${query}: ${packed} bytes in ${fetched.size + 3} files`);
    assert.ok(packed < 30 * 1024, `${query}: ${packed} bytes`);
  }
});
