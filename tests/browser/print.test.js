// What comes out on paper.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { LAPTOP, fresh, launch } from './support/browser.js';
import { none } from './support/none.js';
import { example } from './support/site.js';

const site = example();
const at = (path) => pathToFileURL(join(site.folder, path)).href;
const FURNITURE = '.skip, .bar, .site-nav, .toc, .trail, .next, .foot, .btn, .brief, .pick';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** A page as it goes to the printer, from a screen in the dark. */
async function paper(path, prepare = async () => {}, javaScriptEnabled = true) {
  const context = await fresh(browser, { viewport: LAPTOP, colorScheme: 'dark', javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(at(path));
  await prepare(page);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  return page;
}

const visible = (page, selector) => page.evaluate((wanted) => [...document.querySelectorAll(wanted)]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1)
  .map((element) => `${element.tagName.toLowerCase()}.${element.className}`), selector);

for (const path of site.samples()) {
  test(`${site.kind(path)}: no furniture, and black on white though the screen is dark`, async () => {
    const page = await paper(path);
    none(await visible(page, FURNITURE));
    const colours = await page.evaluate(() => {
      const of = (element, what) => getComputedStyle(element)[what].match(/[\d.]+/g).map(Number);
      return {
        papers: [document.documentElement, document.body].map((element) => of(element, 'backgroundColor')),
        ink: of(document.querySelector('h1'), 'color'),
      };
    });
    // A fourth number is how opaque it is: the paper itself shows through nothing.
    for (const [r, g, b, opaque = 1] of colours.papers) assert.ok(opaque === 0 || Math.min(r, g, b) === 255, 'the paper is not white');
    assert.ok(Math.max(...colours.ink.slice(0, 3)) < 128, 'the ink is pale');
    await page.context().close();
  });
}

test('all questions are printed when none is chosen, with all their depth', async () => {
  const page = await paper(site.sample('guide'));
  const total = await page.locator('.q').count();
  assert.ok(total > 3);
  assert.equal((await visible(page, '.q')).length, total);
  assert.equal((await visible(page, '.depth')).length, await page.locator('.depth').count());
  await page.context().close();
});

for (const script of [true, false]) {
  test(`only what was added to the brief is printed, ${script ? 'with' : 'without'} JavaScript`, async () => {
    const page = await paper(site.sample('guide'), async (screen) => {
      await screen.locator('.pick input').nth(0).check();
      await screen.locator('.pick input').nth(2).check();
    }, script);
    assert.deepEqual(
      await page.evaluate(() => [...document.querySelectorAll('.q')].map((card, at) => (card.checkVisibility() ? at : -1)).filter((n) => n >= 0)),
      [0, 2],
    );
    await page.context().close();
  });
}

test('a brief is shorter than the whole', async () => {
  const sheets = async (prepare) => {
    const page = await paper(site.sample('guide'), prepare);
    const pdf = await page.pdf({ format: 'A4' });
    await page.context().close();
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
  };
  const whole = await sheets();
  const brief = await sheets((page) => page.locator('.pick input').first().check());
  assert.ok(brief < whole, `${brief} sheets, and the whole has ${whole}`);
});
