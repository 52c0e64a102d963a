import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, faultsInEveryLook, hydrated, signIn, visit, type Visit } from './browser';
import { launchBrowser } from './chromium';
import { stack } from './stack';

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

const status = async (path: string) => (await fetch(stack.webUrl + path)).status;
const rooms = '/mitt/municipality/2061';
const promise = { work: `${rooms}/loften/smedjebacken/2`, open: '/kommun/smedjebacken/lofte/2' };

/** Withdraws or publishes from the promise's page, by the page that says what happens. */
async function act(page: Page, kind: 'Publicera' | 'Ta bort från webben'): Promise<void> {
  await page.goto(promise.work);
  await page.click(`main >> text="${kind}"`);
  await page.waitForURL(/publicera|ta-bort/);
  await page.click('main form button[type=submit]');
  await page.waitForURL(/gjort=/);
}

/** Leaves the promise published, however a test ended. */
async function restore(): Promise<void> {
  if ((await status(promise.open)) === 200) return;
  const someone = await visit(browser);
  await signIn(someone, 'samordnare.smedjebacken');
  await act(someone.page, 'Publicera');
  await someone.context.close();
}

afterEach(restore);

async function coordinator(options = {}): Promise<Visit> {
  const someone = await visit(browser, options);
  await signIn(someone, 'samordnare.smedjebacken');
  return someone;
}

it('withdraws a promise, which the public then does not find anywhere, and publishes it again', async () => {
  const { page, context, complaints } = await coordinator();
  expect(await status(promise.open)).toBe(200);
  await act(page, 'Ta bort från webben');
  expect(await page.textContent('[role=status]')).toContain('borttaget från webben');
  expect(await status(promise.open)).toBe(404);
  expect(await status(`/en${promise.open}`)).toBe(404);
  for (const path of ['/sitemap.xml', '/kommun/smedjebacken', '/']) {
    expect(await (await fetch(stack.webUrl + path)).text()).not.toContain('smedjebacken/lofte/2');
  }
  await act(page, 'Publicera');
  expect(await page.textContent('[role=status]')).toContain('Löftet är publicerat');
  expect(await status(promise.open)).toBe(200);
  expect(complaints).toEqual([]);
  await context.close();
});

it('does nothing when somebody else was first, and shows what applies now', async () => {
  const { page, context } = await coordinator();
  await act(page, 'Ta bort från webben');
  const late = await context.newPage();
  await late.goto(`${promise.work}/publicera`);
  await hydrated(late);
  await act(page, 'Publicera');
  await act(page, 'Ta bort från webben');
  await late.fill('textarea', 'Texten som inte får gå förlorad');
  await late.click('main form button[type=submit]');
  await late.waitForSelector('[role=alert]');
  expect(await late.textContent('[role=alert]')).toContain('Någon annan har ändrat löftet');
  expect(await late.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
  expect(await late.inputValue('textarea')).toBe('Texten som inte får gå förlorad');
  expect(await accessibilityFaults(late)).toEqual([]);
  expect(await status(promise.open)).toBe(404);
  await context.close();
});

it('works without script', async () => {
  const { page, context } = await visit(browser, { javaScriptEnabled: false });
  await page.goto(promise.work);
  await page.fill('#username', 'samordnare.smedjebacken');
  await page.fill('#password', 'demo');
  await page.click('#kc-login');
  await page.waitForURL(`**${promise.work}`);
  await act(page, 'Ta bort från webben');
  expect(await status(promise.open)).toBe(404);
  await act(page, 'Publicera');
  expect(await status(promise.open)).toBe(200);
  await context.close();
});

it('shows the act only to those who may do it', async () => {
  const someone = await visit(browser);
  await signIn(someone, 'rapportor.skola.smedjebacken', promise.work);
  expect(await someone.page.locator('main >> text="Ta bort från webben"').count()).toBe(0);
  await someone.page.goto(`${promise.work}/ta-bort`);
  expect(await someone.page.locator('main form').count()).toBe(0);
  expect(await someone.page.textContent('main')).toContain('inte rätt att se sidan');
  await someone.context.close();
});

it('has no room with a fault that axe can find, wide and narrow, light and dark', async () => {
  const { page, context, complaints } = await coordinator();
  const [picture] = await picturesOf(page);
  const paths = [rooms, `${rooms}/loften`, promise.work, `${promise.work}/ta-bort`, `${rooms}/lagesbilder`];
  for (const path of [...paths, ...(picture ? [picture] : [])]) {
    await page.goto(path);
    await hydrated(page);
    expect([path, await faultsInEveryLook(page)]).toEqual([path, []]);
  }
  expect(complaints).toEqual([]);
  await context.close();
});

async function picturesOf(page: Page): Promise<string[]> {
  await page.goto(`${rooms}/lagesbilder`);
  return page
    .locator('main th a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}
