// The search dialog: on every kind of page, by keyboard, from a folder, below any path, under a strict policy.

import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { LAPTOP, PHONE, fresh, launch } from './support/browser.js';
import { faults } from './support/faults.js';
import { none } from './support/none.js';
import { STRICT, serve } from './support/server.js';
import { example } from './support/site.js';

const site = example();
const onDisk = (path) => pathToFileURL(join(site.folder, path)).href;

let browser, server;
before(async () => {
  browser = await launch();
  server = await serve(site.folder, STRICT);
});
after(async () => {
  await browser.close();
  await server.close();
});

/** A page, and what went wrong on it. */
async function open(url, options = { viewport: LAPTOP }) {
  const context = await fresh(browser, options);
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
  const page = await context.newPage();
  const found = [];
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) found.push(message.text()); });
  page.on('pageerror', (error) => found.push(error.message));
  page.on('requestfailed', (request) => { if (!request.failure()?.errorText.includes('ERR_ABORTED')) found.push(`${request.url()} failed`); });
  await page.goto(url);
  return { page, found, close: () => context.close() };
}

const input = (page) => page.locator('.search input');
const results = (page) => page.locator('.search [role=option]');

async function search(page, query, key = '/') {
  await page.keyboard.press(key);
  await input(page).waitFor();
  await page.keyboard.type(query);
  await results(page).first().waitFor();
  await answered(page);
}

/** Until then what was asked a letter ago may be shown, or the first result alone. */
const answered = (page) => page.locator('.search [role=listbox]:not([aria-busy])').waitFor();

/** Waits until the first result has these words. */
const firstIs = (page, words) => page.waitForFunction((wanted) => document.querySelector('.search [role=option] .ttl')?.textContent.includes(wanted), words);

test('it opens with `/` and Ctrl-K, closes with Esc, and gives the focus back', async () => {
  const { page, found, close } = await open(server.url + site.sample('guide'));
  const button = page.locator('button.find');
  await button.focus();
  for (const key of ['/', 'Control+k']) {
    await page.keyboard.press(key);
    await input(page).waitFor();
    assert.equal(await input(page).evaluate((element) => document.activeElement === element), true, key);
    await page.keyboard.press('Escape');
    await page.locator('dialog.search').waitFor({ state: 'hidden' });
    assert.equal(await button.evaluate((element) => document.activeElement === element), true, `${key}: the focus is lost`);
  }
  await button.click();
  await input(page).waitFor();
  await page.locator('.search .shut').click();
  await page.locator('dialog.search').waitFor({ state: 'hidden' });
  // In a field it is a letter like any.
  const box = page.locator('main input[type=checkbox]').first();
  await box.focus();
  await page.keyboard.press('/');
  assert.equal(await page.locator('dialog.search').isVisible(), false);
  none(found);
  await close();
});

test('by keyboard alone: type, go down and up, open', async () => {
  const { page, found, close } = await open(`${server.url}index.html`);
  await search(page, 'credit limit');
  await firstIs(page, 'The credit limit covers');
  const active = () => input(page).evaluate((element) => document.getElementById(element.getAttribute('aria-activedescendant'))?.textContent);
  const selected = () => page.locator('.search [aria-selected=true]').allTextContents();
  assert.equal(await input(page).getAttribute('aria-expanded'), 'true');
  const first = await active();
  await page.keyboard.press('ArrowDown');
  assert.notEqual(await active(), first);
  assert.deepEqual(await selected(), [await active()]);
  await page.keyboard.press('ArrowUp');
  assert.equal(await active(), first);
  await page.keyboard.press('ArrowUp');
  assert.equal(await active(), await results(page).last().textContent(), 'up from the first leads to the last');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/controls\/credit-limit\.html$/);
  none(found);
  await close();
});

test('Enter opens what was typed, also before it is shown', async () => {
  const { page, found, close } = await open(`${server.url}index.html`);
  await page.keyboard.press('/');
  await input(page).waitFor();
  await page.keyboard.insertText('glossary');
  await page.keyboard.press('Enter');
  await page.waitForURL(/glossary\.html$/);
  none(found);
  await close();
});

