import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from './server/documents/chromium.ts';

// npm run screenshots: every room in every look, from the running platform, for a person to look through.

type Browser = Awaited<ReturnType<typeof launchChromium>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;
type BrowserContextOptions = NonNullable<Parameters<Browser['newPage']>[0]>;

const webUrl = (process.env['WEB_URL'] ?? 'http://localhost:3000').replace(/\/+$/, '');
const folder = path.resolve('screenshots');

const open = {
  start: '/',
  municipality: '/kommun/fagersta',
  'promise-with-follow-up': '/kommun/fagersta/lofte/1',
  'promise-renewed': '/kommun/fagersta/lofte/2',
  'promise-focus-areas': '/kommun/hagfors/lofte/1',
  'promise-flat': '/kommun/smedjebacken/lofte/2',
  about: '/om',
  accessibility: '/tillganglighet',
  'not-found': '/finns-inte',
};

const place = '/mitt/municipality/1982';
const signedIn: [username: string, rooms: Record<string, string>][] = [
  [
    'samordnare.fagersta',
    {
      desk: place,
      promises: `${place}/loften`,
      promise: `${place}/loften/fagersta/1`,
      withdraw: `${place}/loften/fagersta/3/ta-bort`,
      meetings: `${place}/moten?ar=2027`,
      'plan-meetings': `${place}/moten/planera?fran=2026-12-01&till=2027-06-30`,
      group: `${place}/installningar/grupp`,
      templates: `${place}/installningar/mall`,
      pictures: `${place}/lagesbilder`,
      months: `${place}/manad`,
      trends: `${place}/utveckling`,
      deficiencies: `${place}/brister`,
      'deficiencies-undecided': `${place}/brister?visa=utan-beslut`,
      council: `${place}/rad`,
      feedback: `${place}/aterkoppling`,
      priorities: `${place}/prioriteringar`,
      knowledge: `${place}/kunskap`,
      'new-survey': `${place}/kunskap/enkater/ny`,
      'new-walk': `${place}/kunskap/vandringar/ny`,
      'new-measurement': `${place}/kunskap/matningar/ny`,
      imports: `${place}/import`,
      'report-settings': `${place}/installningar/rapport`,
    },
  ],
  [
    'rapportor.skola.fagersta',
    { 'desk-reporter': place, 'group-texts': `${place}/riktlinje`, reports: `${place}/rapport` },
  ],
  ['samordnare.fagersta-hagfors', { choose: '/mitt', forbidden: '/mitt/municipality/2061' }],
  ['lpo-chef.torsby', { 'desk-police-area': '/mitt/police-area/torsby' }],
  ['lanssamordnare.vastmanland', { 'county-months': '/mitt/county/19/lan?manad=2026-06' }],
  ['utvarderare.vastmanland', { 'desk-county': '/mitt/county/19' }],
  ['politiker.fagersta', { 'desk-politician': place }],
  ['ledamot.fagersta', { 'desk-council': place }],
  ['plattform.admin', { operations: '/mitt/platform/medborgarlofte/drift' }],
];

const looks: Record<string, BrowserContextOptions> = {
  wide: { viewport: { width: 1280, height: 900 } },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  '375': { viewport: { width: 375, height: 800 } },
};

async function shoot(page: Page, address: string, name: string): Promise<void> {
  await page.goto(webUrl + address);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}

const inEnglish = (address: string) => (address === '/' ? '/en' : `/en${address}`);

async function openRooms(browser: Browser): Promise<void> {
  for (const [look, options] of Object.entries(looks)) {
    const page = await browser.newPage(options);
    for (const [name, address] of Object.entries(open)) {
      await shoot(page, address, `${name}-${look}`);
      if (look === 'wide') await shoot(page, inEnglish(address), `${name}-english`);
    }
    await page.close();
  }
}

async function print(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  for (const name of ['municipality', 'promise-with-follow-up'] as const) {
    await page.goto(webUrl + open[name]);
    await page.pdf({ path: path.join(folder, `${name}-print.pdf`), preferCSSPageSize: true, tagged: true });
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.screenshot({ path: path.join(folder, `${name}-print.png`), fullPage: true });
  }
  await page.close();
}

