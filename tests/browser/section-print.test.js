// A section as one document, and what paper says of links.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { LAPTOP, fresh, launch } from './support/browser.js';
import { none } from './support/none.js';
import { example } from './support/site.js';

const site = example();
const documents = site.pages.filter((path) => path.endsWith('/print.html'));

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

async function open(path) {
  const context = await fresh(browser, { viewport: LAPTOP });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(site.folder, path)).href);
  return page;
}

test('a document holds each page once, and its links lead to what is in it', async () => {
  assert.ok(documents.length > 1, 'the example prints sections');
  for (const path of documents) {
    const page = await open(path);
    const found = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `#${id} twice`);
      const links = [...document.querySelectorAll('a[href^="#"]')].map((link) => decodeURIComponent(link.getAttribute('href').slice(1)));
      return [...twice, ...links.filter((id) => !ids.includes(id)).map((id) => `#${id} leads nowhere`)];
    });
    none(found.map((what) => `${path}: ${what}`));
    const folder = path.replace('print.html', '');
    const written = site.pages.filter((other) => other.startsWith(folder) && other !== path);
    assert.equal(await page.locator('article').count(), written.length);
    assert.equal(await page.locator('main details:not([open])').count(), 0);
    await page.context().close();
  }
});

test('each page of a document starts on a sheet, without furniture', async () => {
  const page = await open(documents[0]);
  await page.emulateMedia({ media: 'print' });
  for (const furniture of ['.bar', '.trail', '.next', '.btn', '.no-print']) {
    for (const one of await page.locator(furniture).all()) assert.equal(await one.isVisible(), false, furniture);
  }
  assert.equal(await page.locator('article').nth(1).evaluate((sheet) => getComputedStyle(sheet).breakBefore), 'page');
  assert.ok(await page.locator('.trust').first().isVisible());
  await page.context().close();
});

test('links to elsewhere have numbers on paper, and a list at the end', async () => {
  const page = await open('guides/first-call.html');
  await page.evaluate(() => {
    const text = document.querySelector('main p');
    text.innerHTML += ' <a href="https://example.com/a">One</a>, <a href="https://example.com/b">two</a>, <a href="https://example.com/a">one again</a>, <a href="https://example.com/c">https://example.com/c</a>.';
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new Event('beforeprint'));
  });
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(await page.locator('main a[href^=http]').evaluateAll((links) => links.map((link) => link.dataset.ref ?? '')), ['1', '2', '1', '']);
  assert.deepEqual(await page.locator('.refs li').allTextContents(), ['https://example.com/a', 'https://example.com/b']);
  assert.ok(await page.locator('.refs').isVisible());
  await page.emulateMedia({ media: 'screen' });
  assert.equal(await page.locator('.refs').isVisible(), false);
  await page.context().close();
});
