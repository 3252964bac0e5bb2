// What helps readers along: copying, what was read lately, when a page was changed.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { LAPTOP, fresh, launch } from './support/browser.js';
import { STRICT, serve } from './support/server.js';
import { example } from './support/site.js';

const site = example();
const at = (path) => pathToFileURL(join(site.folder, path)).href;
const guide = 'guides/first-call.html';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

async function opened(url, options) {
  const context = await fresh(browser, { viewport: LAPTOP, ...options });
  const page = await context.newPage();
  await page.goto(url);
  return { context, page };
}

const said = (page) => page.locator('[role=status].told');

test('the link to a heading is copied, and it is said', async () => {
  // So low a window that the page below the heading fills it: the heading can come to its top.
  const viewport = { width: LAPTOP.width, height: 300 };
  const { context, page } = await opened(at('habits/pre-engage.html'), { viewport, permissions: ['clipboard-read', 'clipboard-write'] });
  const heading = page.locator('main h2').first();
  const words = await heading.innerText();
  const button = heading.getByRole('button', { name: 'Copy the link to this part' });
  await button.focus();
  await page.keyboard.press('Enter');
  await said(page).getByText('Link copied').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, `${page.url()}#${await heading.getAttribute('id')}`);
  // The button is no part of the heading's name, and the way still leads there.
  await page.getByRole('heading', { name: words, exact: true }).waitFor();
  const box = await button.boundingBox();
  assert.ok(box.width >= 24 && box.height >= 24);
  await page.goto(copied);
  await page.waitForFunction((id) => {
    const { top } = document.getElementById(id).getBoundingClientRect();
    return location.hash === `#${id}` && top >= 0 && top < 160;
  }, await heading.getAttribute('id'));
  await context.close();
});

test('the words of a question are copied, also where the page came without encryption', async () => {
  for (const path of [guide, site.sample('question')]) {
    const { context, page } = await opened(at(path), { permissions: ['clipboard-read', 'clipboard-write'] });
    const words = await page.locator('.q .ask, .at-question h1').first().innerText();
    const button = page.getByRole('button', { name: 'Copy the question' }).first();
    await button.click();
    await said(page).getByText('Question copied').waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), words);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      return getSelection().removeAllRanges();
    });
    await button.click();
    await said(page).getByText('Question copied').waitFor();
    await context.close();
  }
});

test('what was read lately stands on the home page and in the search, and can be forgotten', async () => {
  const server = await serve(site.folder, STRICT);
  for (const url of [at('index.html'), `${server.url}index.html`]) {
    const { context, page } = await opened(url);
    const list = page.locator('.recent');
    assert.equal(await list.isVisible(), false, 'nothing was read yet');
    const to = (path) => new URL(path, url).href;
    for (const path of [guide, 'controls/credit-limit.html', guide]) await page.goto(to(path));
    const titles = [await page.locator('h1').innerText()];
    await page.goto(to('controls/credit-limit.html'));
    titles.unshift(await page.locator('h1').innerText());
    await page.goto(url);
    assert.deepEqual(await list.getByRole('link').allInnerTexts(), titles);
    await page.keyboard.press('/');
    const options = page.locator('#search-results [role=option]');
    await options.first().waitFor();
    assert.deepEqual(await options.locator('.ttl').allInnerTexts(), titles);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(to(guide));
    await page.goto(url);
    await list.getByRole('button').click();
    await said(page).getByText('What you read is forgotten').waitFor();
    assert.equal(await list.isVisible(), false);
    await page.reload();
    assert.equal(await list.isVisible(), false);
    await context.close();
  }
  await server.close();
});

test('where nothing may be kept, and without JavaScript, nothing is promised', async () => {
  const { context, page } = await opened(at('index.html'));
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', { get() { throw new Error('forbidden'); } });
  });
  await page.goto(at(guide));
  await page.goto(at('index.html'));
  assert.equal(await page.locator('.recent').isVisible(), false);
  await context.close();
  const plain = await opened(at(guide), { javaScriptEnabled: false });
  assert.equal(await plain.page.locator('.aid').count(), 0);
  await plain.context.close();
});

test('nothing of it is on paper', async () => {
  const { context, page } = await opened(at('habits/pre-engage.html'));
  await page.emulateMedia({ media: 'print' });
  for (const part of await page.locator('.aid, .told').all()) assert.equal(await part.isVisible(), false);
  await context.close();
});
