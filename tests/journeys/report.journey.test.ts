import type { Browser, Page } from 'playwright-core';
import {
  accessibilityFaults,
  faultsInEveryLook,
  hydrated,
  signIn,
  visit,
  watch,
  type Visit,
} from './browser';
import { launchBrowser } from './chromium';
import { demoPassword, stack } from './stack';
import { today } from './todays-meeting';

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

const place = '/mitt/municipality/1982';
const phone = { viewport: { width: 375, height: 700 } };
const area = (page: Page, name: string) => page.locator('.report-area', { hasText: name });
const youth = 'Ungdomar och skolor';
const noFaults = async (page: Page) => expect(await accessibilityFaults(page)).toEqual([]);

/** Somebody's report to one of the coming meetings, on a phone. */
async function reporter(username: string, meeting: number, options = {}): Promise<Visit> {
  const someone = await visit(browser, { ...phone, ...options });
  await signIn(someone, username, `${place}/rapport`);
  await openReport(someone.page, meeting);
  return someone;
}

async function openReport(page: Page, meeting: number): Promise<void> {
  await page.goto(`${place}/rapport`);
  await hydrated(page);
  await clickMeetingAhead(page, meeting);
  await page.waitForSelector('h1 >> text=Rapport till mötet');
}

async function clickMeetingAhead(page: Page, meeting: number): Promise<void> {
  const rows = page.locator('main tbody tr');
  const days = (await rows.allTextContents()).map((text) => /\((\d{4}-\d\d-\d\d)\)/.exec(text)![1]!);
  const ahead = days.flatMap((day, index) => (day > today ? [index] : []));
  await rows.nth(ahead[meeting]!).locator('a').click();
}

const saved = (page: Page) => page.waitForSelector('.save-status >> text=/^Sparat \\d\\d:\\d\\d$/');
const choose = (page: Page, name: string, level: string) =>
  area(page, name)
    .getByRole('radio', { name: new RegExp(level) })
    .check();
const write = (page: Page, name: string, text: string) =>
  area(page, name).getByLabel('Vad har du sett?').fill(text);

it('is done in two presses when nothing happened, says what comes next, and can be taken back', async () => {
  // To the next meeting but one: to the next the invented school may have reported.
  const { page, context, complaints } = await reporter('rapportor.skola.fagersta', 1);
  await page.waitForSelector('text=Inget nytt – skicka in som förra gången');
  expect(await faultsInEveryLook(page)).toEqual([]);
  await page.setViewportSize(phone.viewport);
  await page.click('text=Inget nytt – skicka in som förra gången');
  await page.waitForURL(/inskickad/);
  await page.waitForSelector('[role=status] >> text=Tack. Rapporten är inskickad.');
  expect(await page.textContent('main')).toMatch(/Gruppen möts \d{4}-\d\d-\d\d/);
  expect(await page.locator('main tbody tr').count()).toBeGreaterThanOrEqual(4);
  expect(await faultsInEveryLook(page)).toEqual([]);
  await page.click('text=Ta tillbaka rapporten');
  await page.waitForSelector('.page-head-state >> text=Utkast');
  expect(await page.locator('.level-option :checked').count()).toBeGreaterThanOrEqual(4);
  expect(complaints).toEqual([]);
  await context.close();
});

it('asks why a level has changed, refuses data on a person and keeps the text, and asks about a name', async () => {
  const { page, context, complaints } = await reporter('rapportor.fritidsgarden.fagersta', 0);
  await page.click('text=Fyll i som förra gången');
  await saved(page);
  await page.click('.report-bar >> text=Spara utkast');
  const other = (await area(page, youth).locator('.last-time').textContent())!.includes('Allvarligt')
    ? 'Lugnt'
    : 'Allvarligt';
  await choose(page, youth, other);
  await page.click('.report-bar >> text=Skicka in');
  await page.waitForSelector('.error-summary >> text=/Skriv varför nivån/');
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('error-summary');
  await noFaults(page);
  await area(page, youth).getByLabel('Varför har nivån ändrats?').fill('Fler bråk än vanligt');
  const text = 'Bråk vid cafeterian, ring 070-123 45 67 om det';
  await write(page, youth, text);
  await area(page, youth).getByLabel('Orosanmälningar').focus();
  expect(await area(page, youth).locator('mark').textContent()).toBe('070-123 45 67');
  expect(await page.textContent('.save-status')).toContain('rättat');
  await noFaults(page);
  expect(await area(page, youth).getByLabel('Vad har du sett?').inputValue()).toBe(text);
  await write(page, youth, 'Bråk vid cafeterian, sade Erik Johansson');
  await area(page, youth).getByLabel('Orosanmälningar').focus();
  expect(await area(page, youth).locator('mark').textContent()).toBe('Erik Johansson');
  await noFaults(page);
  await area(page, youth).getByText('Det pekar inte ut någon').click();
  await saved(page);
  await write(page, youth, 'Bråk vid cafeterian');
  await area(page, youth).getByLabel('Orosanmälningar').fill('501');
  await page.click('.report-bar >> text=Skicka in');
  await page.waitForSelector('.error-summary >> text=/heltal från 0 till 500/');
  await area(page, youth).getByLabel('Orosanmälningar').fill('2');
  await area(page, youth).getByLabel('Plats').selectOption({ index: 1 });
  await page.click('.report-bar >> text=Skicka in');
  await page.waitForURL(/inskickad/);
  expect(await page.textContent('main table')).toContain('Fler bråk än vanligt');
  expect(await page.textContent('main table')).toContain('Orosanmälningar: 2');
  expect(complaints).toEqual([]);
  await context.close();
});

