// What a page says by the reader's own date.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { LAPTOP, fresh, launch } from './support/browser.js';
import { example } from './support/site.js';

const site = example();
const at = (path) => pathToFileURL(join(site.folder, path)).href;
const route = 'routes/start-before-contract.html';
const last = /data-until="(\d{4}-\d\d-\d\d)"/.exec(site.text(route))[1];

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** The words that stand on a page so many days after the last day of the route. */
async function said(path, days, options) {
  const context = await fresh(browser, { viewport: LAPTOP, timezoneId: 'Pacific/Auckland', ...options });
  const page = await context.newPage();
  const [year, month, day] = last.split('-').map(Number);
  // Late in the morning in Auckland it is still the day before in London: the reader's own date counts.
  if (options?.javaScriptEnabled !== false) await page.clock.setFixedTime(new Date(Date.UTC(year, month - 1, day + days, -1)));
  await page.goto(at(path));
  const shown = await page.locator('[data-until]').evaluateAll((marks) => marks.filter((mark) => mark.checkVisibility()).map((mark) => `${mark.dataset.until} ${mark.dataset.if}`));
  const words = await page.locator('main').innerText();
  await context.close();
  return { shown: new Set(shown), words };
}

test('a route says that it ends soon in its last month, and that it is over after its last day', async () => {
  const states = { '-31': '', '-30': 'soon', 0: 'soon', 1: 'over' };
  for (const [days, state] of Object.entries(states)) {
    const { shown, words } = await said(route, Number(days));
    assert.deepEqual([...shown], state ? [`${last} ${state}`] : [], `${days} days after the last`);
    assert.equal(words.includes('This route is over'), state === 'over');
    assert.equal(words.includes('This route ends soon'), state === 'soon');
  }
});

test('the list of exceptions marks each route by its own last day', async () => {
  const days = [...site.text('exceptions.html').matchAll(/data-until="(\d{4}-\d\d-\d\d)" data-if="over"/g)].map((match) => match[1]);
  const { shown } = await said('exceptions.html', 1);
  assert.deepEqual([...shown].filter((mark) => mark.endsWith('over')).sort(), [...new Set(days)].filter((day) => day <= last).map((day) => `${day} over`).sort());
});

test('without JavaScript the last day stands in words', async () => {
  const { shown, words } = await said(route, 1, { javaScriptEnabled: false });
  assert.equal(shown.size, 0);
  const [year, month, day] = last.split('-').map(Number);
  const spoken = new Date(Date.UTC(year, month - 1, day)).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  assert.ok(words.includes(`Until ${spoken}.`));
});
