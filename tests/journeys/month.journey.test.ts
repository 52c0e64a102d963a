import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { faultsInEveryLook, signIn, visit, type Visit } from './browser';
import { launchBrowser } from './chromium';

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

const rooms = '/mitt/municipality/1982';
const words = 'Månaden var lugn. Vi följer kvällarna vid stationen.';

async function as(username: string, path: string): Promise<Visit> {
  const someone = await visit(browser);
  await signIn(someone, username, path);
  return someone;
}

const press = async (page: Page, intent: string) => {
  await page.click(`main form:has(input[name=intent][value="${intent}"]) button[type=submit]`);
  await page.waitForURL(/gjort=/);
};

/** The file behind a link, by the page's own session. */
const fileOf = async (page: Page, name: string) => {
  const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
  const answer = await page.request.get(href!);
  return { status: answer.status(), type: answer.headers()['content-type'], body: await answer.body() };
};

it('goes from a draft to the county board, which reads, confirms and comments; each file holds the same', async () => {
  const keeper = await as('samordnare.fagersta', `${rooms}/manad`);
  const draft = keeper.page.locator('main tbody tr', { hasText: 'Utkast' }).locator('a').first();
  const month = (await draft.textContent())!.trim();
  await draft.click();
  await keeper.page.waitForSelector('#spara-SUMMARY');
  expect(await faultsInEveryLook(keeper.page)).toEqual([]);
  await keeper.page.setViewportSize({ width: 1280, height: 900 });
  await keeper.page.fill('#spara-SUMMARY', words);
  await press(keeper.page, 'spara');
  await press(keeper.page, 'godkann');
  await keeper.page.click('main >> text="Skicka"');
  await keeper.page.waitForURL(/skicka$/);
  expect(await faultsInEveryLook(keeper.page)).toEqual([]);
  await press(keeper.page, 'skicka');

  const county = await as('lanssamordnare.vastmanland', `/mitt/county/19/lan?manad=${month}`);
  await county.page.locator('main', { hasText: 'Mottagen' }).waitFor();
  expect(await faultsInEveryLook(county.page)).toEqual([]);
  await county.page.setViewportSize({ width: 1280, height: 900 });
  await county.page.click(`main >> text="Läs ${month}"`);
  await county.page.waitForSelector(`text="${words}"`);
  await press(county.page, 'kvittera');
  await county.page.fill('#kommentera-kommentar', 'Tack. Vad planerar ni i höst?');
  await press(county.page, 'kommentera');
  await county.page.locator('main', { hasText: 'Tack. Vad planerar ni i höst?' }).waitFor();

  const pdf = await fileOf(county.page, 'PDF');
  expect([pdf.status, pdf.type]).toEqual([200, 'application/pdf']);
  expect(pdf.body.toString('latin1')).toContain('/StructTreeRoot');
  const csv = await fileOf(county.page, 'CSV');
  expect(csv.body.toString()).toContain(words);
  expect((await fileOf(county.page, 'Word')).body.subarray(0, 2).toString()).toBe('PK');
  if (process.env['PICTURES']) {
    mkdirSync('screenshots', { recursive: true });
    await county.page.screenshot({ path: 'screenshots/month.png', fullPage: true });
    await keeper.page.screenshot({ path: 'screenshots/month-sent.png', fullPage: true });
  }
  expect([...keeper.complaints, ...county.complaints]).toEqual([]);
});

it('closes the door to who may not send', async () => {
  const school = await as('rapportor.skola.fagersta', `${rooms}/manad`);
  expect(await school.page.locator('main form').count()).toBe(0);
});
