// Other people's pages, which nobody wrote for this program: the site keeps its promises with them too. What their authors
// left out (a heading skipped, an image without words) is theirs to mend, and reported to them.

import { after, before, test } from 'node:test';
import axe from 'axe-core';
import { LAPTOP, PHONE, fresh, launch } from './support/browser.js';
import { faults } from './support/faults.js';
import { none } from './support/none.js';
import { STRICT, serve } from './support/server.js';
import { built, folderOf, written } from './support/site.js';
import { watch } from './support/watch.js';

/** What axe finds in the author's own words; `check` has a rule for each. */
const THEIRS = new Set(['empty-heading', 'heading-order', 'image-alt', 'link-name', 'listitem', 'th-has-data-cells']);

/** Pages that are looked at: the longest, and others all over the site. */
const LONGEST = 8, OTHERS = 16;

/** A handbook in small, with what handbooks are known to hold. */
const SMALL = {
  'README.md': '# Handbook\n\n[Pay](pay/index.md)\n\n![Passing](https://example.com/badge.svg)\n',
  'pay/index.md': `# Pay\n\n#### Deep at once\n\n${'| Very long heading of a column '.repeat(9)}|\n${'|---'.repeat(9)}|\n${'| `a_value_without_any_space_in_it` '.repeat(9)}|\n`,
  'pay/levels.md': `# Levels\n\n<img src="https://example.com/a.png">\n\n<iframe src="https://example.com"></iframe>\n\n${'word'.repeat(60)}\n\n    ${'code '.repeat(60)}\n`,
};

let browser, site;
before(async () => {
  browser = await launch();
  const folder = folderOf('sourcegraph-handbook');
  if (!folder) console.log('sourcegraph-handbook is not at hand: a small handbook stands in for it');
  site = built(folder ?? written(SMALL));
});
after(() => browser.close());

for (const [name, options] of [
  ['a phone in dark', { viewport: PHONE, colorScheme: 'dark' }],
  ['a laptop in light', { viewport: LAPTOP, colorScheme: 'light' }],
]) {
  test(`pages of other people have no fault of ours, on ${name}`, async () => {
    const server = await serve(site.folder, STRICT);
    const context = await fresh(browser, { ...options, reducedMotion: 'reduce' });
    await context.addInitScript({ content: axe.source });
    const { page, found } = await watch(context, server.url);
    for (const path of site.some(LONGEST, OTHERS)) {
      await page.goto(server.url + path);
      found.push(...(await faults(page)).filter(({ id }) => !THEIRS.has(id)).map(({ said }) => `${path}: ${said}`));
      await page.setViewportSize({ width: 320, height: 640 });
      const moved = await page.evaluate(() => {
        scrollTo(10_000, scrollY);
        return scrollX;
      });
      if (moved) found.push(`${path}: wider than 320 pixels by ${moved}`);
      await page.setViewportSize(options.viewport);
    }
    await context.close();
    await server.close();
    none(found);
  });
}
