// The search as it runs outside of a browser: the script of the site, over the files of a site.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';

/** The search over a site's folder. It notes what a reader would have fetched. */
export function searchOf(folder) {
  const context = createContext({});
  runInContext(readFileSync(join(folder, 'theme/search-core.js'), 'utf8'), context);
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

/** How many bytes the script and its style take, as a server packs them. */
export const scriptSize = (folder) => ['search-core.js', 'search.js', 'search.css']
  .map((file) => gzipSync(readFileSync(join(folder, 'theme', file))).length).reduce((a, b) => a + b);
