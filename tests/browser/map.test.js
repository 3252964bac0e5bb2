// The map of a process: a picture where there is room, a list with a drawn margin where there is none.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { LAPTOP, PHONE, fresh, launch } from './support/browser.js';
import { none } from './support/none.js';
import { example } from './support/site.js';

const site = example();
const processes = site.pages.filter((path) => site.kind(path) === 'process');
const at = (path) => pathToFileURL(join(site.folder, path)).href;

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** What `look` finds on each process's page, which it gets as a string of script. */
async function each(options, look, prepare = async () => {}) {
  const context = await fresh(browser, options);
  const page = await context.newPage();
  const found = [];
  for (const path of processes) {
    await page.goto(at(path));
    await prepare(page);
    found.push(...(await page.evaluate(look)).map((fault) => `${path}: ${fault}`));
  }
  await context.close();
  return found;
}

test('the example has processes side by side, with alternatives', () => {
  assert.ok(processes.length >= 3);
  assert.ok(processes.some((path) => site.text(path).includes('class="or"')));
});

for (const viewport of [PHONE, { width: 320, height: 640 }]) {
  test(`at ${viewport.width} px it is a list that needs no scrolling sideways, in letters of 12 px and more`, async () => {
    none(await each({ viewport }, () => {
      const found = [];
      const map = document.querySelector('.map');
      if (document.documentElement.scrollWidth > innerWidth) found.push(`${document.documentElement.scrollWidth} px wide`);
      if (map.querySelector('.picture')?.checkVisibility()) found.push('shows the picture');
      for (const words of map.querySelectorAll('.rows a, .rows p, .map-key li')) {
        if (Number.parseFloat(getComputedStyle(words).fontSize) < 12) found.push(`small: ${words.textContent}`);
        if (words.getBoundingClientRect().right > innerWidth) found.push(`leaves the screen: ${words.textContent}`);
      }
      return found;
    }));
  });
}

test('on a laptop it is a picture that fits its column, in letters of 12 px and more', async () => {
  none(await each({ viewport: LAPTOP }, () => {
    const found = [];
    const map = document.querySelector('.map');
    const picture = map.querySelector('.picture');
    if (!picture.checkVisibility() || map.querySelector('.rows').checkVisibility()) found.push('shows the list');
    if (picture.getBoundingClientRect().width > map.getBoundingClientRect().width) found.push('is wider than its column');
    const scale = picture.getBoundingClientRect().width / picture.viewBox.baseVal.width;
    for (const words of picture.querySelectorAll('text')) {
      if (Number.parseFloat(getComputedStyle(words).fontSize) * scale < 11.99) found.push(`small: ${words.textContent}`);
    }
    return found;
  }));
});

test('all words stay inside their boxes and lanes', async () => {
  none(await each({ viewport: LAPTOP }, () => {
    const found = [];
    const check = (words, box) => {
      const [inner, outer] = [words.getBBox(), box.getBBox()];
      const fits = inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width
        && inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
      if (!fits) found.push(`${words.textContent} leaves its box`);
    };
    for (const box of document.querySelectorAll('.picture .box')) {
      for (const words of box.parentNode.querySelectorAll('text')) check(words, box);
    }
    const lanes = [...document.querySelectorAll('.picture .lane')];
    const left = (shape) => shape.getBBox().x;
    for (const team of document.querySelectorAll('.picture .team')) {
      check(team, lanes.findLast((lane) => left(lane) <= left(team)));
    }
    return found;
  }));
});

test('every shape is a link with a name, at least 24 px wide and high', async () => {
  none(await each({ viewport: LAPTOP }, () => {
    const found = [];
    for (const shape of document.querySelectorAll('.picture .box, .picture .sign, .picture .team')) {
      const link = shape.closest('a[href]');
      if (!link?.getAttribute('aria-label') && !link?.textContent.trim()) found.push(`no link: ${shape.outerHTML}`);
      if (shape.classList.contains('team')) continue;
      const { width, height } = link.getBoundingClientRect();
      if (width < 24 || height < 24) found.push(`small: ${link.getAttribute('aria-label')}`);
    }
    return found;
  }));
});

test('both forms name the same steps, checks and ways round', async () => {
  none(await each({ viewport: LAPTOP }, () => {
    const targets = (form) => [...new Set([...document.querySelectorAll(`.map ${form} a`)].map((link) => link.getAttribute('href')))]
      .filter((href) => !href.includes('teams/')).sort();
    const [picture, list] = [targets('.picture'), targets('.rows')];
    return JSON.stringify(picture) === JSON.stringify(list) ? [] : [`${picture} and ${list}`];
  }));
});

for (const [paper, width, height] of [['A4', 180, 269], ['Letter', 185.9, 251]]) {
  test(`on ${paper} it fits the sheet: the picture whole, or the list`, async () => {
    const inPixels = (millimetres) => Math.floor(millimetres / 25.4 * 96);
    none(await each({ viewport: { width: inPixels(width), height: inPixels(height) } }, () => {
      const found = [];
      const form = [...document.querySelectorAll('.map .picture, .map .rows')].filter((one) => one.checkVisibility());
      if (form.length !== 1) return [`shows ${form.length} forms`];
      const box = form[0].getBoundingClientRect();
      if (box.width > innerWidth) found.push('is wider than the sheet');
      if (form[0].matches('.picture') && box.height > innerHeight) found.push('is higher than the sheet');
      return found;
    }, (page) => page.emulateMedia({ media: 'print' })));
  });
}
