// The preview in a real browser: an edit shows itself, the reader's place stays, and what is wrong stands beside it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { LAPTOP, PHONE, fresh, launch } from './support/browser.js';
import { preview } from './support/preview.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const BANK = `title: Credit
owner: t
questions:
  - id: first
    ask: What value do you expect?
    why: We set the limit early.
  - id: second
    ask: Which terms do you need?
    why: Long terms need cover.
    follow-ups: [Is it one order?]
`;

const long = (words) => Array.from({ length: 60 }, (_, at) => `## Part ${at}\n\n${words} ${at}.\n`).join('\n');

const FILES = {
  'book.toml': 'title = "Deals"\n\n[serve]\neditor = "vscode://file/{path}:{line}"\n',
  'content/index.md': '# Home\n',
  'content/teams.yaml': 'teams:\n  - { id: t, name: Team T }\n',
  'content/questions/credit.yaml': BANK,
  'content/guides/call.md': '---\nkind: guide\ntitle: First call\nowner: t\n---\n```questions\nbank: credit\n```\n',
  'content/long.md': `# Long\n\n<details id="more"><summary>More</summary>\n\nUnfolded.\n\n</details>\n\n${long('Words')}\n\n- [ ] Tick me\n`,
};

/** A preview and a page of it that writes down what goes wrong. */
async function open(t, path, options = {}) {
  const served = await preview({ ...FILES, ...options.files }, options.words);
  const context = await fresh(browser, { viewport: LAPTOP, ...options.context });
  t.after(async () => {
    await context.close();
    await served.end();
  });
  const page = await context.newPage();
  const wrong = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error' && /policy/i.test(message.text())) wrong.push(message.text()); });
  await page.goto(served.url + path);
  return { served, context, page, wrong };
}

const errors = (page) => page.evaluate(async (source) => {
  if (!window.axe) (0, eval)(source);
  const { violations } = await window.axe.run();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}, axe);

test('an edit shows itself and the place stays', async (t) => {
  const { served, page, wrong } = await open(t, 'long.html');
  await page.locator('#more summary').click();
  await page.locator('input[type=checkbox]').last().check();
  await page.locator('#part-40').evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
  const before = await page.locator('#part-40').evaluate((heading) => heading.getBoundingClientRect().top);
  served.put('content/long.md', FILES['content/long.md'].replace('Unfolded.', 'Unfolded anew, with more words.').replace('Words 3.', 'Words 3.\n\nA new line above the reader.'));
  await page.getByText('A new line above the reader.').waitFor({ state: 'attached' });
  await page.waitForFunction((top) => {
    const now = document.getElementById('part-40')?.getBoundingClientRect().top;
    return document.readyState === 'complete' && Math.abs(now - top) < 3;
  }, before);
  assert.equal(await page.locator('#more').evaluate((details) => details.open), true);
  assert.equal(await page.locator('input[type=checkbox]').last().isChecked(), true);
  assert.deepEqual(wrong, []);
});

test('what is typed and chosen stays too', async (t) => {
  const form = '<textarea id="notes"></textarea><input name="who"><select id="level"><option>low<option>high</select>';
  const layout = `{% extends "default/article.html" %}{% block end %}<form>${form}</form>{% endblock %}`;
  const { served, page } = await open(t, 'long.html', { files: { 'book.toml': 'theme = "house"\n', 'themes/house/article.html': layout } });
  await page.locator('#notes').fill('What we heard');
  await page.locator('input[name=who]').fill('Buyer');
  await page.locator('#level').selectOption('high');
  await page.locator('#notes').focus();
  served.put('content/long.md', FILES['content/long.md'].replace('Words 3.', 'Other words.'));
  await page.getByText('Other words.').waitFor({ state: 'attached' });
  await page.waitForFunction(() => document.querySelector('#notes').value === 'What we heard');
  assert.equal(await page.locator('input[name=who]').inputValue(), 'Buyer');
  assert.equal(await page.locator('#level').inputValue(), 'high');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'notes');
});

test('a page is loaded again only if it is another, and a style sheet is exchanged without that', async (t) => {
  const style = (marker) => `:root { --marker: ${marker}; }\n`;
  const { served, page } = await open(t, 'long.html', { files: { 'book.toml': 'theme = "house"\n', 'themes/house/static/style.css': style(1) } });
  await page.evaluate(() => { window.isSame = true; });
  const marker = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--marker').trim());
  assert.equal(await marker(), '1');
  served.put('themes/house/static/style.css', style(2));
  await page.waitForFunction(() => getComputedStyle(document.documentElement).getPropertyValue('--marker').trim() === '2');
  served.put('content/guides/call.md', `${FILES['content/guides/call.md']}\nMore.\n`);
  served.put('themes/house/static/style.css', style(3));
  await page.waitForFunction(() => getComputedStyle(document.documentElement).getPropertyValue('--marker').trim() === '3');
  assert.equal(await page.evaluate(() => window.isSame), true);
  assert.equal(await page.locator('link[href*="style.css"]').count(), 1);
});

