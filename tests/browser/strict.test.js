// Under a strict policy no page complains, asks another host or is wider than a small phone.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { LAPTOP, fresh, launch, unfold } from './support/browser.js';
import { STRICT, serve } from './support/server.js';
import { none } from './support/none.js';
import { example, starter } from './support/site.js';
import { watch } from './support/watch.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** A page that writes down all that is wrong with it. */
async function watched(options, url) {
  const context = await fresh(browser, options);
  return { context, ...await watch(context, url) };
}

for (const [name, site] of [['example', example()], ['starter', starter()]]) {
  test(`${name}: every page keeps to the policy and fits 320 pixels`, async () => {
    const server = await serve(site.folder, STRICT);
    const { context, page, found } = await watched({ viewport: { width: 320, height: 640 } }, server.url);
    for (const path of site.pages) {
      await page.goto(server.url + path);
      for (const state of ['folded', 'unfolded']) {
        if (state === 'unfolded') await unfold(page);
        const width = await page.evaluate(() => {
          scrollTo(10_000, scrollY);
          const moved = scrollX;
          scrollTo(0, 0);
          return moved > 0 ? document.documentElement.scrollWidth : 0;
        });
        if (width) found.push(`${path}: ${width} pixels wide when ${state}`);
      }
    }
    await context.close();
    await server.close();
    none(found);
  });
}

test('the comforts keep to the policy: theme, ticks that stay, the menu', async () => {
  const site = example();
  const server = await serve(site.folder, STRICT);
  const { context, page, found } = await watched({ viewport: LAPTOP, colorScheme: 'light' }, server.url);
  await page.goto(server.url + site.sample('guide'));
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor + getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.click('.btn.theme');
  const dark = await background();
  assert.notEqual(dark, light, 'the theme button changes nothing');
  await page.locator('.pick input').first().check();
  await page.locator('.more summary').first().click();
  await page.reload();
  assert.equal(await page.locator('.pick input').first().isChecked(), true, 'a tick is gone after a reload');
  assert.equal(await background(), dark, 'the theme is gone after a reload');
  await page.setViewportSize({ width: 375, height: 812 });
  await page.click('.btn.menu');
  assert.equal(await page.locator('#site-nav').isVisible(), true);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#site-nav').isVisible(), false);
  await context.close();
  await server.close();
  none(found);
});