test('results are labelled, marked, counted aloud, and lead to their place', async () => {
  const { page, found, close } = await open(`${server.url}index.html`);
  await search(page, 'kick off together');
  await firstIs(page, 'Kick off together');
  const first = results(page).first();
  assert.equal(await first.locator('.kind').textContent(), 'Step · From lead to order');
  assert.match(await first.getAttribute('href'), /processes\/lead-to-order\.html#kick-off$/);
  assert.ok(await first.locator('mark').count() > 0);
  assert.match(await page.locator('.search [role=status]').textContent(), /\d+ results?$/);
  await input(page).fill('xqzvw');
  await page.waitForFunction(() => document.querySelector('.search [role=status]').textContent.startsWith('Nothing found'));
  assert.equal(await results(page).count(), 0);
  assert.equal(await input(page).getAttribute('aria-expanded'), 'false');
  none(found);
  await close();
});

test('what a customer says leads to the route, and shows what was said', async () => {
  const { page, found, close } = await open(`${server.url}index.html`);
  await search(page, 'they want to begin on monday');
  await firstIs(page, 'Start before the contract is signed');
  assert.match(await results(page).first().locator('.said').textContent(), /begin on Monday/);
  none(found);
  await close();
});

test('results are narrowed by kind and team, and more can be shown', async () => {
  const { page, found, close } = await open(`${server.url}index.html`);
  await search(page, 'contract');
  assert.equal(await results(page).count(), 6);
  await page.locator('.search .more-results').click();
  await page.waitForFunction(() => document.querySelectorAll('.search [role=option]').length === 12);
  await page.locator('.search select').nth(0).selectOption({ label: 'Routes' });
  await page.waitForFunction(() => [...document.querySelectorAll('.search .kind')].every((kind) => kind.textContent === 'Route'));
  await answered(page);
  assert.ok(await results(page).count() > 2);
  await page.locator('.search select').nth(2).selectOption({ label: 'Commercial director' });
  await firstIs(page, 'Bridge a contract that is about to end');
  none(found);
  await close();
});

test('the likeliest result is shown before the files of the others have come', async () => {
  const { page, found, close } = await open(`${server.url}index.html`);
  let asked = 0, release;
  const released = new Promise((done) => { release = done; });
  await page.route('**/search/d-*.js', async (route) => {
    asked += 1;
    if (asked > 1) await released;
    await route.continue();
  });
  await page.keyboard.press('/');
  await input(page).waitFor();
  await page.keyboard.insertText('credit limit');
  await firstIs(page, 'The credit limit covers');
  assert.equal(await page.locator('.search [role=listbox][aria-busy]').count(), 1);
  assert.doesNotMatch(await page.locator('.search .state').textContent(), /\d/, 'it is counted before all is there');
  release();
  await answered(page);
  await firstIs(page, 'The credit limit covers');
  assert.equal(await results(page).count(), 6);
  none(found);
  await close();
});

test('Back leads from a result to the results, and Esc forgets them', async () => {
  const { page, found, close } = await open(`${server.url}index.html`);
  const start = page.url();
  await search(page, 'credit limit');
  await firstIs(page, 'The credit limit covers');
  await page.keyboard.press('Enter');
  await page.waitForURL(/credit-limit\.html$/);
  await page.goBack();
  await page.waitForURL(start);
  await results(page).first().waitFor();
  assert.equal(await input(page).inputValue(), 'credit limit');
  await page.keyboard.press('Escape');
  await page.reload();
  await page.waitForTimeout(300);
  assert.equal(await page.locator('dialog.search').count(), 0, 'it opens again though it was closed');
  none(found);
  await close();
});

test('a result on the same page closes the dialog and goes there', async () => {
  const { page, found, close } = await open(`${server.url}processes/lead-to-order.html`);
  await search(page, 'kick off together');
  await firstIs(page, 'Kick off together');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#kick-off$/);
  assert.equal(await page.locator('dialog.search').isVisible(), false);
  await page.goBack();
  await input(page).waitFor();
  assert.equal(await input(page).inputValue(), 'kick off together');
  none(found);
  await close();
});

test('opened from a folder it finds the same, from every depth', async () => {
  for (const path of ['index.html', site.sample('guide'), site.sample('question')]) {
    const { page, found, close } = await open(onDisk(path));
    await search(page, 'credit limit', 'Control+k');
    await firstIs(page, 'The credit limit covers');
    await page.keyboard.press('Enter');
    await page.waitForURL(/credit-limit\.html$/);
    assert.ok(existsSync(fileURLToPath(page.url())));
    none(found);
    await close();
  }
});

test('nothing of it is fetched before somebody reaches for it, and little then', async () => {
  const context = await fresh(browser, { viewport: LAPTOP });
  const page = await context.newPage();
  const asked = [];
  page.on('request', (request) => asked.push(request.url().replace(server.url, '')));
  await page.goto(server.url + site.sample('guide'));
  await page.waitForLoadState('networkidle');
  assert.deepEqual(asked.filter((url) => url.includes('search')), []);
  await search(page, '');
  // At once: how much more is fetched for half a word depends on how fast somebody types.
  await page.keyboard.insertText('payment terms');
  await firstIs(page, 'payment terms');
  const files = asked.filter((url) => url.includes('search'));
  assert.ok(files.length < 14, `${files.length} files: ${files.join(' ')}`);
  assert.equal(new Set(files).size, files.length, 'a file is fetched twice');
  await context.close();
});

test('a second search fetches no words: they came while the box was empty', async () => {
  const all = readdirSync(join(site.folder, 'search')).filter((name) => name.startsWith('t-')).length;
  const { page, found, close } = await open(`${server.url}/index.html`);
  const asked = [];
  page.on('request', (request) => { if (/\/search\/t-/.test(request.url())) asked.push(request.url()); });
  await search(page, 'payment terms');
  assert.ok(asked.length < 6, `${asked.length} files of words for two words`);
  await input(page).fill('');
  await page.waitForFunction((count) => performance.getEntriesByType('resource').filter(({ name }) => /\/search\/t-/.test(name)).length >= count, all);
  asked.length = 0;
  await page.keyboard.type('supplier');
  await results(page).first().waitFor();
  await answered(page);
  none(asked);
  none(found);
  await close();
});

test('without JavaScript the list from A to Z stands in, and leads everywhere', async () => {
  const { page, found, close } = await open(server.url + site.sample('guide'), { viewport: PHONE, javaScriptEnabled: false });
  assert.equal(await page.locator('button.find').isVisible(), false);
  await page.locator('a.find').click();
  await page.waitForURL(/a-z\/index\.html$/);
  await page.locator('.letters a', { hasText: /^L$/ }).click();
  await page.waitForURL(/a-z\/l\.html$/);
  assert.equal(await page.locator('.words a', { hasText: 'Longer terms without cover' }).count(), 1);
  const other = page.locator('.words li', { hasText: 'letter of intent' }).locator('a').first();
  await other.click();
  assert.equal(await page.locator('h1').count(), 1);
  none(found);
  await close();
});

for (const [name, viewport, colorScheme] of [['laptop in light', LAPTOP, 'light'], ['laptop in dark', LAPTOP, 'dark'], ['phone in light', PHONE, 'light'], ['phone in dark', PHONE, 'dark']]) {
  test(`axe finds no fault with the open dialog, on a ${name}`, async () => {
    const plain = await serve(site.folder);
    const { page, found, close } = await open(plain.url + site.sample('guide'), { viewport, colorScheme, reducedMotion: 'reduce' });
    await page.addScriptTag({ content: axe.source });
    const said = async () => (await faults(page)).map((fault) => fault.said);
    await page.keyboard.press('/');
    await page.locator('.search select').first().waitFor();
    none(await said());
    await page.keyboard.type('payment terms');
    await results(page).first().waitFor();
    none(await said());
    const small = await page.evaluate(() => [...document.querySelectorAll('.search :is(a, button, select, input)')]
      .filter((element) => element.getClientRects().length && element.getBoundingClientRect().height < 24).map((element) => element.outerHTML.slice(0, 80)));
    none(small);
    none(found);
    await close();
    await plain.close();
  });
}

test('on a small phone nothing of the dialog is cut off', async () => {
  const { page, found, close } = await open(`${server.url}index.html`, { viewport: { width: 320, height: 560 } });
  await search(page, 'payment terms');
  await firstIs(page, 'payment terms');
  const wide = await page.evaluate(() => [...document.querySelectorAll('.search *')]
    .filter((element) => element.getClientRects().length && element.getBoundingClientRect().right > innerWidth + 1).map((element) => element.className));
  none(wide);
  none(found);
  await close();
});