async function signedInRooms(browser: Browser): Promise<void> {
  for (const [username, rooms] of signedIn) {
    const context = await browser.newContext(looks['wide']);
    const page = await context.newPage();
    await page.goto(`${webUrl}/mitt`);
    await page.fill('#username', username);
    await page.fill('#password', 'demo');
    await page.click('#kc-login');
    await page.waitForURL(`${webUrl}/**`);
    await eachLook(page, rooms);
    await context.close();
  }
}

/** Rooms whose address only a list knows: in which room of ours it is linked, and by which link. */
const linked: Record<string, { from: string; link: string }> = {
  picture: { from: 'pictures', link: 'main th a' },
  meeting: { from: 'desk', link: 'main a[href*="/moten/"]' },
  wall: { from: 'meeting', link: 'main a[href$="/visa"]' },
  'change-meeting': { from: 'meetings', link: 'main a[href$="/andra"]' },
  deficiency: { from: 'deficiencies', link: 'main tbody a' },
  template: { from: 'templates', link: 'main a[href*="/mall/"]' },
  'adopt-template': { from: 'templates', link: 'main a[href$="/anvand"]' },
  evidence: { from: 'promise', link: 'main a[href*="/underlag/"]' },
  report: { from: 'reports', link: 'main tbody a' },
  seat: { from: 'group', link: 'main a[href*="/plats/"]' },
  'council-minutes': { from: 'council', link: 'main tbody a[href*="/rad/"]' },
  survey: { from: 'knowledge', link: 'main a[href*="/enkater/"]:not([href$="/ny"])' },
  walk: { from: 'knowledge', link: 'main a[href*="/vandringar/"]:not([href$="/ny"])' },
  measurement: { from: 'knowledge', link: 'main a[href*="/matningar/"]:not([href$="/ny"])' },
  import: { from: 'imports', link: 'main tbody a' },
  month: { from: 'months', link: 'main a[href*="/manad/"]' },
  'month-correct': { from: 'month', link: 'main a[href$="/ratta"]' },
  inquiry: { from: 'council-minutes', link: 'main a[href*="/utredningar/"]' },
};

async function linkedRooms(page: Page, rooms: Record<string, string>): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [name, { from, link }] of Object.entries(linked)) {
    const room = rooms[from] ?? found[from];
    if (!room) continue;
    await page.goto(webUrl + room);
    const href = await page
      .locator(link)
      .first()
      .getAttribute('href', { timeout: 1_000 })
      .catch(() => null);
    if (href) found[name] = href;
  }
  return found;
}

async function eachLook(page: Page, rooms: Record<string, string>): Promise<void> {
  const all = { ...rooms, ...(await linkedRooms(page, rooms)) };
  for (const [look, { viewport, colorScheme }] of Object.entries(looks)) {
    await page.setViewportSize(viewport!);
    await page.emulateMedia({ colorScheme: colorScheme ?? 'light' });
    for (const [name, address] of Object.entries(all)) await shoot(page, address, `work-${name}-${look}`);
  }
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ colorScheme: 'light', media: 'print' });
  for (const [name, address] of Object.entries(all)) await shoot(page, address, `work-${name}-print`);
  await page.setViewportSize(looks['wide']!.viewport!);
  await page.emulateMedia({ media: 'screen' });
  for (const [name, address] of Object.entries(all))
    await shoot(page, inEnglish(address), `work-${name}-english`);
}

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await launchChromium(process.env['CHROMIUM_PATH']);
  try {
    await openRooms(browser);
    await print(browser);
    await signedInRooms(browser);
  } finally {
    await browser.close();
  }
  console.log(`Pictures of every room are in ${path.relative(process.cwd(), folder)}/`);
}

main().catch((error: unknown) => {
  console.error(`No pictures could be taken of ${webUrl}: ${String(error)}`);
  process.exitCode = 1;
});
