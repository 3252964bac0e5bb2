// What comes out on paper.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { LAPTOP, fresh, launch } from './support/browser.js';
import { none } from './support/none.js';
import { example } from './support/site.js';

const site = example();
const at = (path) => pathToFileURL(join(site.folder, path)).href;
const FURNITURE = '.skip, .bar, .site-nav, .toc, .trail, .next, .foot, .btn, .brief, .pick';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** A page as it goes to the printer, from a screen in the dark. */
async function paper(path, prepare = async () => {}, javaScriptEnabled = true) {
  const context = await fresh(browser, { viewport: LAPTOP, colorScheme: 'dark', javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(at(path));
  await prepare(page);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  return page;
}

const visible = (page, selector) => page.evaluate((wanted) => [...document.querySelectorAll(wanted)]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1)
  .map((element) => `${element.tagName.toLowerCase()}.${element.className}`), selector);

for (const path of site.samples()) {
  test(`${site.kind(path)}: no furniture, and black on white though the screen is dark`, async () => {
    const page = await paper(path);
    none(await visible(page, FURNITURE));
    const colours = await page.evaluate(() => {
      const of = (element, what) => getComputedStyle(element)[what].match(/[\d.]+/g).map(Number);
      return {
        papers: [document.documentElement, document.body].map((element) => of(element, 'backgroundColor')),
        ink: of(document.querySelector('h1'), 'color'),
      };
    });
    // A fourth number is how opaque it is: the paper itself shows through nothing.
    for (const [r, g, b, opaque = 1] of colours.papers) assert.ok(opaque === 0 || Math.min(r, g, b) === 255, 'the paper is not white');
    assert.ok(Math.max(...colours.ink.slice(0, 3)) < 128, 'the ink is pale');
    await page.context().close();
  });
}

test('all questions are printed when none is chosen, with all their depth', async () => {
  const page = await paper(site.sample('guide'));
  const total = await page.locator('.q').count();
  assert.ok(total > 3);
  assert.equal((await visible(page, '.q')).length, total);
  assert.equal((await visible(page, '.depth')).length, await page.locator('.depth').count());
  await page.context().close();
});

for (const script of [true, false]) {
  test(`only what was added to the brief is printed, ${script ? 'with' : 'without'} JavaScript`, async () => {
    const page = await paper(site.sample('guide'), async (screen) => {
      await screen.locator('.pick input').nth(0).check();
      await screen.locator('.pick input').nth(2).check();
    }, script);
    assert.deepEqual(
      await page.evaluate(() => [...document.querySelectorAll('.q')].map((card, at) => (card.checkVisibility() ? at : -1)).filter((n) => n >= 0)),
      [0, 2],
    );
    await page.context().close();
  });
}

test('a brief is shorter than the whole', async () => {
  const sheets = async (prepare) => {
    const page = await paper(site.sample('guide'), prepare);
    const pdf = await page.pdf({ format: 'A4' });
    await page.context().close();
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
  };
  const whole = await sheets();
  const brief = await sheets((page) => page.locator('.pick input').first().check());
  assert.ok(brief < whole, `${brief} sheets, and the whole has ${whole}`);
});

/** The words of each sheet, as paper has them. */
async function sheets(path, { format = 'A4', prepare } = {}) {
  const page = await paper(path, prepare);
  const folder = mkdtempSync(join(tmpdir(), 'playbook-paper-'));
  const file = join(folder, 'page.pdf');
  await page.pdf({ path: file, format });
  await page.context().close();
  const words = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return words.split('\f').slice(0, -1);
}

const MARK = 'Internal – do not leave with the customer';
const hasReader = spawnSync('pdftotext', ['-v']).error === undefined;

for (const format of ['A4', 'Letter']) {
  test(`${format}: each sheet of a guide is numbered and marked as ours`, { skip: !hasReader }, async () => {
    const all = await sheets(site.sample('guide'), { format });
    assert.ok(all.length > 1);
    for (const [at, sheet] of all.entries()) {
      assert.ok(sheet.includes(MARK), `sheet ${at + 1} is not marked`);
      assert.ok(sheet.replace(/\s/g, '').includes(`${at + 1}/${all.length}`), `sheet ${at + 1} has no number`);
    }
  });
}

test('what is left with a customer is numbered, and says nothing of us', { skip: !hasReader }, async () => {
  const all = await sheets(site.sample('leave-behind'));
  for (const sheet of all) assert.ok(!sheet.includes('Internal'), sheet);
  assert.ok(all[0].replace(/\s/g, '').includes(`1/${all.length}`));
});

test('a question that names another by its number is asked when the order says so', { skip: !hasReader }, async () => {
  const words = (await sheets('guides/change-request-call.html')).join(' ').replace(/\s+/g, ' ');
  assert.match(words, /It is faulty → Tell: .*?; Then ask: question 5;/);
  assert.match(words, /Asked when the kind \(question 1\) is/);
});

test('every card has room for its answer, boxes where there is a choice, and is not cut in two', async () => {
  const page = await paper(site.sample('guide'));
  const cards = await page.locator('.q').evaluateAll((all) => all.map((card) => ({
    id: card.id,
    lines: [...card.querySelectorAll('.fill i')].filter((line) => line.getBoundingClientRect().width > 50).length,
    boxes: [...card.querySelectorAll('.options > li, .fill b')].length,
    chooses: card.querySelector('.options') !== null,
    whole: getComputedStyle(card).breakInside,
  })));
  for (const card of cards) {
    assert.ok(card.lines > 0, `${card.id} has no line to write on`);
    assert.ok(!card.chooses || card.boxes > 1, `${card.id} has nothing to tick`);
    assert.equal(card.whole, 'avoid', `${card.id} may be cut`);
  }
  await page.context().close();
});

test('on the screen nothing shows that only paper has', async () => {
  const context = await fresh(browser, { viewport: LAPTOP });
  const page = await context.newPage();
  await page.goto(at(site.sample('guide')));
  none(await visible(page, '.print-only'));
  await context.close();
});

test('headings of groups of which nothing was chosen stay away, without a script', async () => {
  const page = await paper('guides/first-call.html', (screen) => screen.locator('.pick input').first().check(), false);
  const shown = await page.locator('h2').evaluateAll((all) => all.filter((heading) => heading.checkVisibility()).map((heading) => heading.id));
  assert.ok(shown.includes('why-now'), `${shown}`);
  assert.ok(!shown.includes('the-rules-of-the-house') && !shown.includes('who'), `${shown}`);
  await page.context().close();
});
