import type { Browser, Page } from 'playwright-core';
import { hydrated, visit } from './browser';
import { launchBrowser } from './chromium';
import { demoPassword, stack } from './stack';

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.textContent?.trim() ?? '');

/** Presses Tab until something with that text has the focus. */
async function tabTo(page: Page, text: string | RegExp): Promise<void> {
  const fits = (found: string) => (typeof text === 'string' ? found === text : text.test(found));
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (fits(await focused(page))) return;
  }
  throw new Error(`Tab never comes to ${text}`);
}

/** Whether what has the focus shows it, and is not covered by anything. */
const focusIsSeen = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { left, top, width, height } = element.getClientRects()[0]!;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const marked = (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
    return marked && onTop !== null && (element.contains(onTop) || onTop.contains(element));
  });

it('leads a resident from the start page to a promise by keyboard alone', async () => {
  const { page, context } = await visit(browser);
  await page.goto('/');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Hoppa till innehållet');
  expect(await focusIsSeen(page)).toBe(true);
  await page.keyboard.press('Enter');
  await tabTo(page, 'Fagersta');
  expect(await focusIsSeen(page)).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/kommun/fagersta');
  await tabTo(page, /^Medborgarlöfte /);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/kommun/fagersta/lofte/*');
  expect(await page.locator('h1').count()).toBe(1);
  await context.close();
});

it('shows the focus on every stop of a page, light and dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, context } = await visit(browser, { colorScheme });
    await page.goto('/kommun/fagersta/lofte/1');
    const stops = await page.locator('a[href], button').count();
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press('Tab');
      expect([stop, await focused(page), await focusIsSeen(page)]).toEqual([stop, await focused(page), true]);
    }
    await context.close();
  }
});

it('lets a coordinator sign in, reach a promise and sign out by keyboard alone', async () => {
  const { page, context } = await visit(browser);
  await page.goto('/');
  await tabTo(page, 'Logga in');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${stack.keycloakUrl}/**`);
  await page.keyboard.type('samordnare.fagersta');
  await page.keyboard.press('Tab');
  await page.keyboard.type(demoPassword);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/mitt/municipality/1982');
  await hydrated(page);
  await tabTo(page, 'Löften');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/loften');
  await page.waitForFunction(() => document.activeElement?.id === 'innehall');
  await tabTo(page, /^Medborgarlöfte /);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/loften/fagersta/*');
  await page.keyboard.press('Home');
  await page.locator('body').press('Tab');
  await tabTo(page, 'Logga ut');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${stack.webUrl}/`);
  await context.close();
});
