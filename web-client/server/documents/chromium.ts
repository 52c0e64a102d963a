import { existsSync } from 'node:fs';

import { chromium, type Browser } from 'playwright-core';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Without these a Chromium looks up outside hosts at every start. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** The given Chromium, else an installed Chromium or Chrome, else the one from npm, which needs no package of the system. */
export async function launchChromium(path?: string): Promise<Browser> {
  const own = path ?? installed.find((one) => existsSync(one));
  if (own) return chromium.launch({ executablePath: own, args: ['--no-sandbox', ...quiet] });
  const { default: packed } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packed.executablePath(), args: ['--no-sandbox', ...quiet] });
}
