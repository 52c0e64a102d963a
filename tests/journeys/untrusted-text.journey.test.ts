import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { signIn, visit } from './browser';
import { launchBrowser } from './chromium';
import { demoPassword, stack } from './stack';

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

const evil = (field: string) =>
  `${field} <script>window.broken=1</script><img src=x onerror="window.broken=1"> [x](javascript:window.broken=1) javascript:window.broken=1 "><svg/onload=window.broken=1>`;

async function token(username: string): Promise<string> {
  const form = { grant_type: 'password', client_id: 'demo-cli', username, password: demoPassword };
  const address = `${stack.keycloakUrl}/realms/medborgarlofte/protocol/openid-connect/token`;
  const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(form) });
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function graphql<Data>(bearer: string, query: string, variables: object): Promise<Data> {
  const answer = await fetch(stack.gatewayUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** A draft with script in every text that a person can write. */
async function hostileDraft(): Promise<number> {
  const bearer = await token('samordnare.hagfors');
  const { municipality } = await graphql<{ municipality: { id: string } }>(
    bearer,
    '{ municipality(by: { code: "1783" }) { id } }',
    {},
  );
  const activity = {
    text: evil('activity'),
    parties: ['OTHER'],
    partyNote: evil('party'),
    target: evil('target'),
    frequency: evil('frequency'),
    frequencyExceptions: evil('exceptions'),
    statusReason: evil('reason'),
  };
  const input = {
    municipalityId: municipality.id,
    title: evil('title'),
    situationText: evil('situation'),
    followUpForum: evil('forum'),
    followUpCadence: evil('cadence'),
    followUpMeasures: [evil('measure')],
    source: evil('source'),
    period: { kind: 'FIXED', start: '2027-01-01', end: '2027-12-31' },
    directions: [{ text: evil('direction'), area: evil('area'), activities: [activity] }],
    idempotencyKey: randomUUID(),
  };
  const { createPromise } = await graphql<{
    createPromise: { promise: { number: number } | null; userErrors: unknown[] };
  }>(
    bearer,
    'mutation ($input: CreatePromiseInput!) { createPromise(input: $input) { promise { number } userErrors { message path } } }',
    { input },
  );
  expect(createPromise.userErrors).toEqual([]);
  return createPromise.promise!.number;
}

it('shows script in any text as text, and the public nothing of the draft', async () => {
  const number = await hostileDraft();
  const someone = await visit(browser);
  await signIn(someone, 'samordnare.hagfors', `/mitt/municipality/1783/loften/hagfors/${number}`);
  const { page } = someone;
  for (const path of [page.url(), '/mitt/municipality/1783', '/mitt/municipality/1783/loften']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
    expect(
      await page.locator('main script, main img, main [href^="javascript:"], main svg[onload]').count(),
    ).toBe(0);
    expect(await page.textContent('main')).toContain('<script>window.broken=1</script>');
  }
  expect(someone.complaints).toEqual([]);
  await someone.context.close();
  for (const path of [`/kommun/hagfors/lofte/${number}`, '/kommun/hagfors', '/', '/sitemap.xml']) {
    const answer = await fetch(stack.webUrl + path);
    expect([path, (await answer.text()).includes('window.broken')]).toEqual([path, false]);
  }
  expect((await fetch(`${stack.webUrl}/kommun/hagfors/lofte/${number}`)).status).toBe(404);
});
