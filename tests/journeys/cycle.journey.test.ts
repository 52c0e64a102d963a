import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, hydrated, signIn, visit, type Visit } from './browser';
import { launchBrowser } from './chromium';
import { reportAsBefore, reporters, today, todaysMeeting } from './todays-meeting';

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

const place = '/mitt/municipality/1982';
const youth = 'Ungdomar och skolor';
const lighting = 'Gångvägen från skolan till bussen är mörk';
const priority = 'Fler vuxna längs gångvägen till bussen';

it('goes from ten reports by a meeting to a locked picture, and back to who reported', async () => {
  const meetingId = await todaysMeeting();
  const room = `${place}/moten/${encodeURIComponent(meetingId)}`;
  const [school, coordinator] = await Promise.all([
    visit(browser, { viewport: { width: 375, height: 700 } }),
    visit(browser),
    ...reporters.map((one) => reportAsBefore(meetingId, one)),
  ]);
  await Promise.all([
    signIn(school, 'rapportor.skola.fagersta', `${place}/rapport/${encodeURIComponent(meetingId)}`),
    signIn(coordinator, 'samordnare.fagersta', room),
  ]);
  await schoolReports(school.page);
  await remindsTheMissing(coordinator.page, meetingId);
  await sendsBack(coordinator.page, school.page);
  await agrees(coordinator.page, room);
  const deficiency = await notesWithOwner(coordinator.page, room);
  await locks(coordinator.page, room);
  await putsFirst(coordinator.page);
  await hearsBack(school.page, deficiency);
  await takesAway(coordinator.page);
  for (const { complaints, context } of [school, coordinator] as Visit[]) {
    expect(complaints).toEqual([]);
    await context.close();
  }
});

const row = (page: Page, organisation: string) =>
  page.locator('section[aria-labelledby=vem] tbody tr', { hasText: organisation });

/** The school reports a changed level, with why. */
async function schoolReports(page: Page): Promise<void> {
  await page.click('text=Fyll i som förra gången');
  const area = page.locator('.report-area', { hasText: youth });
  const last = (await area.locator('.last-time').textContent())!;
  await area.getByRole('radio', { name: last.includes('Avvikelse') ? /Allvarligt/ : /Avvikelse/ }).check();
  await area.getByLabel('Varför har nivån ändrats?').fill('Fler bråk efter skolan');
  await page.click('.report-bar >> text=Skicka in');
  await page.waitForURL(/inskickad/);
}

/** Who has reported and who is missing stands on the screen; one press reminds, and what comes is seen at once. */
async function remindsTheMissing(page: Page, meetingId: string): Promise<void> {
  await row(page, 'Skolorna').locator('text=/Inskickad/').waitFor();
  expect(await page.locator('section[aria-labelledby=vem] tbody tr').count()).toBe(10);
  expect(await page.locator('section[aria-labelledby=vem] tbody >> text=/Inskickad/').count()).toBe(8);
  await page.click('text=/^Påminn /');
  await row(page, 'Näringslivsansvarig').locator('text=/påmind 20/').waitFor();
  await reportAsBefore(meetingId, ['rapportor.naringsliv', 'naringsliv']);
  await row(page, 'Näringslivsansvarig').locator('text=/Inskickad/').waitFor({ timeout: 5_000 });
}

/** The coordinator asks for more; the school reads it where it reports, and completes. */
async function sendsBack(page: Page, school: Page): Promise<void> {
  const question = 'Var och när är det bråk?';
  const theirs = row(page, 'Skolorna');
  await theirs.locator('summary', { hasText: 'Skicka tillbaka' }).click();
  await theirs.locator('textarea').fill(question);
  await theirs.locator('button', { hasText: 'Skicka tillbaka' }).click();
  await theirs.locator('text=/Ska kompletteras/').waitFor();
  await school.goto(new URL(school.url()).pathname);
  await hydrated(school);
  expect(await school.textContent('.report-thread')).toContain(question);
  const area = school.locator('.report-area', { hasText: youth });
  await area.getByLabel('Vad har du sett?').fill('Vid busshållplatsen, mellan tre och fyra');
  await school.click('.report-bar >> text=Skicka in');
  await school.waitForURL(/inskickad/);
  await theirs.locator('text=/Inskickad/').waitFor({ timeout: 5_000 });
}

