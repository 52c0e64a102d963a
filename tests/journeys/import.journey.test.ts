import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, signIn, visit } from './browser';
import { launchBrowser } from './chromium';

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

const room = '/mitt/municipality/1982/import';

/** The municipality's own template, filled in for one organisation at a meeting far ahead. */
async function filledIn(page: Page, level: string, text: string): Promise<string> {
  const template = await (await page.request.get(`${room}/mall/csv`)).text();
  const [head, ...rows] = template.trim().split('\r\n');
  const meetings = await (await page.request.get('/mitt/municipality/1982/moten?ar=2027')).text();
  const day = [.../2027-0[34]-\d\d/.exec(meetings)!][0]!;
  const filled = rows
    .map((row) => row.split(';'))
    .filter(([, organisation]) => organisation === 'Kommunens projekt')
    .map(([, organisation, area, , , , ...numbers]) => [
      day,
      organisation,
      area,
      level,
      text,
      'Ur systemet',
      ...numbers,
    ]);
  return [head, ...filled.map((cells) => cells.join(';'))].join('\r\n');
}

const choose = (page: Page, content: string | Buffer, name = 'rapporter.csv') =>
  page.setInputFiles('#check-file', { name, mimeType: 'text/csv', buffer: Buffer.from(content) });
const send = (page: Page) => page.click('button:has-text("Kontrollera filen")');

it('a coordinator imports a file: told what is wrong, confirms what is right, and cannot do it twice', async () => {
  const someone = await visit(browser);
  const { page, context, complaints } = someone;
  await signIn(someone, 'samordnare.fagersta', room);
  await choose(page, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
  await send(page);
  await page.waitForSelector('[role=alert] >> text=/går inte att läsa som en tabell/');
  await choose(page, Buffer.alloc(5_000_000, 'x'));
  await send(page);
  await page.waitForSelector('[role=alert] >> text=/för stor/');
  await choose(page, await filledIn(page, 'lila', 'Ring 070-174 06 05'));
  await send(page);
  await page.waitForSelector('h2 >> text=/saker är fel/');
  expect(await page.textContent('main table')).toContain('telefonnummer');
  expect(await accessibilityFaults(page)).toEqual([]);
  const faults = await page.request.get((await page.getAttribute('a:has-text("Hämta felen")', 'href'))!);
  expect(await faults.text()).toMatch(/^\ufeffRad;Kolumn;Vad som är fel\r\n2;Text;/);
  expect(await faults.text()).not.toContain('070');
  const right = await filledIn(page, 'G', 'Lugnt kring Anna Lindström');
  for (const expected of [/Väntar på att du bekräftar/, /Samma fil lästes in/]) {
    await page.goto(room);
    await choose(page, right);
    await send(page);
    await page.waitForSelector(`text=${String(expected)}`);
    if (!page.url().endsWith('/import')) await confirm(page);
  }
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

async function confirm(page: Page): Promise<void> {
  await page.click('button:has-text("Läs in rapporterna")');
  await page.waitForSelector('[role=alert] >> text=/bekräfta att de inte pekar ut någon/');
  await page.check('input[name=namesConfirmed]');
  await page.click('button:has-text("Läs in rapporterna")');
  await page.waitForSelector('text=/1 rapport är inläst/');
}
