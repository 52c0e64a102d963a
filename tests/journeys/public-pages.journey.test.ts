import type { Browser } from 'playwright-core';
import { accessibilityFaults, faultsInEveryLook, visit } from './browser';
import { launchBrowser } from './chromium';
import { stack } from './stack';

let browser: Browser;
let published: string[];

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, stack.webUrl), { headers, redirect: 'manual' });

beforeAll(async () => {
  browser = await launchBrowser();
  const sitemap = await (await get('/sitemap.xml')).text();
  published = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);
});

afterAll(() => browser.close());

/** One of each kind: what axe and the eye need. */
function oneOfEach(): string[] {
  const kinds = [
    /^\/$/,
    /^\/om$/,
    /^\/tillganglighet$/,
    /^\/kommun\/[^/]+$/,
    /^\/kommun\/[^/]+\/lofte\/\d+$/,
  ];
  const found = kinds.map((kind) => published.find((path) => kind.test(path)) ?? `no page like ${kind}`);
  return [...found, '/finns-inte'];
}

const english = (path: string) => `/en${path === '/' ? '' : path}`;

describe('public pages', () => {
  it('are there for all three municipalities, and every published promise', () => {
    for (const slug of ['fagersta', 'hagfors', 'smedjebacken']) {
      expect(published).toContain(`/kommun/${slug}`);
      expect(published.some((path) => path.startsWith(`/kommun/${slug}/lofte/`))).toBe(true);
      expect(published.some((path) => path.startsWith(`/en/kommun/${slug}/lofte/`))).toBe(true);
    }
  });

  it('are HTML and CSS alone, under 60 kB, without cookie', async () => {
    const sizes = new Map<string, number>();
    for (const path of published) {
      const response = await get(path);
      const html = await response.text();
      expect([path, response.status]).toEqual([path, 200]);
      expect([path, /<script|\sstyle="/i.test(html)]).toEqual([path, false]);
      expect([path, response.headers.get('set-cookie')]).toEqual([path, null]);
      let bytes = Buffer.byteLength(html);
      for (const [, href] of html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)) {
        if (!sizes.has(href!)) sizes.set(href!, (await (await get(href!)).arrayBuffer()).byteLength);
        bytes += sizes.get(href!)!;
      }
      expect([path, sizes.size > 0, bytes < 60_000]).toEqual([path, true, true]);
    }
  });

  it('have a title, a description, a canonical address, a language and a sister', async () => {
    for (const path of published) {
      const html = await (await get(path)).text();
      const isEnglish = path === '/en' || path.startsWith('/en/');
      expect(html).toContain(`<html lang="${isEnglish ? 'en' : 'sv'}">`);
      expect(html).toMatch(/<title>[^<]{10,}<\/title>/);
      expect(html).toMatch(/<meta name="description" content="[^"]{30,}"/);
      expect(html).toMatch(new RegExp(`<link rel="canonical" href="https?://[^"/]+${path}"`));
      expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    }
  });

  it('can be kept for half a minute and asked for again by their mark', async () => {
    const first = await get('/');
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=30, must-revalidate');
    const mark = first.headers.get('etag')!;
    // Told nothing, fetch itself would add "no-cache".
    const again = await get('/', { 'if-none-match': mark, 'cache-control': 'max-age=0' });
    expect(again.status).toBe(304);
    expect((await get('/')).headers.get('etag')).toBe(mark);
  });

  it.each([
    '/finns-inte',
    '/kommun/finns-inte',
    '/kommun/fagersta/lofte/99999',
    '/kommun/fagersta/lofte/1e0',
    '/en/kommun/x/lofte/1',
    '/kommun/%00',
    `/kommun/${'a'.repeat(3_000)}`,
  ])('answer 404 with help for %s', async (path) => {
    const response = await get(path);
    const html = await response.text();
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(html).toMatch(/Sidan finns inte|This page does not exist/);
    expect(html).toContain('<meta name="robots" content="noindex"');
  });

  it('tell search engines what is published and nothing of the rooms behind sign-in', async () => {
    expect(await (await get('/robots.txt')).text()).toContain('Disallow: /mitt');
    expect(published.filter((path) => /mitt|logga/.test(path))).toEqual([]);
  });
});

describe('every kind of page', () => {
  it('has no fault that axe can find, wide and narrow, light and dark; the browser complains of nothing', async () => {
    const { page, context, complaints } = await visit(browser, { reducedMotion: 'reduce' });
    for (const path of oneOfEach()) {
      await page.goto(path);
      expect([path, await faultsInEveryLook(page)]).toEqual([path, []]);
      await page.goto(english(path));
      expect([english(path), await accessibilityFaults(page)]).toEqual([english(path), []]);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('stands in forced colours', async () => {
    const { page, context } = await visit(browser, { forcedColors: 'active' });
    await page.goto('/');
    expect(await accessibilityFaults(page)).toEqual([]);
    await context.close();
  });
});

describe('print', () => {
  it('leaves navigation out and keeps the content', async () => {
    const { page, context } = await visit(browser);
    await page.goto(published.find((path) => /lofte/.test(path))!);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav:visible').count()).toBe(0);
    expect(await page.locator('h1:visible').count()).toBe(1);
    expect(await page.locator('.facts:visible').count()).toBeGreaterThan(0);
    await context.close();
  });
});