test('a problem stands in the list and beside its question, and goes away', async (t) => {
  const { served, page, wrong } = await open(t, 'guides/call.html');
  await page.locator('.playbook-said').waitFor({ state: 'attached' });
  assert.equal(await page.locator('#playbook-badge').isVisible(), false);
  served.put('content/questions/credit.yaml', BANK.replace('    why: Long', '    owner: nobody\n    why: Long'));
  const badge = page.locator('#playbook-badge');
  await badge.waitFor();
  assert.match(await badge.textContent(), /^1 error/);
  assert.equal(await badge.getAttribute('aria-expanded'), 'false');
  assert.match(await page.locator('.playbook-said').textContent(), /1 error.*last good version/);
  assert.match(await page.locator('.playbook-bar').textContent(), /last good version: 1 error keeps the new one/);
  const note = page.locator('[id="credit.second"] > .playbook-mark');
  assert.match(await note.textContent(), /^Error no team is called nobody/);
  assert.equal(await page.locator('[id="credit.first"] .playbook-mark').count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement === document.body), true, 'the focus was taken');

  await badge.focus();
  await page.keyboard.press('Enter');
  const entry = page.locator('#playbook-panel li').first();
  await entry.waitFor();
  assert.match(await entry.textContent(), /content\/questions\/credit\.yaml:9:12/);
  assert.match(await entry.textContent(), /owner: nobody/);
  assert.match(await entry.textContent(), /playbook explain unknown-team/);
  const href = await entry.locator('a').getAttribute('href');
  assert.equal(href, `vscode://file${served.folder}/content/questions/credit.yaml:9`);
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    for (const viewport of [LAPTOP, PHONE, { width: 320, height: 640 }]) {
      await page.setViewportSize(viewport);
      assert.deepEqual(await errors(page), [], `${colorScheme}, ${viewport.width} pixels`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, `wider than ${viewport.width} pixels`);
    }
  }
  await page.emulateMedia({ media: 'print' });
  for (const part of ['#playbook-panel', '.playbook-mark', '.playbook-bar', '#playbook-badge']) {
    assert.equal(await page.locator(part).first().isVisible(), false, `${part} is printed`);
  }
  await page.emulateMedia({ media: 'screen' });
  await page.locator('#playbook-panel').focus();
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#playbook-panel').isVisible(), false);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'playbook-badge');

  served.put('content/questions/credit.yaml', BANK);
  await badge.waitFor({ state: 'hidden' });
  await page.locator('.playbook-mark').waitFor({ state: 'detached' });
  await page.locator('.playbook-bar').waitFor({ state: 'detached' });
  assert.deepEqual(wrong, []);
});

test('a warning leaves the site up to date', async (t) => {
  const { served, page } = await open(t, 'long.html');
  served.put('content/long.md', FILES['content/long.md'].replace('Words 7.', 'See [there](nowhere.md).'));
  const badge = page.locator('#playbook-badge.playbook-warning');
  await badge.waitFor();
  await page.locator('.playbook-mark').waitFor();
  assert.equal(await page.locator('#part-7 + .playbook-mark').count(), 1);
  assert.equal(await page.locator('.playbook-bar').count(), 0);
});

test('a playbook that cannot be built says why and then opens', async (t) => {
  const { served, page } = await open(t, 'guides/call.html', { files: { 'book.toml': 'title = \n' } });
  assert.equal(await page.locator('h1').textContent(), 'This playbook cannot be shown yet');
  assert.deepEqual(await errors(page), []);
  served.put('book.toml', FILES['book.toml']);
  await page.getByRole('heading', { name: 'First call', level: 1 }).waitFor();
});

test('a page that is removed comes back by itself', async (t) => {
  const { served, page } = await open(t, 'long.html');
  served.remove('content/long.md');
  await page.getByText('There is no page here').waitFor();
  served.put('content/long.md', FILES['content/long.md']);
  await page.getByRole('heading', { name: 'Long', level: 1 }).waitFor();
});

test('many pages listen at once, and all of them follow', async (t) => {
  const { served, context, page } = await open(t, 'long.html');
  const pages = [page];
  for (let more = 0; more < 11; more += 1) {
    const another = await context.newPage();
    await another.goto(`${served.url}long.html`);
    pages.push(another);
  }
  served.put('content/long.md', FILES['content/long.md'].replace('Words 0.', 'Seen by all.'));
  await Promise.all(pages.map((one) => one.getByText('Seen by all.').waitFor()));
});

test('with --follow the page that was edited opens', async (t) => {
  const { served, page } = await open(t, 'long.html', { words: ['--follow'] });
  served.put('content/guides/call.md', FILES['content/guides/call.md'].replace('First call', 'Second call'));
  await page.getByRole('heading', { name: 'Second call', level: 1 }).waitFor();
});

test('when the server comes back, so does the page', async (t) => {
  const { served, page } = await open(t, 'long.html');
  await page.locator('.playbook-said').waitFor({ state: 'attached' });
  await served.stop();
  served.put('content/long.md', FILES['content/long.md'].replace('Words 0.', 'Written meanwhile.'));
  await served.start();
  await page.getByText('Written meanwhile.').waitFor();
});
