import type { Browser } from 'playwright-core';
import { faultsInEveryLook, signIn, visit, type Visit } from './browser';
import { launchBrowser } from './chromium';
import { stack } from './stack';

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

const place = '/mitt/municipality/1982';
/** The year in which the calendar ends that is planned so far. */
const calendar = `${place}/moten?ar=${new Date(Date.now() + 150 * 86_400_000).getFullYear()}`;

async function at(username: string, path: string): Promise<Visit> {
  const someone = await visit(browser);
  await signIn(someone, username, path);
  return someone;
}

it('a member reads the guideline once, confirms it, and is asked no more', async () => {
  const { page, context, complaints } = await at('rapportor.skola.fagersta', place);
  await page.click('main >> text=/Läs och bekräfta: Riktlinje/');
  await page.waitForURL(/riktlinje/);
  expect(await faultsInEveryLook(page)).toEqual([]);
  for (let texts = 2; texts > 0; texts -= 1) {
    await page.click('main form button[type=submit] >> nth=0');
    await page.waitForFunction((left) => document.querySelectorAll('main form button').length < left, texts);
  }
  await page.goto(place);
  expect(await page.textContent('main')).not.toContain('Läs och bekräfta');
  expect(complaints).toEqual([]);
  await context.close();
});

it('a coordinator moves a meeting to a taken day in vain, cancels it with a reason, and the secret calendar says so', async () => {
  const { page, context, complaints } = await at('samordnare.fagersta', calendar);
  expect(await faultsInEveryLook(page)).toEqual([]);
  const rows = await page.locator('tr:has-text("Flytta eller ställ in")').allTextContents();
  const [taken, day] = rows.map((text) => /\d{4}-\d\d-\d\d/.exec(text)![0]).slice(-2);
  const row = `tr:has-text("${day}")`;
  await page.click('text=Skapa en adress');
  const address = (await page.textContent('main code'))!;
  await page.click(`${row} >> text=Flytta eller ställ in`);
  await page.waitForURL(/andra$/);
  await page.fill('#move-date', taken!);
  await page.click('text="Flytta mötet" >> nth=-1');
  await page.waitForSelector('[role=alert]');
  expect(await page.inputValue('#move-date')).toBe(taken);
  await page.fill('#cancel-reason', 'Samordnaren är borta');
  await page.click('button:has-text("Ställ in mötet")');
  await page.waitForURL(/gjort=installt/);
  expect(await page.textContent(row)).toContain('Samordnaren är borta');
  const file = await (await fetch(stack.webUrl + new URL(address).pathname)).text();
  expect(file).toContain('STATUS:CANCELLED');
  expect(file).not.toContain('borta');
  await page.click(`${row} >> text=Håll mötet ändå`);
  await page.waitForFunction(
    () => !document.querySelector('main')?.textContent?.includes('Samordnaren är borta'),
  );
  await page.click('summary:has-text("Stäng adressen") >> nth=-1');
  expect(await faultsInEveryLook(page)).toEqual([]);
  await page.click('button:visible:has-text("Ja, stäng adressen")');
  await page.waitForURL(/gjort=stangd/);
  expect(complaints).toEqual([]);
  await context.close();
});
