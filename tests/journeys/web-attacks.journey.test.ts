import type { Browser } from 'playwright-core';
import { signIn, visit } from './browser';
import { launchBrowser } from './chromium';
import { stack } from './stack';

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

const request = (path: string, init: RequestInit = {}) =>
  fetch(stack.webUrl + path, { redirect: 'manual', ...init });
const everywhere = ['/', '/kommun/fagersta', '/finns-inte', '/logga-in', '/mitt', '/robots.txt'];

describe('headers', () => {
  it.each(everywhere)('are strict on %s', async (path) => {
    const { headers } = await request(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('give the rooms behind sign-in scripts by nonce alone, and let nobody keep them', async () => {
    const someone = await visit(browser);
    await signIn(someone, 'samordnare.fagersta');
    const response = (await someone.page.goto('/mitt/municipality/1982'))!;
    const policy = response.headers()['content-security-policy'] ?? '';
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}'/);
    expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
    expect(response.headers()['cache-control']).toBe('no-store');
    const again = (await someone.page.goto('/mitt/municipality/1982'))!;
    expect(again.headers()['content-security-policy']).not.toBe(policy);
    const dataAnswer = await someone.context.request.get('/mitt/municipality/1982/loften.data');
    expect(dataAnswer.headers()['cache-control']).toBe('no-store');
    expect(someone.complaints).toEqual([]);
    await someone.context.close();
  });
});

describe('a request forged by another site', () => {
  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin at all', {}],
    ['a page that hides its origin', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
  ])('from %s is refused', async (_, headers) => {
    for (const path of ['/logga-ut', '/mitt/municipality/1982/loften/fagersta/1/ta-bort', '/mitt.data']) {
      const response = await request(path, {
        method: 'POST',
        headers: headers as Record<string, string>,
        body: 'version=1',
      });
      expect([path, response.status, response.headers.get('set-cookie')]).toEqual([path, 403, null]);
    }
  });

  it('does not sign anybody out', async () => {
    const someone = await visit(browser);
    await signIn(someone, 'samordnare.fagersta');
    const page = await someone.context.newPage();
    await page.goto(
      'data:text/html,<form method=post action="' + stack.webUrl + '/logga-ut"><button>x</button></form>',
    );
    const answered = page.waitForResponse('**/logga-ut');
    await page.click('button');
    expect((await answered).status()).toBe(403);
    expect((await someone.page.goto('/mitt/municipality/1982'))!.status()).toBe(200);
    await someone.context.close();
  });
});

describe('an address made to lead astray', () => {
  it.each([
    '//evil.example',
    'https://evil.example/mitt',
    '/\\evil.example',
    '/mitt/../logga-ut',
    'javascript:alert(1)',
  ])('after sign-in %s leads to the desk', async (target) => {
    const someone = await visit(browser);
    await signIn(someone, 'samordnare.fagersta', `/logga-in?till=${encodeURIComponent(target)}`);
    expect(someone.page.url()).toBe(`${stack.webUrl}/mitt/municipality/1982`);
    await someone.context.close();
  });
});

describe('headers that a browser has no business sending', () => {
  it('change nothing', async () => {
    const someone = await visit(browser);
    await signIn(someone, 'samordnare.fagersta');
    const forged = {
      'medborgarlofte-acting-in': 'municipality/1783',
      authorization: 'Bearer x',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-request-id': 'chosen-by-me',
      host: 'evil.example',
    };
    const own = await someone.context.request.get('/mitt/municipality/1982', { headers: forged });
    expect(own.status()).toBe(200);
    expect(own.headers()['x-request-id']).not.toBe('chosen-by-me');
    expect(await own.text()).not.toContain('evil.example');
    const foreign = await someone.context.request.get('/mitt/municipality/1783', { headers: forged });
    expect(foreign.status()).toBe(403);
    const open = await request('/kommun/fagersta', { headers: forged });
    expect(await open.text()).not.toContain('evil.example');
    await someone.context.close();
  });

  it('a nonsense or foreign session cookie is nobody', async () => {
    for (const value of ['x', 'A'.repeat(43), "' or 1=1--", '%00']) {
      const response = await request('/mitt', { headers: { cookie: `medborgarlofte-session=${value}` } });
      expect([value, response.status, response.headers.get('location')]).toEqual([
        value,
        302,
        '/logga-in?till=%2Fmitt',
      ]);
    }
  });

  it('a body too large is refused', async () => {
    const response = await request('/logga-ut', {
      method: 'POST',
      headers: { origin: stack.webUrl },
      body: 'a'.repeat(300_000),
    });
    expect(response.status).toBe(413);
  });
});