it('keeps what is written when the connection is lost, over a reload and over a new sign-in, and never in clear', async () => {
  const { page, context } = await reporter('rapportor.fagerstahallen.fagersta', 0);
  const kept = () => page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
  await choose(page, youth, 'Avvikelse');
  await saved(page);
  await context.setOffline(true);
  await write(page, youth, 'Hemlig iakttagelse');
  await page.waitForSelector('.save-status >> text=Ingen kontakt');
  await noFaults(page);
  expect(await kept()).toContain('rapport ');
  expect(await kept()).not.toContain('Hemlig');
  // Before it has been saved, the session ends.
  await context.clearCookies();
  await context.setOffline(false);
  await page.waitForSelector('.save-status >> text=Logga in igen', { timeout: 15_000 });
  await noFaults(page);
  await page.click('.save-status >> text=Logga in igen');
  await page.fill('#username', 'rapportor.fagerstahallen.fagersta');
  await page.fill('#password', demoPassword);
  await page.click('#kc-login');
  await page.waitForURL(`${stack.webUrl}/**`);
  await page.waitForSelector('text=Det du hade skrivit är tillbaka.');
  expect(await area(page, youth).getByLabel('Vad har du sett?').inputValue()).toBe('Hemlig iakttagelse');
  await saved(page);
  await page.waitForFunction(() => !JSON.stringify({ ...sessionStorage }).includes('rapport '));
  await page.reload();
  expect(await area(page, youth).getByLabel('Vad har du sett?').inputValue()).toBe('Hemlig iakttagelse');
  await context.close();
});

it('tells the second of two tabs, takes in what does not clash, and shows both texts where it does', async () => {
  const { page, context } = await reporter('rapportor.projekt.fagersta', 0);
  await choose(page, youth, 'Avvikelse');
  await saved(page);
  const other = watch(context, await context.newPage()).page;
  await other.goto(page.url());
  await hydrated(other);
  await write(page, youth, 'Skrivet i den första fliken');
  await saved(page);
  await page.waitForTimeout(2_000);
  await write(other, youth, 'Skrivet i den andra fliken');
  await choose(other, 'Hot och våld', 'Lugnt');
  await other.waitForSelector('.conflict');
  expect(await other.textContent('.conflict')).toContain('Skrivet i den första fliken');
  expect(await other.textContent('.conflict')).toContain('Skrivet i den andra fliken');
  await noFaults(other);
  await other.click('.conflict >> text=Lägg ihop');
  await saved(other);
  await other.reload();
  expect(await area(other, youth).getByLabel('Vad har du sett?').inputValue()).toBe(
    'Skrivet i den andra fliken\n\nSkrivet i den första fliken',
  );
  await choose(page, 'Ordningsstörning', 'Lugnt');
  await page.waitForSelector('text=Det som skrevs där är inläst här');
  expect(await area(page, youth).getByLabel('Vad har du sett?').inputValue()).toContain('den andra');
  await context.close();
});

it('works without script: refused with the text kept, as before, submitted', async () => {
  const someone = await visit(browser, { ...phone, javaScriptEnabled: false });
  const { page, context } = someone;
  await page.goto(`${place}/rapport`);
  await page.fill('#username', 'kommunpolis.fagersta');
  await page.fill('#password', demoPassword);
  await page.click('#kc-login');
  await page.waitForURL(`**${place}/rapport`);
  await clickMeetingAhead(page, 1);
  await page.waitForSelector('text=Polisen');
  await choose(page, youth, 'Avvikelse');
  await write(page, youth, 'Pnr 19121212-1212 i texten');
  await area(page, youth)
    .getByLabel('Varför har nivån ändrats?')
    .fill('Något nytt')
    .catch(() => undefined);
  await page.click('text=Spara utkast');
  await page.waitForSelector('.error-summary');
  expect(await page.textContent('.error-summary')).toContain('personnummer');
  expect(await area(page, youth).getByLabel('Vad har du sett?').inputValue()).toBe(
    'Pnr 19121212-1212 i texten',
  );
  await write(page, youth, 'Inget i texten');
  await page.click('text=Fyll i som förra gången');
  await page.waitForSelector('.page-head-state >> text=Utkast');
  expect(await page.locator('.level-option :checked').count()).toBeGreaterThanOrEqual(4);
  await page.click('.report-bar >> text=Skicka in');
  await page.waitForURL(/inskickad/);
  await context.close();
});
