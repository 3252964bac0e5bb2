// Chromium as the system has it: nothing is downloaded.

import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export function launch() {
  const executablePath = process.env.CHROMIUM || PLACES.find((path) => existsSync(path));
  if (!executablePath) throw new Error('there is no Chromium here; set CHROMIUM to one');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--hide-scrollbars'] });
}

/** How long a busy machine may take over anything, in milliseconds. */
const PATIENCE = 120_000;

/** A profile of its own: nothing is kept from the tests before. */
export async function fresh(browser, options) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  return context;
}

export const PHONE = { width: 375, height: 812 };
export const LAPTOP = { width: 1280, height: 800 };

/** Unfolds everything that can be unfolded. */
export const unfold = (page) => page.evaluate(() => {
  for (const details of document.querySelectorAll('details')) details.open = true;
});
