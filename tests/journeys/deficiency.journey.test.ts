import type { Browser, Page } from 'playwright-core';
import { faultsInEveryLook, hydrated, signIn, visit, type Visit } from './browser';
import { launchBrowser } from './chromium';

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

const rooms = '/mitt/municipality/1982';
const what = 'Ingen vuxen finns på plats när sista bussen går';
const question = 'Varför blir det bråk just då?';
const source = 'Trygghetsenkät 2021';
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());

async function as(username: string, path: string): Promise<Visit> {
  const someone = await visit(browser);
  await signIn(someone, `${username}.fagersta`, path);
  return someone;
}

const form = (intent: string) => `main form:has(input[name=intent][value=${intent}])`;

/** Fills the form's fields by their names, sends it, and waits until it says that it was done. */
async function send(
  page: Page,
  intent: string,
  fields: Record<string, string>,
  button = 'button[type=submit]',
) {
  // What was said of the act before would be taken for this one's.
  const { origin, pathname } = new URL(page.url());
  if (page.url() !== origin + pathname) {
    await page.goto(pathname);
    await hydrated(page);
  }
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`${form(intent)} [name="${name}"]`);
    if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
  await page.click(`${form(intent)} ${button}`);
  await page.waitForSelector('[role=status]');
}

const parts = ['victim', 'offender', 'place', 'events', 'sources', 'notShown', 'summary'];
const written = Object.fromEntries(parts.map((part) => [part, `Om ${part}: det vi har sett tillsammans`]));

it('goes from a deficiency by the council to a cause analysis that is delivered, returned and accepted', async () => {
  const school = await as('rapportor.skola', `${rooms}/brister`);
  await send(school.page, 'notera', { description: what });
  const next = school.page.locator(`${form('notera')} [name=description]`);
  expect(await next.inputValue()).toBe('');
  // What is half written stays when the board shows something else.
  await next.fill('Halva meningen');
  await school.page.selectOption('[name=visa]', 'NOTED');
  await school.page.click('.filter button');
  await school.page.waitForURL(/visa=/);
  expect(await next.inputValue()).toBe('Halva meningen');
  await school.page.goto(`${rooms}/brister`);
  await school.page.click(`main >> text="${what}"`);
  await school.page.waitForURL(/brister\/./);
  const deficiency = new URL(school.page.url()).pathname;
  expect(await school.page.locator(form('assess')).count()).toBe(0);

  const coordinator = await as('samordnare', deficiency);
  const decided = { handling: 'PROPOSE_ANALYSIS', reason: question, dueDate: '2199-01-01' };
  await send(coordinator.page, 'assess', decided);
  await coordinator.page.goto(`${rooms}/rad`);
  await hydrated(coordinator.page);
  await send(coordinator.page, 'plan', { date: today, place: 'Kommunhuset' });
  await coordinator.page.click(`main table >> text="${today}"`);
  await coordinator.page.waitForURL(/rad\/./);
  const meeting = new URL(coordinator.page.url()).pathname;
  await coordinator.page.locator('main', { hasText: question }).waitFor();
  expect(await coordinator.page.locator(form('decide')).count()).toBe(0);

  const council = await as('ledamot', meeting);
  await council.page.selectOption(`${form('decide')} [name=about]`, { label: `Orsaksanalys: ${question}` });
  await send(council.page, 'decide', {
    ...{ kind: 'ANALYSIS', text: 'Rådet beslutar om orsaksanalys', assigneeOrganisationSlug: 'nvk' },
    dueDate: '2199-01-01',
  });
  await council.page.click('main .decisions >> text="Pågår"');
  await council.page.waitForURL(/utredningar/);
  const inquiry = new URL(council.page.url()).pathname;

  const nvk = await as('rapportor.nvk', inquiry);
  await nvk.page.fill(`${form('write')} [name=victim]`, written['victim']!);
  await nvk.page.click(`${form('write')} summary`);
  const choice = nvk.page.getByLabel(source);
  await choice.check();
  await nvk.page.click(`${form('write')} button[value=deliver]`);
  await nvk.page.waitForSelector('[role=alert]');
  expect(await nvk.page.inputValue(`${form('write')} [name=victim]`)).toBe(written['victim']);
  expect(await choice.isChecked()).toBe(true);
  await send(nvk.page, 'write', written, 'button[value=deliver]');
  expect(await nvk.page.locator('main a', { hasText: source }).count()).toBe(1);

  await council.page.reload();
  await hydrated(council.page);
  await send(council.page, 'return', { comment: 'Säg mer om källorna', dueDate: '2199-02-01' });
  await nvk.page.reload();
  await hydrated(nvk.page);
  await nvk.page.locator('main', { hasText: 'Säg mer om källorna' }).waitFor();
  await send(nvk.page, 'write', { sources: 'Fler samtal' }, 'button[value=deliver]');
  await council.page.reload();
  await hydrated(council.page);
  await send(council.page, 'accept', {});

  await coordinator.page.goto(deficiency);
  await hydrated(coordinator.page);
  await send(coordinator.page, 'reportBack', { text: 'Vi vet mer nu' });
  await send(coordinator.page, 'close', {});
  await school.page.goto(deficiency);
  const history = await school.page.locator('.history strong').allTextContents();
  expect(history.at(0)).toBe('Noterad');
  expect(history.slice(-3)).toEqual(['Rådet godkände', 'Återkopplad', 'Avslutad']);

  await council.page.goto(meeting);
  await hydrated(council.page);
  await send(council.page, 'hold', { attendance: 'Ordförande, Kommunstyrelsen' });
  expect(await council.page.textContent('h1')).toContain('Protokoll');
  const laid = council.page.locator('.agenda > li', { hasText: `Orsaksanalys: ${question}` }).last();
  await laid.locator('a', { hasText: source }).click();
  await council.page.locator('main section', { hasText: `Orsaksanalys: ${question}` }).waitFor();
  for (const path of [`${rooms}/brister`, deficiency, inquiry, `${rooms}/rad`, meeting]) {
    await council.page.goto(path);
    await hydrated(council.page);
    expect([path, await faultsInEveryLook(council.page)]).toEqual([path, []]);
  }
  for (const { complaints, context } of [school, coordinator, council, nvk]) {
    expect(complaints).toEqual([]);
    await context.close();
  }
});

it('keeps its doors closed to everybody else', async () => {
  const coordinator = await as('samordnare', `${rooms}/brister?visa=utan-beslut`);
  const found = await coordinator.page.locator('main table a').first().getAttribute('href');
  const statusFor = async ({ page }: Visit, path: string) => (await page.goto(path))!.status();
  const others: [string, number, number][] = [
    ['politiker', 403, 403],
    ['rapportor.socialtjanst', 200, 404],
    ['ledamot', 200, 404],
  ];
  for (const [username, board, one] of others) {
    const someone = await as(username, rooms);
    expect([username, await statusFor(someone, `${rooms}/brister`)]).toEqual([username, board]);
    expect([username, await statusFor(someone, found!)]).toEqual([username, one]);
    await someone.context.close();
  }
  const elsewhere = await visit(browser);
  await signIn(elsewhere, 'samordnare.smedjebacken', '/mitt/municipality/2061');
  expect(await statusFor(elsewhere, found!)).toBe(403);
  await elsewhere.context.close();
  await coordinator.context.close();
});
