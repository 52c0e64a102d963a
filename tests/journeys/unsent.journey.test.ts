import type { Browser, Page } from 'playwright-core';
import { hydrated, signIn, visit, type Visit } from './browser';
import { launchBrowser } from './chromium';

let browser: Browser;
let coordinator: Visit;

beforeAll(async () => {
  browser = await launchBrowser();
  coordinator = await visit(browser);
  await signIn(coordinator, 'samordnare.fagersta', board);
});

afterAll(() => browser.close());

const place = '/mitt/municipality/1982';
const board = `${place}/brister`;
const note = 'main form:has(input[value=notera])';
const words = 'Belysningen vid gångtunneln är trasig sedan flera veckor';

/** What a form says when it could not be sent, and what it still holds. */
async function sendInVain(page: Page) {
  await page.click(`${note} button[type=submit]`);
  const told = await page.locator(`${note} [role=alert]`).textContent();
  return { told, kept: await page.inputValue(`${note} [name=description]`) };
}

it('keeps what was written when nobody answers, and sends it when somebody does', async () => {
  const { page } = coordinator;
  await page.fill(`${note} [name=description]`, words);
  await page.route('**/*.data*', (route) => route.abort());
  const { told, kept } = await sendInVain(page);
  expect(told).toContain('Tjänsten svarade inte');
  expect(kept).toBe(words);
  await page.unroute('**/*.data*');
  await page.click(`${note} button[type=submit]`);
  await page.waitForSelector('[role=status]');
  await page.waitForSelector(`main >> text="${words}"`);
  expect(await page.inputValue(`${note} [name=description]`)).toBe('');
});

it('keeps what is half written in one form while something is added by another', async () => {
  const { page } = coordinator;
  await page.goto(`${place}/installningar/grupp`);
  await hydrated(page);
  await page.fill('#member-function', 'Chef för gatuenheten');
  await page.fill('#training-what', 'Lägesbilder från början');
  await page.fill('#training-heldOn', '2026-03-02');
  await page.click('main form:has(#training-what) button[type=submit]');
  await page.waitForSelector('main >> text="Lägesbilder från början"');
  expect(await page.inputValue('#training-what')).toBe('');
  expect(await page.inputValue('#member-function')).toBe('Chef för gatuenheten');
});

it('keeps what is half written in one form when another is refused, and asks about written words alone', async () => {
  const { page } = coordinator;
  await page.goto(`${place}/installningar/rapport`);
  await hydrated(page);
  await page.route('**/*.data*', (route) => route.abort());
  await page.fill('#hanvisningar-concernText', words);
  await page.locator('.in-row button').first().click();
  await page.waitForSelector('.in-row [role=alert]');
  expect(await page.inputValue('#hanvisningar-concernText')).toBe(words);
  await page.reload();
  await hydrated(page);
  await page.locator('.in-row button').first().click();
  await page.waitForSelector('.in-row [role=alert]');
  await page.unroute('**/*.data*');
  await page.click('.place-bar >> text=Brister');
  await page.waitForURL(`**${board}`);
});

it('marks what a text must not hold when the field is left, before anything is sent', async () => {
  const { page } = coordinator;
  const field = page.locator(`${note} [name=description]`);
  await field.fill('Ring 070-123 45 67 om bråket');
  await field.blur();
  const marked = page.locator(`${note} .found-refused mark`);
  expect(await marked.textContent()).toBe('070-123 45 67');
  const described = await field.getAttribute('aria-describedby');
  const found = await page.locator(`${note} .found-refused`).getAttribute('id');
  expect(described?.split(' ')).toContain(found);
  // What is called out is the same while one mends.
  expect(await page.locator(`${note} [role=alert] mark`).count()).toBe(0);
  await page.click(`${note} .found-refused button`);
  expect(await field.evaluate((area: HTMLTextAreaElement) => area.selectionStart)).toBe('Ring '.length);
  await field.fill('Bråk vid torget');
  expect(await marked.count()).toBe(0);
});

/** Answers the next question of the browser as soon as it is asked, since the page stands still until then; its words. */
const answerNext = (page: Page, how: 'accept' | 'dismiss') =>
  new Promise<string>((resolve) =>
    page.once('dialog', (dialog) => void dialog[how]().then(() => resolve(dialog.message()))),
  );

it('asks before what is half written is left', async () => {
  const { page } = coordinator;
  await page.fill(`${note} [name=description]`, words);
  const away = page.locator('.place-bar >> text=Lägesbilder');
  const asked = answerNext(page, 'dismiss');
  await away.click();
  expect(await asked).toBe('Det du har skrivit är inte sparat. Vill du lämna sidan ändå?');
  expect(await page.inputValue(`${note} [name=description]`)).toBe(words);
  expect(new URL(page.url()).pathname).toBe(board);
  const askedAgain = answerNext(page, 'accept');
  await away.click();
  await askedAgain;
  await page.waitForURL(/lagesbilder/);
});

/** At the next meeting, without its stream, and with words in the first area that nobody has saved. */
async function writingAtTheMeeting(page: Page) {
  await page.route('**/handelser', (route) => route.abort());
  await page.goto(place);
  await page.click('main a[href*="/moten/"]');
  await page.waitForURL(/moten\/./);
  await hydrated(page);
  const field = page.locator('.area-form textarea').first();
  await field.fill(words);
  return field;
}

const noContact = (page: Page) =>
  page.locator('main', { hasText: 'Ingen kontakt just nu' }).waitFor({ timeout: 30_000 });

it('keeps a meeting on the screen while nobody can be reached, and goes on by itself', async () => {
  const { page } = coordinator;
  const field = await writingAtTheMeeting(page);
  await page.route('**/*.data*', (route) => route.abort());
  await noContact(page);
  expect(await field.inputValue()).toBe(words);
  await page.unroute('**/*.data*');
  await page.unroute('**/handelser');
  await page.locator('main', { hasText: 'Du ser andras ändringar direkt' }).waitFor({ timeout: 30_000 });
});

it('keeps what was written when the session has ended, and leads to the sign-in beside it', async () => {
  const { page, context } = coordinator;
  await page.goto(board);
  await hydrated(page);
  await page.fill(`${note} [name=description]`, words);
  await context.clearCookies();
  const { told, kept } = await sendInVain(page);
  expect(told).toContain('Du har blivit utloggad');
  expect(kept).toBe(words);
  const [beside] = await Promise.all([
    context.waitForEvent('page'),
    page.click(`${note} [role=alert] a[target=_blank]`),
  ]);
  await beside.waitForSelector('#username');
});

it('keeps unsaved words of a meeting on the screen when the session has ended', async () => {
  const someone = await visit(browser);
  await signIn(someone, 'samordnare.fagersta', place);
  const field = await writingAtTheMeeting(someone.page);
  await someone.context.clearCookies();
  await noContact(someone.page);
  expect(await field.inputValue()).toBe(words);
});
