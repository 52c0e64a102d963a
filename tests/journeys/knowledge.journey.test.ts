import { KeycloakAdmin } from '@medborgarlofte/infra/testing/keycloak-admin';
import type { Browser } from 'playwright-core';
import { faultsInEveryLook, hydrated, signIn, visit, type Visit } from './browser';
import { launchBrowser } from './chromium';
import { demoPassword } from './stack';

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

const room = '/mitt/municipality/1982/kunskap';

async function as(username: string, path: string): Promise<Visit> {
  const someone = await visit(browser);
  await signIn(someone, `${username}.fagersta`, path);
  return someone;
}

const seen = 'Räcket vid bron är löst';

it('goes from a safety walk to what became of what was seen (R30)', async () => {
  const nvk = await as('rapportor.nvk', `${room}/vandringar/ny`);
  const { page } = nvk;
  expect(await page.textContent('main .not-here')).toContain('ersätter inte en felanmälan');
  await page.fill('[name=date]', '2026-10-01');
  await page.selectOption('[name=placeId]', { label: 'Centrum (fiktiv)' });
  await page.fill('[name=ledBy]', 'Kommunen');
  await page.fill('[name=participants]', 'Polisen\nRektor Anna Andersson');
  await page.fill('[name=summary]', 'Det mesta är ljust och trivsamt.');
  await page.click('main form button[type=submit]');
  // Who took part is told by organisation or role: a name is asked about, and nothing that was written is lost.
  await page.waitForSelector('[role=alert]');
  expect(await page.inputValue('[name=summary]')).toContain('trivsamt');
  await page.fill('[name=participants]', 'Polisen\nSkolorna');
  await page.click('main form button[type=submit]');
  await page.waitForURL(/vandringar\/(?!ny)/);
  await hydrated(page);

  await page.click('text=Lägg till en iakttagelse');
  const observe = page.locator('form:has(input[value=observe])');
  await observe.locator('[name=kind]').selectOption('BUILDING');
  await observe.locator('[name=dueDate]').fill('2026-10-20');
  const changing = page.locator('details:has(input[value=change])').last();
  await changing.locator('summary').click();
  await changing.locator('[name=summary]').fill('Halvskrivet');
  await observe.locator('button[type=submit]').click();
  await observe.locator('.error-summary').waitFor();
  expect(await changing.locator('[name=summary]').inputValue()).toBe('Halvskrivet');
  await observe.locator('[name=seen]').fill(seen);
  await observe.locator('[name=ownerOrganisationSlug]').selectOption('nvk');
  await observe.locator('button[type=submit]').click();
  const observation = page.locator('.observations > li', { hasText: seen });
  await observation.locator('text=Försenad').waitFor();
  expect(await faultsInEveryLook(page)).toEqual([]);

  await page.goto('/mitt/municipality/1982');
  await page.click(`main >> text=${seen}`);
  await page.waitForURL(/vandringar/);
  await hydrated(page);
  await observation.locator('summary', { hasText: 'Berätta vad som hände' }).click();
  await observation.locator('[name=outcome]').fill('Räcket är fastskruvat');
  await observation.locator('form:has([name=outcome]) button[type=submit]').click();
  await observation.locator('text=Åtgärdad').waitFor();
  await nvk.page.goto(room);
  expect(await faultsInEveryLook(page)).toEqual([]);
  expect(nvk.complaints).toEqual([]);
  await nvk.context.close();
});

