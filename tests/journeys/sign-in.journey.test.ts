import type { Browser } from 'playwright-core';
import { hydrated, signIn, visit } from './browser';
import { launchBrowser } from './chromium';
import { stack } from './stack';

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

const looksLikeToken = /eyJ[\w-]{10,}\./;

describe('signing in', () => {
  it('comes back to the page that was asked for', async () => {
    const someone = await visit(browser);
    await signIn(someone, 'samordnare.fagersta', '/mitt/municipality/1982/lagesbilder');
    expect(new URL(someone.page.url()).pathname).toBe('/mitt/municipality/1982/lagesbilder');
    expect(await someone.page.textContent('.place')).toContain('Kommun: Fagersta');
    expect(someone.complaints).toEqual([]);
    await someone.context.close();
  });

  it('gives the browser an opaque cookie and no token: not in storage, pages or addresses', async () => {
    const someone = await visit(browser);
    const seen: string[] = [];
    someone.page.on(
      'request',
      (request) => void (request.url().startsWith(stack.webUrl) && seen.push(request.url())),
    );
    await signIn(someone, 'samordnare.fagersta');
    const cookies = (await someone.context.cookies(stack.webUrl)).filter(({ name }) =>
      name.includes('medborgarlofte'),
    );
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(cookies[0]!.value).toMatch(/^[\w-]{43}$/);
    const stored = await someone.page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    );
    for (const text of [stored, await someone.page.content(), ...seen])
      expect(text).not.toMatch(looksLikeToken);
    await someone.context.close();
  });

  it('loads at most 300 kB of script the first time', async () => {
    const someone = await visit(browser);
    const devtools = await someone.context.newCDPSession(someone.page);
    await devtools.send('Network.enable');
    const scripts = new Set<string>();
    let bytes = 0;
    devtools.on('Network.responseReceived', ({ requestId, response }) => {
      if (response.url.startsWith(stack.webUrl) && /javascript/.test(response.mimeType))
        scripts.add(requestId);
    });
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength;
    });
    await signIn(someone, 'samordnare.fagersta');
    await someone.page.waitForLoadState('networkidle');
    expect(scripts.size).toBeGreaterThan(3);
    expect(bytes).toBeLessThan(300_000);
    await someone.context.close();
  });

  it('sets no cookie on anybody who only reads', async () => {
    const someone = await visit(browser);
    for (const path of ['/', '/kommun/fagersta', '/om']) await someone.page.goto(path);
    expect(await someone.context.cookies()).toEqual([]);
    await someone.context.close();
  });

  it('helps when the sign-in is answered by somebody who did not begin it', async () => {
    const { page, context } = await visit(browser);
    const response = await page.goto('/logga-in/svar?code=abc&state=def&session_state=x');
    expect(response!.status()).toBe(400);
    expect(await page.textContent('h1')).toBe('Inloggningen gick inte att slutföra');
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  it('does not bring anybody in with another browser’s answer', async () => {
    const [mine, theirs] = [await visit(browser), await visit(browser)];
    await theirs.page.goto('/mitt');
    const answered = mine.page.waitForRequest('**/logga-in/svar**');
    await signIn(mine, 'samordnare.fagersta');
    const answer = (await answered).url();
    expect(answer).toContain('code=');
    expect((await theirs.page.goto(answer))!.status()).toBe(400);
    const cookies = await theirs.context.cookies(stack.webUrl);
    expect(cookies.filter(({ name }) => name.includes('medborgarlofte'))).toEqual([]);
    await mine.context.close();
    await theirs.context.close();
  });
});

describe('signing out', () => {
  it('ends our session and Keycloak’s, and leaves nothing for the back button', async () => {
    const someone = await visit(browser);
    const { page, context } = someone;
    await signIn(someone, 'samordnare.fagersta', '/mitt/municipality/1982/loften');
    const [cookie] = (await context.cookies(stack.webUrl)).filter(({ name }) => name.endsWith('session'));
    await page.click('text=Logga ut');
    await page.waitForURL(`${stack.webUrl}/`);
    expect(
      (await context.cookies(stack.webUrl)).filter(({ name }) => name.includes('medborgarlofte')),
    ).toEqual([]);
    await page.goBack();
    await page.waitForURL(`${stack.keycloakUrl}/**`);
    expect(await page.locator('#password').count()).toBe(1);
    // The old cookie, had somebody kept it, opens nothing.
    await context.addCookies([cookie!]);
    await page.goto('/mitt');
    expect(page.url()).toContain(stack.keycloakUrl);
    await context.close();
  });

  it('also works without script', async () => {
    const { page, context } = await visit(browser, { javaScriptEnabled: false });
    await page.goto('/mitt');
    await page.fill('#username', 'samordnare.hagfors');
    await page.fill('#password', 'demo');
    await page.click('#kc-login');
    await page.waitForURL('**/mitt/municipality/1783');
    expect(await page.textContent('h1')).toContain('Hagfors');
    await page.click('text=Logga ut');
    await page.waitForURL(`${stack.webUrl}/`);
    await context.close();
  });
});

describe('somebody in two organisations', () => {
  it('chooses, in two tabs two ways, and is refused where they are not a member', async () => {
    const someone = await visit(browser);
    const { page, context } = someone;
    await signIn(someone, 'samordnare.fagersta-hagfors');
    expect(new URL(page.url()).pathname).toBe('/mitt');
    expect(await page.textContent('h1')).toBe('Välj organisation');
    const other = await context.newPage();
    await page.click('text=Kommun: Fagersta');
    await page.waitForURL('**/mitt/municipality/1982');
    await other.goto('/mitt/municipality/1783/loften');
    await hydrated(other);
    await page.click('nav >> text=Löften');
    await page.waitForURL('**/1982/loften');
    const [here, there] = [await page.textContent('main'), await other.textContent('main')];
    expect(here).toContain('2020');
    expect(there).not.toContain('2020');
    expect(await other.textContent('.place')).toContain('Hagfors');
    const refused = await other.goto('/mitt/municipality/2061');
    expect(refused!.status()).toBe(403);
    expect(await other.textContent('h1')).toBe('Du har inte rätt att se sidan');
    expect(await other.textContent('main')).not.toContain('Smedjebacken');
    await context.close();
  });
});
