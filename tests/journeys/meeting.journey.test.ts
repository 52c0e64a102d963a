import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, faultsInEveryLook, hydrated, signIn, visit, type Visit } from './browser';
import { launchBrowser } from './chromium';

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

const place = '/mitt/municipality/1982';

/** The fortnight's open meeting, by the way one goes to it. */
async function atTheMeeting(someone: Visit): Promise<string> {
  const { page } = someone;
  const way = page.locator('main >> text=Öppna mötet');
  // A part of the room that could not be had in time is left out; asked again it is there.
  for (let tries = 0; tries < 5 && (await way.count()) === 0; tries += 1)
    await page.goto(`${place}/lagesbilder`);
  // The one that is waited for longest: its reports are in.
  await way.last().click();
  await page.waitForURL(/moten/);
  await hydrated(page);
  return new URL(page.url()).pathname;
}

async function as(username: string): Promise<Visit> {
  const someone = await visit(browser);
  await signIn(someone, username, place);
  return someone;
}

/** The meeting of the newest picture. */
async function atTheNewest(page: Page): Promise<void> {
  await page.goto(`${place}/lagesbilder`);
  await page.locator('main th a').first().click();
  await page.waitForURL(/lagesbilder\/./);
  await page.click('main >> text="Till mötet"');
  await page.waitForURL(/moten/);
  await hydrated(page);
}

const panel = (page: Page, area: string) => page.locator('.area-panel', { hasText: area });
const violence = 'Hot och våld';
const disorder = 'Ordningsstörning';

it('takes the group from ten organisations to a locked picture, each seeing what the other enters', async () => {
  const coordinator = await as('samordnare.fagersta');
  const police = await as('kommunpolis.fagersta');
  const path = await atTheMeeting(coordinator);
  await police.page.goto(path);
  await hydrated(police.page);
  expect(await coordinator.page.locator('section[aria-labelledby=vem] tbody tr').count()).toBe(10);
  expect(await police.page.locator('section[aria-labelledby=vem]').count()).toBe(0);

  await coordinator.page.click('text=/^Påminn /');
  await coordinator.page.waitForSelector('text=/påmind 20/');

  await police.page.click('.attendance button:has-text("Polisen")');
  await coordinator.page.waitForSelector('.attendance button[aria-pressed=true]:has-text("Polisen")', {
    timeout: 3_000,
  });

  const mine = panel(coordinator.page, violence);
  await mine.locator('textarea[name=text]').fill('Fler konflikter i centrum på kvällstid.');
  await mine.locator('input[value=YELLOW]').check();
  const since = Date.now();
  await panel(police.page, violence).locator('h3 .level-yellow').waitFor({ timeout: 5_000 });
  const seconds = (Date.now() - since) / 1_000;
  expect(seconds).toBeLessThan(2);
  expect(await panel(police.page, violence).locator('textarea[name=text]').inputValue()).toContain(
    'Fler konflikter',
  );

  await bothWriteInOneArea(coordinator.page, police.page);
  await setTheRest(coordinator.page);
  expect(await accessibilityFaults(coordinator.page)).toEqual([]);

  await panel(police.page, violence).locator('textarea[name=text]').fill('Polisens text som inte är sparad.');
  await coordinator.page.click('main >> text="Lås lägesbilden"');
  await coordinator.page.waitForURL(/\/las$/);
  await coordinator.page.waitForSelector('main >> text=/kan inte ändras efter det/');
  await coordinator.page.click('main form button[type=submit]');
  await coordinator.page.waitForURL(/gjort=last/);
  await police.page.waitForSelector('text="Låst"', { timeout: 5_000 });
  expect(await police.page.locator('.area-form').count()).toBe(0);
  const kept = await panel(police.page, violence).locator('[role=alert]').textContent();
  expect(kept).toContain('Polisens text som inte är sparad.');
  expect([...coordinator.complaints, ...police.complaints]).toEqual([]);
  await coordinator.context.close();
  await police.context.close();
});