/** A joint level in each area, and in one of them who sees it differently. */
async function agrees(page: Page, room: string): Promise<void> {
  for (const name of ['Polisen', 'Skolorna', 'Öppenvården'])
    await page.click(`.attendance button:has-text("${name}")`);
  for (const panel of await page.locator('.area-panel').all()) {
    await panel.locator('input[value=YELLOW]').check();
    await panel.locator('h3 .level-yellow').waitFor();
  }
  const panel = page.locator('.area-panel', { hasText: youth });
  await panel.locator('textarea[name=text]').fill('Bråk vid busshållplatsen på eftermiddagen.');
  await panel.locator('summary', { hasText: 'annorlunda' }).click();
  await panel.locator('select[name=avvik-verksamhet]').first().selectOption('polisen');
  await panel.locator('select[name=avvik-niva]').first().selectOption('GREEN');
  await panel.locator('input[name=avvik-skal]').first().fill('inget har anmälts');
  await panel.locator('.area-form button[type=submit]').click();
  await panel.locator('[role=status]', { hasText: /^Sparat \d\d:\d\d$/ }).waitFor();
  await page.goto(room);
  await hydrated(page);
  expect(await panel.locator('input[name=avvik-skal]').first().inputValue()).toBe('inget har anmälts');
}

/** Noted without leaving the meeting; the decision gives it somebody to see to it. */
async function notesWithOwner(page: Page, room: string): Promise<string> {
  const panel = page.locator('.area-panel', { hasText: youth });
  await panel.locator('summary', { hasText: 'Notera en brist' }).click();
  await panel.locator('[name=description]').fill(lighting);
  await panel.locator('.note-deficiency button[type=submit]').click();
  await panel.locator(`a:has-text("${lighting}")`).click();
  await page.waitForURL(/brister\/./);
  const assess = page.locator('main form:has(input[name=intent][value=assess])');
  await assess.locator('[name=handling]').selectOption('HANDLE_NOW');
  await assess.locator('[name=owner]').selectOption('ORGANISATION nvk');
  await assess.locator('[name=dueDate]').fill('2199-01-01');
  await assess.locator('button[type=submit]').click();
  await page.waitForSelector('[role=status]');
  expect(await page.textContent('main')).toContain('Norra Västmanlands Kommunalteknikförbund');
  const { pathname } = new URL(page.url());
  await page.goto(room);
  await hydrated(page);
  return pathname;
}

async function locks(page: Page, room: string): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.click('main >> text="Lås lägesbilden"');
  await page.waitForURL(/\/las$/);
  await page.click('main form button[type=submit]');
  await page.waitForURL(/gjort=last/);
  expect(new URL(page.url()).pathname).toBe(room);
  expect(await page.locator('.area-form').count()).toBe(0);
  expect(await page.locator('.area-panel', { hasText: youth }).textContent()).toContain('inget har anmälts');
}

async function putsFirst(page: Page): Promise<void> {
  await page.goto(`${place}/prioriteringar`);
  await hydrated(page);
  const add = page.locator('main form:has(input[name=intent][value=ny])');
  await page.locator('summary', { hasText: 'Lägg till en prioritering' }).click();
  await add.locator('[name=areaId]').selectOption({ label: 'Ungdomar och skolor, ANDT' });
  await add.locator('[name=text]').fill(priority);
  await add.locator('button[type=submit]').click();
  await page.waitForURL(/gjort=tillagd/);
}

/** What no longer holds goes when that has been asked and answered. */
async function takesAway(page: Page): Promise<void> {
  const change = page.locator('details', { hasText: priority }).first();
  await change.locator('> summary').click();
  await change.locator('summary', { hasText: 'Gäller inte längre' }).click();
  expect(await accessibilityFaults(page)).toEqual([]);
  await change.locator('button', { hasText: 'Ja, avsluta prioriteringen' }).click();
  await page.locator('[role=status]', { hasText: 'Prioriteringen gäller inte längre' }).waitFor();
  expect(await page.textContent('main')).not.toContain(priority);
}

/** The school reads what the group made of its report, and what comes first now, on the same phone. */
async function hearsBack(page: Page, deficiency: string): Promise<void> {
  await page.goto(place);
  await page.click('main >> text=/nya? återkoppling/');
  await page.waitForURL(/aterkoppling$/);
  await hydrated(page);
  const told = page.locator('article.told', { hasText: `Rapporten till mötet ${today}` });
  expect(await told.textContent()).toContain('Bråk vid busshållplatsen på eftermiddagen.');
  await told.locator('button', { hasText: 'Markera som läst' }).click();
  await page.waitForURL(/gjort=last/);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.goto(`${place}/prioriteringar`);
  const first = (await page.textContent('main'))!;
  expect(first).toContain(priority);
  expect(first).toContain(`Gemensam lägesbild från mötet ${today}`);
  // What is wrong is told there by area and number alone, and the deficiency itself is others' to read.
  expect(first).not.toContain(lighting);
  expect((await page.request.get(deficiency)).status()).toBe(404);
}
