// Browsers of three years ago: what they do not know yet is taken out of the files, as if they read past it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { LAPTOP, PHONE, fresh, launch } from './support/browser.js';
import { none } from './support/none.js';
import { serve } from './support/server.js';
import { example } from './support/site.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// Another name is as good as none: the browser drops the rule, and `CSS.supports` says no.
const UNKNOWN = [
  [/light-dark\(/g, 'not-yet('],
  [/:has\(/g, ':not-yet('],
  [/:popover-open/g, ':not-yet-open'],
  [/::details-content/g, '::not-yet'],
  [/\bpopover(target(action)?)?=/g, 'data-$&'],
  [/ popover /g, ' data-popover '],
  [/\[popover\]/g, '[data-popover]'],
  [/::backdrop/g, '::not-yet'],
];

let browser, site, server;
before(async () => {
  [browser, site] = [await launch(), example()];
  server = await serve(site.folder);
});
after(async () => {
  await browser.close();
  await server.close();
});

/** A page of the site as such a browser takes it. */
async function open(path, options) {
  const context = await fresh(browser, options);
  await context.route(/\.(html|css|js)$/, async (route) => {
    const response = await route.fetch();
    const old = UNKNOWN.reduce((text, [known, unknown]) => text.replace(known, unknown), await response.text());
    await route.fulfill({ response, body: old });
  });
  const page = await context.newPage();
  await page.goto(server.url + path);
  return page;
}

const PAGES = ['index.html', 'guides/first-call.html', 'processes/lead-to-order.html', 'controls/credit-limit.html', 'routes/start-before-contract.html'];

test('the menu is folded on a phone and unfolds', async () => {
  const page = await open('guides/first-call.html', { viewport: PHONE });
  const entry = page.locator('#site-nav a').first();
  const button = page.locator('.btn.menu');
  assert.equal(await entry.isVisible(), false);
  assert.equal(await button.getAttribute('aria-expanded'), 'false');
  await button.click();
  assert.equal(await entry.isVisible(), true);
  assert.equal(await button.getAttribute('aria-expanded'), 'true');
  assert.equal(await page.locator('#site-nav .close').isVisible(), false, 'nothing would come of it');
  await button.click();
  assert.equal(await entry.isVisible(), false);
  await page.context().close();
});

test('the menu is there without a script too, and always on a wide screen', async () => {
  for (const options of [{ viewport: PHONE, javaScriptEnabled: false }, { viewport: LAPTOP }]) {
    const page = await open('guides/first-call.html', options);
    assert.equal(await page.locator('#site-nav a').first().isVisible(), true);
    assert.equal(await page.locator('.btn.menu').isVisible(), false);
    await page.context().close();
  }
});

test('everything can be read, whatever theme the reader prefers', async () => {
  const found = [];
  for (const colorScheme of ['light', 'dark']) {
    for (const viewport of [PHONE, LAPTOP]) {
      for (const path of PAGES) {
        const page = await open(path, { viewport, colorScheme });
        await page.evaluate(AXE);
        const { violations } = await page.evaluate(() => axe.run({ runOnly: ['color-contrast', 'button-name', 'link-name', 'target-size'] }));
        for (const { id, nodes } of violations) found.push(`${path} ${colorScheme} ${viewport.width}: ${id} ${nodes[0].html}`);
        const wide = await page.evaluate(() => document.scrollingElement.scrollWidth - innerWidth);
        if (wide > 0) found.push(`${path} ${viewport.width}: ${wide} px too wide`);
        await page.context().close();
      }
    }
  }
  none(found);
});

test('what would do nothing is not offered', async () => {
  const page = await open('guides/first-call.html', { viewport: LAPTOP });
  assert.equal(await page.locator('.btn.theme').isVisible(), false);
  assert.equal(await page.locator('.pick').first().isVisible(), false);
  await page.context().close();
});

test('the search opens and finds', async () => {
  const page = await open('guides/first-call.html', { viewport: PHONE });
  await page.click('button.find');
  await page.fill('.search input', 'payment terms');
  await page.waitForSelector('.search [role=option]');
  await page.keyboard.press('Enter');
  await page.waitForURL(/terms/);
  await page.context().close();
});

test('paper has no furniture and everything unfolded', async () => {
  const page = await open('guides/first-call.html', { viewport: LAPTOP, colorScheme: 'dark' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  for (const furniture of ['.bar', '#site-nav', '.toc', '.foot', '.btn']) {
    assert.equal(await page.locator(furniture).first().isVisible(), false, furniture);
  }
  assert.equal(await page.locator('main details:not([open])').count(), 0);
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
  await page.context().close();
});