it('adds a measurement and its rounds without script: a round that was not made is no zero (R32)', async () => {
  const { page, context } = await visit(browser, { javaScriptEnabled: false });
  await page.goto(`${room}/matningar/ny`);
  await page.fill('#username', 'samordnare.fagersta');
  await page.fill('#password', demoPassword);
  await page.click('#kc-login');
  await page.waitForURL(`**${room}/matningar/ny`);
  expect(await page.inputValue('[name=timesPerYear]')).toBe('4');
  await page.fill('[name=title]', 'Buller vid resecentrum');
  await page.fill('[name=unit]', 'dB');
  await page.fill('[name=method]', 'Mätare vid entrén under en vecka');
  await page.fill('[name=measuredBy]', 'Kommunen');
  await page.fill('[name=firstDue]', '2026-05-01');
  await page.click('main form button[type=submit]');
  await page.waitForURL(/matningar\/(?!ny)/);

  const round = (day: string) => page.locator(`form:has(input[value="round:${day}"])`);
  const open = (day: string) => page.locator('summary', { hasText: day }).click();
  await open('2026-05-01');
  await round('2026-05-01').locator('[name=value]').fill('sextio');
  await round('2026-05-01').locator('button[type=submit]').click();
  expect(await page.textContent('.error-summary')).toContain('Skriv värdet med siffror');
  await round('2026-05-01').locator('[name=value]').fill('60,5');
  await round('2026-05-01').locator('button[type=submit]').click();
  await open('2026-08-01');
  await round('2026-08-01').locator('[name=note]').fill('Mätaren var på lagning');
  await round('2026-08-01').locator('button[type=submit]').click();
  const told = await page.locator('main table tbody tr').allTextContents();
  const said = (day: string) => told.find((row) => row.includes(day));
  expect(said('2026-05-01')).toContain('60,5');
  expect(said('2026-08-01')).toContain('Mättes inte');
  expect(said('2026-11-01')).toContain('Saknas');
  await context.close();
});

it('shows a series in every look, with a change of method and what the series cannot say (R27)', async () => {
  const someone = await as('politiker', room);
  const { page } = someone;
  await page.click('main >> text=spår av cannabis');
  await page.waitForURL(/matningar\/./);
  await page.locator('svg.series .series-change').waitFor();
  expect(await page.locator('svg.series .series-missing').count()).toBeGreaterThanOrEqual(1);
  expect(await page.textContent('main')).toContain('visar vad som mättes, inte varför');
  expect(await page.locator('main form').count()).toBe(0);
  expect(await faultsInEveryLook(page)).toEqual([]);
  expect(someone.complaints).toEqual([]);
  await someone.context.close();
});

it('asks who reports for two organisations for which of them a survey is entered', async () => {
  const administrator = new KeycloakAdmin(
    process.env['KEYCLOAK_URL']!,
    process.env['KEYCLOAK_ADMIN_PASSWORD']!,
  );
  const group = '/municipality/1982/organisation/skolorna/reporter';
  await administrator.joinGroup('rapportor.nvk.fagersta', group);
  try {
    const both = await as('rapportor.nvk', `${room}/enkater/ny`);
    const { page } = both;
    for (const [name, text] of Object.entries({
      ...{
        title: 'Enkät för två verksamheter',
        askedBy: 'Kommunen',
        population: 'Invånare',
        answered: '120',
      },
      ...{ periodStart: '2026-09-01', periodEnd: '2026-09-30' },
      ...{ representativeReason: 'Öppen för alla', findings: 'Fler vill ha belysning.' },
    }))
      await page.fill(`[name=${name}]`, text);
    await page.click('main form button[type=submit]');
    await page.waitForSelector('[role=alert]');
    expect(await page.textContent('[role=alert]')).toContain('Välj vilken verksamhet');
    expect(await page.inputValue('[name=title]')).toContain('två verksamheter');
    expect(await faultsInEveryLook(page)).toEqual([]);
    await page.selectOption('[name=organisationSlug]', 'skolorna');
    await page.click('main form button[type=submit]');
    await page.waitForURL(/kunskap\?gjort=sparat/);
    await page.locator('main a', { hasText: 'Enkät för två verksamheter' }).waitFor();
    expect(both.complaints).toEqual([]);
    await both.context.close();
  } finally {
    await administrator.leaveGroup('rapportor.nvk.fagersta', group);
  }
});
