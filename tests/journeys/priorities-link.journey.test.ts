import { signIn } from '@medborgarlofte/infra/testing/demo-tokens';
import { encodeId } from '@medborgarlofte/platform/ids';
import { ask } from '../sign-in/gateway';
import { stack } from './stack';

const secrecy = {
  'cache-control': expect.stringContaining('no-store'),
  'referrer-policy': 'no-referrer',
  'x-robots-tag': expect.stringContaining('noindex'),
};

/** What somebody without any session gets at an address: status, headers and page. */
async function read(path: string) {
  const answer = await fetch(stack.webUrl + path, { redirect: 'manual' });
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    page: (await answer.text()).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ''),
  };
}

async function asReporter(query: string, variables: object): Promise<any> {
  const { access_token: token } = await signIn(process.env['KEYCLOAK_ISSUER']!, 'rapportor.nvk.fagersta');
  const { data, errors } = await ask(query, token, {}, variables);
  expect(errors).toBeUndefined();
  return data!['result'];
}

it('a reporter gives the staff an address; it is kept, found and handed on by nobody, and revoked it is as if it had never been', async () => {
  const { secret, priorityLink } = await asReporter(
    `mutation ($input: CreatePriorityLinkInput!) {
      result: createPriorityLink(input: $input) { secret priorityLink { id } } }`,
    { input: { municipalityId: encodeId('Municipality', '1982'), organisationSlug: 'nvk' } },
  );
  for (const path of [`/prioriteringar/${secret}`, `/en/prioriteringar/${secret}`]) {
    const { status, headers, page } = await read(path);
    expect([path, status, headers]).toEqual([path, 200, expect.objectContaining(secrecy)]);
    expect(headers['set-cookie']).toBeUndefined();
    expect(page).not.toMatch(/<script|rel="(canonical|alternate)"/);
  }
  const { page } = await read(`/prioriteringar/${secret}`);
  expect(page).toContain('Prioriteringar just nu i Fagersta');
  expect(page).toContain('Läget i varje område');
  for (const path of ['/sitemap.xml', '/robots.txt', '/', '/kommun/fagersta'])
    expect([path, (await read(path)).page.includes('prioriteringar/')]).toEqual([path, false]);

  await asReporter(
    'mutation ($input: RevokePriorityLinkInput!) { result: revokePriorityLink(input: $input) { priorityLink { id } } }',
    { input: { priorityLinkId: priorityLink.id } },
  );
  const never = await read(`/prioriteringar/${'A'.repeat(43)}`);
  expect([never.status, never.headers]).toEqual([404, expect.objectContaining(secrecy)]);
  expect(never.page).toContain('Sidan finns inte');
  const { 'x-request-id': _id, date: _date, ...told } = never.headers;
  for (const gone of [secret, 'x', `${secret}x`]) {
    const answer = await read(`/prioriteringar/${gone}`);
    const same = (text: string) => text.replaceAll(gone, '').replaceAll('A'.repeat(43), '');
    expect([gone, answer.status, same(answer.page)]).toEqual([gone, 404, same(never.page)]);
    expect(answer.headers).toMatchObject({ ...told, 'content-length': expect.anything() });
  }
});