/** The second one is told, keeps the text, and chooses. */
async function bothWriteInOneArea(coordinator: Page, police: Page): Promise<void> {
  const theirs = panel(police, disorder).locator('textarea[name=text]');
  await theirs.fill('Polisens text om buskörning.');
  const ours = panel(coordinator, disorder);
  await ours.locator('input[value=GREEN]').check();
  await ours.locator('[role=status]', { hasText: 'Sparat' }).waitFor();
  await panel(police, disorder).locator('[role=alert]').waitFor({ timeout: 5_000 });
  expect(await theirs.inputValue()).toBe('Polisens text om buskörning.');
  expect(await panel(police, disorder).locator('[role=alert]').textContent()).toContain(
    'Någon annan har ändrat',
  );
  await panel(police, disorder).locator('summary', { hasText: 'annorlunda' }).click();
  await panel(police, disorder).locator('input[value=YELLOW]').check();
  await panel(police, disorder).locator('text="Behåll mitt och spara över"').click();
  await ours.locator('textarea[name=text]').and(coordinator.locator(':not(:focus)')).waitFor();
  await coordinator.waitForFunction(
    (text) => [...document.querySelectorAll('textarea')].some(({ value }) => value === text),
    'Polisens text om buskörning.',
  );
  await ours.locator('summary', { hasText: 'annorlunda' }).click();
  await ours.locator('select[name=avvik-verksamhet]').first().selectOption('skolorna');
  await ours.locator('select[name=avvik-niva]').first().selectOption('RED');
  await ours.locator('input[name=avvik-skal]').first().fill('skadegörelsen på skolgården fortsätter');
  await ours.locator('.area-form button[type=submit]').click();
  await ours.locator('[role=status]', { hasText: 'Sparat' }).waitFor();
}

async function setTheRest(page: Page): Promise<void> {
  for (const form of await page.locator('.area-panel').all()) {
    if ((await form.locator('h3 .level').count()) > 0) continue;
    await form.locator('input[value=GREEN]').check();
    await form.locator('h3 .level-green').waitFor();
  }
}

it('corrects a locked picture by a new version; the old one says that it has been replaced', async () => {
  const { page, context, complaints } = await as('samordnare.fagersta');
  await page.goto(`${place}/lagesbilder`);
  await page.click('main th a >> nth=0');
  await page.waitForURL(/lagesbilder\/./);
  const old = page.url();
  await page.click('main >> text="Till mötet"');
  await page.click('main >> text="Lås upp"');
  await page.waitForURL(/las-upp/);
  await page.fill('textarea', 'Fel siffra för larm.');
  await page.click('main form button[type=submit]');
  await page.waitForURL(/gjort=upplast/);
  await page.waitForSelector('main >> text="Version 2"');
  await page.goto(old);
  await page.waitForSelector('[role=note] >> text=Lägesbilden är ersatt');
  await page.click('text="Läs den nya versionen"');
  await page.waitForSelector('text=/Fel siffra för larm/');
  await page.click('main >> text="Till mötet"');
  await page.click('main >> text="Lås lägesbilden"');
  await page.waitForURL(/\/las$/);
  await page.click('main form button[type=submit]');
  await page.waitForURL(/gjort=last/);
  expect(complaints).toEqual([]);
  await context.close();
});

it('shows one area at a time to everybody in the room, and the arrow keys turn the page', async () => {
  const { page, context, complaints } = await as('samordnare.fagersta');
  await atTheNewest(page);
  await page.click('main >> text="Visa för alla i rummet"');
  await page.waitForURL(/visa/);
  await hydrated(page);
  expect(await page.textContent('h1')).toContain(violence);
  await page.keyboard.press('ArrowRight');
  await page.waitForSelector(`h1 >> text=${disorder}`);
  expect(page.url()).toContain('omrade=2');
  await page.locator('main', { hasText: 'Område 2 av 4' }).waitFor();
  expect(await page.textContent('main')).not.toContain('Extremism');
  expect(await faultsInEveryLook(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

it('has no fault that axe can find in any look, and shuts the door on who may not write', async () => {
  const { page, context } = await as('samordnare.fagersta');
  await atTheNewest(page);
  expect(await faultsInEveryLook(page)).toEqual([]);
  const address = new URL(page.url()).pathname;
  await context.close();
  const school = await as('rapportor.skola.fagersta');
  await school.page.goto(address);
  expect(await school.page.locator('.area-form, section[aria-labelledby=vem]').count()).toBe(0);
  await school.page.goto(`${address}/las-upp`);
  expect(await school.page.locator('main form').count()).toBe(0);
  await school.context.close();
});
