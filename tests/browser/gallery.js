// Takes the pictures of the README anew: `npm run gallery`, after a change to the theme or the example.

import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PHONE, fresh, launch } from './support/browser.js';
import { example } from './support/site.js';

const LIMIT = 150_000;
const WINDOW = { width: 1280, height: 860 };
const PAPER = { width: 794, height: 1060 };
const PICTURES = [
  { name: 'home', page: 'index.html', viewport: WINDOW },
  { name: 'search', page: 'guides/first-call.html', viewport: WINDOW, ask: 'they want to begin on Monday' },
  { name: 'route', page: 'routes/start-before-contract.html', viewport: WINDOW },
  { name: 'scenario', page: 'scenarios/new-customer.html', viewport: WINDOW, colorScheme: 'dark' },
  { name: 'bank', page: 'questions/credit.html', viewport: PHONE, colorScheme: 'dark' },
  { name: 'teams', page: 'teams.html', viewport: PHONE },
  { name: 'exceptions', page: 'exceptions.html', viewport: PHONE },
  { name: 'paper', page: 'guides/first-call.html', viewport: PAPER, media: 'print' },
  { name: 'guide', page: 'guides/first-call.html', viewport: WINDOW },
  { name: 'question', page: 'guides/first-call.html#credit.order_value', viewport: WINDOW, unfold: '[id="credit.order_value"] .more summary' },
  { name: 'process', page: 'processes/lead-to-order.html#_glance', viewport: WINDOW },
  { name: 'dark', page: 'controls/credit-limit.html', viewport: WINDOW, colorScheme: 'dark' },
  { name: 'phone', page: 'guides/first-call.html', viewport: PHONE, deviceScaleFactor: 2 },
];

const folder = join(import.meta.dirname, 'gallery');
mkdirSync(folder, { recursive: true });
const site = example();
const browser = await launch();
for (const { name, page: path, unfold, ask, media, ...options } of PICTURES) {
  const context = await fresh(browser, { colorScheme: 'light', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const [file, anchor] = path.split('#');
  await page.goto(pathToFileURL(join(site.folder, file)).href + (anchor ? `#${anchor}` : ''));
  if (unfold) await page.click(unfold);
  if (media) {
    await page.emulateMedia({ media });
    // The margins of a sheet are no part of the page.
    await page.addStyleTag({ content: 'body { padding: 14mm 15mm; }' });
  }
  if (ask) {
    await page.click('button.find');
    await page.fill('.search input', ask);
    await page.waitForSelector('.search [role=option]');
  }
  await page.mouse.move(0, 0);
  await page.waitForTimeout(200);
  const picture = join(folder, `${name}.png`);
  await page.screenshot({ path: picture });
  await context.close();
  try {
    execFileSync('pngquant', ['--force', '--skip-if-larger', '--quality=70-95', '--output', picture, picture]);
  } catch {
    console.log(`${name}.png: not made smaller (is pngquant installed?)`);
  }
  const { size } = statSync(picture);
  console.log(`${name}.png: ${Math.round(size / 1000)} kB`);
  if (size > LIMIT) process.exitCode = 1;
}
await browser.close();
