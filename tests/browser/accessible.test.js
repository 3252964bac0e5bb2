// No page has anything that axe finds fault with, on a phone and a laptop, in light and dark.

import { after, before, test } from 'node:test';
import axe from 'axe-core';
import { LAPTOP, PHONE, fresh, launch, unfold } from './support/browser.js';
import { faults } from './support/faults.js';
import { none } from './support/none.js';
import { serve } from './support/server.js';
import { example, starter } from './support/site.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

async function look(site, paths, { menu, unfolded, ...options }) {
  const server = await serve(site.folder);
  const context = await fresh(browser, { ...options, reducedMotion: 'reduce' });
  try {
    await context.addInitScript({ content: axe.source });
    const page = await context.newPage();
    const found = [];
    for (const path of paths) {
      await page.goto(server.url + path);
      if (unfolded) await unfold(page);
      if (menu) await page.click('.btn.menu');
      found.push(...(await faults(page)).map(({ said }) => `${path}: ${said}`));
    }
    none(found);
  } finally {
    await context.close();
    await server.close();
  }
}

const book = example();
const small = starter();

test('every page, on a laptop in light', () => look(book, book.pages, { viewport: LAPTOP, colorScheme: 'light' }));
test('every page but twins, on a phone in dark, unfolded', () => look(book, book.withoutTwins(), { viewport: PHONE, colorScheme: 'dark', unfolded: true }));
test('each kind of page, on a laptop in dark, unfolded', () => look(book, book.samples(), { viewport: LAPTOP, colorScheme: 'dark', unfolded: true }));
test('each kind of page, on a phone in light', () => look(book, book.samples(), { viewport: PHONE, colorScheme: 'light' }));
test('each kind of page, on a phone with the menu open', () => look(book, book.samples().filter((path) => book.hasMenu(path)), { viewport: PHONE, colorScheme: 'dark', menu: true }));
test('every page of the starter, on a phone in light, unfolded', () => look(small, small.pages, { viewport: PHONE, colorScheme: 'light', unfolded: true }));
