import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { demoPassword, stack } from './stack';

/** A journey is many pages; on a busy machine each takes its time. */
jest.setTimeout(180_000);

/** A page that remembers every complaint of the browser: console errors, broken rules of the policy, failed scripts. */
export interface Visit {
  page: Page;
  context: BrowserContext;
  complaints: string[];
}

/** Opens a fresh browser profile on our pages. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ baseURL: stack.webUrl, locale: 'sv-SE', ...options });
  return watch(context, await context.newPage());
}

/** Watches one more page of the same profile. */
export function watch(context: BrowserContext, page: Page): Visit {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const ours = message.location().url.startsWith(stack.webUrl);
    // A refused or missing page is told by the browser as an error; the journeys check statuses themselves.
    if (message.type() === 'error' && ours && !/status of (403|404|409|422)/.test(message.text())) {
      complaints.push(message.text());
    }
  });
  page.setDefaultTimeout(15_000);
  return { page, context, complaints };
}

/** Goes to an address of ours that asks for sign-in, signs in there, and comes back. */
export async function signIn({ page }: Visit, username: string, path = '/mitt'): Promise<void> {
  await page.goto(path);
  if ((await page.locator('#username').count()) === 0) {
    const shown = (await page.textContent('body'))?.replace(/\s+/g, ' ').slice(0, 300);
    throw new Error(`No sign-in page but ${page.url()}: ${shown}`);
  }
  await page.fill('#username', username);
  await page.fill('#password', demoPassword);
  await page.click('#kc-login');
  await page.waitForURL(`${stack.webUrl}/**`);
  await hydrated(page);
}

/** Waits until a room is alive; before that a click is a plain link, which also works but is another journey. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => '__reactRouterDataRouter' in window);
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose answer depends on colours. */
const aboutColours = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page as it stands, in general or of its colours alone: one line for each kind of fault, with where. */
export async function accessibilityFaults(page: Page, of?: 'colours'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (of ? axe.withRules(aboutColours) : axe.withTags(rules)).analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} at ${nodes.map(({ target }) => target).join(' | ')}`,
  );
}

interface Look {
  name: string;
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
}

/** 1280 px enlarged to 400 per cent, where all that can change is whether it still fits. */
const reflowWidth = 320;

const looks: Look[] = [
  { name: 'wide, light', width: 1280, height: 900, colorScheme: 'light' },
  { name: 'wide, dark', width: 1280, height: 900, colorScheme: 'dark' },
  { name: '375 px, light', width: 375, height: 800, colorScheme: 'light' },
  { name: '375 px, dark', width: 375, height: 800, colorScheme: 'dark' },
  { name: '320 px', width: reflowWidth, height: 256, colorScheme: 'light' },
];

/** What is wrong with the page as it stands, in any way of looking at it. */
export async function faultsInEveryLook(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, width, height, colorScheme } of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    if (await sticksOut(page)) faults.push(`${name}: something sticks out to the side`);
    if (width === reflowWidth) continue;
    // In the dark nothing but the colours is another.
    const found = await accessibilityFaults(page, colorScheme === 'dark' ? 'colours' : undefined);
    faults.push(...found.map((fault) => `${name}: ${fault}`));
  }
  return faults;
}

/** Whether anything sticks out to the side, so that one must scroll both ways. */
const sticksOut = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
