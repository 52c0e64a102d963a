import { canBeHad } from './can-be-had';

/** A page whose forms say this, and a server that answers so. */
function page(unsent: boolean, status: number | null) {
  const field = { closest: () => ({ querySelector: () => ({}) }) };
  Object.assign(globalThis, {
    window: { location: { pathname: '/mitt/municipality/1982/moten/1', search: '' } },
    document: { querySelectorAll: () => (unsent ? [field] : []) },
    fetch: async () => (status ? { status } : Promise.reject(new TypeError('Failed to fetch'))),
  });
}

it.each([
  ['the server answers', true, 200, true],
  ['nobody can be reached', false, null, false],
  ['the service is away', false, 503, false],
  ['it leads to the sign-in, and nothing is unsent', false, 202, true],
  ['it leads to the sign-in, away from what is unsent', true, 202, false],
])('when %s', async (_, unsent, status, answer) => {
  page(unsent, status);
  expect(await canBeHad()).toBe(answer);
});
