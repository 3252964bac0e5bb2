// The service worker: copies without a network, and a way to be rid of it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { LAPTOP, fresh, launch } from './support/browser.js';
import { none } from './support/none.js';
import { STRICT, serve } from './support/server.js';
import { starter } from './support/site.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const settings = (worker) => `[offline]\nservice-worker = ${worker}`;
const GUIDE = 'guides/first-call.html';

/** Waits until the worker answers for the page. */
const controlled = (page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);
const isKept = (page, url) => page.waitForFunction(async (url) => (await caches.match(url)) !== undefined, url);

test('no site has a worker unless it asks for one', () => {
  const site = starter();
  assert.equal(site.files.includes('service-worker.js'), false);
  assert.equal(site.text('theme/script.js').includes('serviceWorker'), false);
});

test('what was read is there without a network and says that it is a copy; the worker goes when it is taken back', async () => {
  const [site, without] = [starter(settings('true')), starter(settings('"remove"'))];
  let server = await serve(site.folder, STRICT);
  const { port } = new URL(server.url);
  const context = await fresh(browser, { viewport: LAPTOP });
  let page = await context.newPage();
  const found = [];
  page.on('console', (message) => { if (message.type() === 'error' && /policy|directive/i.test(message.text())) found.push(message.text()); });
  page.on('pageerror', (error) => found.push(error.message));

  await page.goto(server.url + GUIDE);
  await controlled(page);
  await isKept(page, server.url + GUIDE);
  assert.equal(await page.locator('.copy').count(), 0, 'what comes from the network is no copy');
  const title = await page.locator('h1').textContent();
  const colour = await page.evaluate(() => getComputedStyle(document.querySelector('.bar')).borderBottomColor);

  await server.close();
  for (let visit = 0; visit < 2; visit++) {
    await page.goto(`${server.url + GUIDE}#top`);
    await page.reload();
    assert.equal(await page.locator('h1').textContent(), title);
    const note = page.locator('main [role=status]');
    await note.filter({ hasText: 'You read a copy of' }).waitFor();
    assert.match(await note.textContent(), new RegExp(String(new Date().getFullYear())));
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('.bar')).borderBottomColor), colour, 'it is styled');
  }
  for (const home of ['', 'index.html']) {
    await page.goto(server.url + home);
    assert.equal(await page.locator('h1').count(), 1, `the first page as “${home}”`);
  }
  await assert.rejects(page.goto(`${server.url}teams.html`), 'what was never read is not there');

  server = await serve(without.folder, STRICT, Number(port));
  await page.close();
  page = await context.newPage();
  await page.goto(server.url + GUIDE);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0 && (await caches.keys()).length === 0);
  // The worker stays with a page that it answered for; it is gone for the next.
  await page.close();
  page = await context.newPage();
  await page.goto(`${server.url}teams.html`);
  assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
  await context.close();
  await server.close();
  none(found);
});
