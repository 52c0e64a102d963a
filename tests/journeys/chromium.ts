import type { Browser } from 'playwright-core';
import { launchChromium } from '../../web-client/server/documents/chromium';

/** CHROMIUM_PATH, else an installed Chromium or Chrome, else the one from npm: a test needs no package of the system. */
export const launchBrowser = (): Promise<Browser> => launchChromium(process.env['CHROMIUM_PATH']);
