// The search as it runs outside of a browser: the script of the site, over the files of a site.

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';

const CORE = resolve(import.meta.dirname, '../../../themes/default/static/search-core.js');

/** The search over a site's folder. It notes what a reader would have fetched. */
export function searchOf(folder) {
  const context = createContext({});
  runInContext(readFileSync(CORE, 'utf8'), context);
  const search = context.playbookSearch;
  const fetched = new Map();
  const engine = search.open((name) => {
    const text = readFileSync(join(folder, 'search', `${name}.js`), 'utf8');
    fetched.set(name, { plain: text.length, packed: gzipSync(text).length });
    runInContext(text, context);
    return search.take(name);
  });
  return { search, engine, fetched };
}

/** How many bytes the script itself takes, as a server packs it. */
export const scriptSize = () => ['search-core.js', 'search.js', 'search.css']
  .map((file) => gzipSync(readFileSync(join(CORE, '..', file))).length).reduce((a, b) => a + b);
