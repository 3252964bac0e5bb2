// What pages do without a server and without JavaScript.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LAPTOP, PHONE, fresh, launch, unfold } from './support/browser.js';
import { none } from './support/none.js';
import { example } from './support/site.js';

const site = example();
const at = (path) => pathToFileURL(join(site.folder, path)).href;

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

test('opened from a folder a page is styled and its links work', async () => {
  const context = await fresh(browser, { viewport: LAPTOP });
  const page = await context.newPage();
  const failed = [];
  page.on('requestfailed', (request) => failed.push(request.url()));
  await page.goto(at('index.html'));
  const icon = await page.locator('.brand svg').boundingBox();
  assert.ok(icon.width < 64, 'the style sheet is not applied');
  assert.equal(await page.evaluate(() => 'js' in document.documentElement.dataset), true, 'the script does not run');
  for (const link of ['.door a', '.trail a', '.site-nav a >> nth=1', 'main a[href*="#"][href*=".html"]']) {
    if (link.startsWith('main')) await page.goto(at(site.sample('process')));
    const target = await page.locator(link).first().evaluate((element) => element.href);
    await page.locator(link).first().click();
    await page.waitForURL(target);
    assert.ok(existsSync(fileURLToPath(page.url().split('#')[0])), `${link} leads to ${page.url()}`);
    assert.equal(await page.locator('h1').count(), 1);
  }
  none(failed);
  await context.close();
});

test('without JavaScript the menu opens on a phone and leads on', async () => {
  const context = await fresh(browser, { viewport: PHONE, javaScriptEnabled: false });
  const page = await context.newPage();
  // What is left with a customer stands outside the site, and a document is for paper.
  for (const path of site.samples().filter((page) => site.hasMenu(page))) {
    await page.goto(at(path));
    assert.equal(await page.locator('#site-nav').isVisible(), false, `${path}: the menu stands open`);
    await page.click('.btn.menu');
    assert.equal(await page.locator('#site-nav').isVisible(), true, `${path}: the menu does not open`);
    const link = page.locator('#site-nav a').last();
    const target = await link.getAttribute('href');
    await link.click();
    await page.waitForURL((url) => url.href === new URL(target, at(path)).href);
  }
  await context.close();
});

test('without JavaScript nothing of the text is missing', async () => {
  // Pages say the same with and without a script, but for what only the script can do.
  const words = async (javaScriptEnabled, path) => {
    const context = await fresh(browser, { viewport: LAPTOP, javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(at(path));
    await unfold(page);
    const text = await page.evaluate(() => {
      for (const comfort of document.querySelectorAll('.js-only, [data-until]')) comfort.remove();
      return document.querySelector('main').innerText.replace(/\s+/g, ' ').trim();
    });
    await context.close();
    return text;
  };
  for (const path of site.samples()) {
    const without = await words(false, path);
    assert.ok(without.length > 100, `${path} has no text`);
    assert.equal(without, await words(true, path), path);
  }
});

test('without JavaScript a question unfolds, and nothing offers what cannot work', async () => {
  const context = await fresh(browser, { viewport: LAPTOP, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(at(site.sample('guide')));
  const more = page.locator('.more').first();
  assert.equal(await more.locator('.depth').isVisible(), false);
  await more.locator('summary').click();
  assert.equal(await more.locator('.depth').isVisible(), true);
  for (const comfort of await page.locator('.js-only').all()) assert.equal(await comfort.isVisible(), false);
  await context.close();
});
