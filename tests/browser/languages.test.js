// The site in other languages: its own words, plurals in scripts, and pages that run from right to left.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import { LAPTOP, PHONE, fresh, launch, unfold } from './support/browser.js';
import { none } from './support/none.js';
import { STRICT, serve } from './support/server.js';
import { exampleIn } from './support/site.js';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const ARABIC = {
  'skip-to-content': 'انتقل إلى المحتوى', search: 'بحث', menu: 'القائمة', 'on-this-page': 'في هذه الصفحة',
  'owned-by': 'المسؤول: { $team }.', 'question-number': 'السؤال { $number }', next: 'التالي', 'before-this': 'السابق',
};

async function opened(t, site, options) {
  const server = await serve(site.folder, STRICT);
  const context = await fresh(browser, { reducedMotion: 'reduce', ...options });
  t.after(async () => {
    await context.close();
    await server.close();
  });
  await context.addInitScript({ content: axe.source });
  const page = await context.newPage();
  return { page, at: (path) => server.url + path };
}

/** How far a page can be moved sideways, either way. */
const sideways = (page) => page.evaluate(() => {
  const most = [-10_000, 10_000].map((far) => {
    scrollTo(far, scrollY);
    return Math.abs(scrollX);
  });
  scrollTo(0, 0);
  return Math.max(...most);
});

const sites = new Map();
const site = (language) => {
  if (!sites.has(language)) sites.set(language, exampleIn(language, language === 'ar' ? ARABIC : {}));
  return sites.get(language);
};

for (const language of ['de', 'fr', 'ja', 'ar']) {
  for (const viewport of [{ width: 320, height: 640 }, PHONE, LAPTOP]) {
    test(`${language}: each kind of page fits ${viewport.width} pixels`, async (t) => {
      const { page, at } = await opened(t, site(language), { viewport });
      const found = [];
      for (const path of site(language).samples()) {
        await page.goto(at(path));
        await unfold(page);
        if (await sideways(page)) found.push(path);
      }
      none(found);
    });
  }
}

test('from right to left nothing is there that axe finds fault with', async (t) => {
  const { page, at } = await opened(t, site('ar'), { viewport: PHONE });
  const found = [];
  for (const kind of ['home', 'guide', 'process', 'control', 'route', 'team']) {
    const path = site('ar').sample(kind);
    await page.goto(at(path));
    const faults = await page.evaluate(async () => {
      const { violations } = await window.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
    });
    found.push(...faults.map((fault) => `${path}: ${fault}`));
  }
  none(found);
});

test('what a script says is in the language of the page, plurals too', async (t) => {
  const { page, at } = await opened(t, site('de'), { viewport: LAPTOP, colorScheme: 'light' });
  await page.goto(at('index.html'));
  assert.equal(await page.textContent('.btn.theme .t'), 'Dunkel');
  await page.click('.btn.theme');
  assert.equal(await page.getAttribute('.btn.theme', 'aria-label'), 'Helle Darstellung wählen');
  await page.keyboard.press('/');
  await page.waitForSelector('dialog.search[open]');
  assert.equal(await page.getAttribute('.search input', 'placeholder'), 'Ein Wort oder was der Kunde gesagt hat');
  await page.fill('.search input', 'renewal');
  await page.waitForSelector('.search [role=listbox]:not([aria-busy]) [role=option]');
  assert.match(await page.textContent('.search .state'), /^(Die besten \d+ von \d+ Treffern|\d+ Treffer)$/);
  assert.equal(await page.textContent('.search .hint span'), '↑ ↓ bewegen, Enter öffnen, Esc schließen');
});

test('from right to left the navigation stands on the right, and what points points the other way', async (t) => {
  const { page, at } = await opened(t, site('ar'), { viewport: LAPTOP });
  const path = site('ar').sample('process');
  await page.goto(at(path));
  const left = (selector) => page.evaluate((wanted) => document.querySelector(wanted).getBoundingClientRect().left, selector);
  assert.ok(await left('.site-nav') > await left('main'), 'the navigation is left of the text');
  assert.ok(await left('.toc') < await left('main'), 'the contents are right of the text');
  const turned = await page.evaluate(() => [...document.querySelectorAll('.ico.turns, .plan .days')].map((element) => getComputedStyle(element).transform));
  none(turned.filter((transform) => !transform.startsWith('matrix(-1')));
  // Words inside a picture that is turned round can be read, and stay inside their box.
  const out = await page.evaluate(() => [...document.querySelectorAll('.map .picture .node')].flatMap((node) => {
    const box = node.querySelector('.box').getBoundingClientRect();
    return [...node.querySelectorAll('text')].filter((text) => {
      const { left: start, right: end } = text.getBoundingClientRect();
      return start < box.left || end > box.right;
    }).map((text) => text.textContent);
  }));
  none(out);
});
