import { setTimeout as pause } from 'node:timers/promises';
import { KeycloakAdmin } from '@medborgarlofte/infra/testing/keycloak-admin';
import type { Browser } from 'playwright-core';
import { signIn, visit } from './browser';
import { launchBrowser } from './chromium';
import { stack } from './stack';

const admin = new KeycloakAdmin(stack.keycloakUrl, stack.keycloakAdminPassword);
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  // We renew twenty seconds before the end.
  await admin.webClientTokenLife(23);
});

afterAll(async () => {
  await admin.webClientTokenLife(null);
  await browser.close();
});

it('renews the tokens for ten requests at once, again and again, and nobody is thrown out', async () => {
  const someone = await visit(browser);
  await signIn(someone, 'samordnare.fagersta');
  const rooms = ['', '/loften', '/lagesbilder'].map((room) => `/mitt/municipality/1982${room}`);
  for (let round = 0; round < 3; round += 1) {
    await pause(4_000);
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        someone.context.request.get(rooms[at % rooms.length]!, { maxRedirects: 0 }),
      ),
    );
    expect(all.map((answer) => answer.status())).toEqual(Array(10).fill(200));
  }
  await someone.context.close();
});

it('sends somebody whose session Keycloak has ended to sign in again, and back', async () => {
  const someone = await visit(browser);
  await signIn(someone, 'samordnare.fagersta', '/mitt/municipality/1982');
  await someone.context.clearCookies({ name: /^(AUTH_SESSION|KEYCLOAK|KC_)/ });
  await admin.signOutEverywhere('samordnare.fagersta');
  await pause(4_000);
  await someone.page.click('nav >> text=Löften');
  await someone.page.waitForURL(`${stack.keycloakUrl}/**`);
  await signIn(someone, 'samordnare.fagersta', '/mitt/municipality/1982/loften');
  expect(new URL(someone.page.url()).pathname).toBe('/mitt/municipality/1982/loften');
  await someone.context.close();
});
