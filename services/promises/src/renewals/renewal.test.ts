import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { promisesService } from '../service';
import { act, at, day, newPublished, now, send } from '../test-promises';

let kit: TestKit;
let tenant: string;
let coordinator: Caller;
beforeAll(async () => {
  kit = await openTestKit(promisesService);
  tenant = await kit.newTenant();
  coordinator = kit.as('coordinator', tenant);
});
afterAll(() => kit.close());

const period = { kind: 'ROLLING', start: day(61), end: day(150) };
const directions = ['Trafik', 'Psykisk hälsa', 'Dialog'].map((text) => ({
  text,
  activities: [{ text: `${text} görs`, parties: ['MUNICIPALITY'] }],
}));

async function followedUp() {
  const promise = await newPublished(coordinator, tenant, { directions });
  await act(coordinator, 'recordFollowUp', {
    about: { directionId: promise.directions[0]!.id },
    text: 'Gjort',
  });
  await act(coordinator, 'publishFollowUps', await at(coordinator, promise.id));
  return promise;
}
const fates = (promise: { directions: { id: string }[] }) => [
  { directionId: promise.directions[0]!.id, kind: 'CONTINUED' },
  {
    directionId: promise.directions[1]!.id,
    kind: 'ORDINARY_OPERATIONS',
    reason: 'Ingår i ordinarie verksamhet',
  },
  { directionId: promise.directions[2]!.id, kind: 'DEVELOPED', text: 'Utvecklad dialog' },
];
const links = `query ($id: ID!) { promise(by: { id: $id }) { state version updatedAt next { number } previous { number }
  directions { text renewedAs { kind reason to { text } } renewedFrom { kind from { text } } } } }`;
const seen = async (caller: Caller, id: string) => (await caller(links, { id })).data!.promise;

test('a renewal is read both ways, and nobody outside sees it before the next promise is published', async () => {
  const promise = await followedUp();
  const before = await seen(kit.anonymous, promise.id);
  const { next, userErrors } = await act(
    coordinator,
    'renewPromise',
    await at(coordinator, promise.id, {
      period,
      directions: fates(promise),
      newDirections: [{ text: 'Ny', origin: { kind: 'NEW', reason: 'Lägesbilderna' } }],
    }),
  );
  expect(userErrors).toEqual([]);
  expect(next).toMatchObject({
    number: promise.number + 1,
    state: 'DRAFT',
    directions: [
      { text: 'Trafik', activities: [{ text: 'Trafik görs', status: 'PLANNED' }] },
      { text: 'Utvecklad dialog' },
      { text: 'Ny' },
    ],
  });
  expect(await seen(kit.anonymous, promise.id)).toEqual(before);
  expect(before).toMatchObject({
    next: null,
    directions: [{ renewedAs: [] }, { renewedAs: [] }, { renewedAs: [] }],
  });

  await act(coordinator, 'proposePromise', await at(coordinator, next.id));
  expect(await seen(kit.anonymous, promise.id)).toEqual(before);
  await act(coordinator, 'publishPromise', await at(coordinator, next.id));
  expect(await seen(kit.anonymous, promise.id)).toMatchObject({
    state: 'RENEWED',
    next: { number: next.number },
    directions: [
      { renewedAs: [{ kind: 'CONTINUED', to: { text: 'Trafik' } }] },
      { renewedAs: [{ kind: 'ORDINARY_OPERATIONS', reason: 'Ingår i ordinarie verksamhet', to: null }] },
      { renewedAs: [{ kind: 'DEVELOPED', to: { text: 'Utvecklad dialog' } }] },
    ],
  });
  expect(await seen(kit.anonymous, next.id)).toMatchObject({
    previous: { number: promise.number },
    directions: [
      { renewedFrom: [{ kind: 'CONTINUED', from: { text: 'Trafik' } }] },
      { renewedFrom: [{ kind: 'DEVELOPED' }] },
      { renewedFrom: [{ kind: 'NEW', from: null }] },
    ],
  });
  await act(coordinator, 'withdrawPromise', await at(coordinator, next.id));
  expect(await seen(kit.anonymous, promise.id)).toMatchObject({ next: null, directions: before.directions });
});

test('a promise is renewed once, however many try at once', async () => {
  const promise = await followedUp();
  const input = await at(coordinator, promise.id, { period, directions: fates(promise) });
  const can = async () =>
    (
      await coordinator('query ($id: ID!) { promise(by: { id: $id }) { viewerCan { renew } } }', {
        id: promise.id,
      })
    ).data!.promise.viewerCan.renew;
  expect(await can()).toBe(true);
  const answers = await Promise.all([1, 2, 3].map(() => act(coordinator, 'renewPromise', input)));
  expect(answers.map(({ userErrors }) => userErrors[0]?.code ?? 'done').toSorted()).toEqual([
    'RULE_BROKEN',
    'RULE_BROKEN',
    'done',
  ]);
  expect(await can()).toBe(false);
});

test('every direction gets its fate, and what is given up has a reason', async () => {
  const promise = await followedUp();
  const renew = async (wanted: object[]) =>
    (
      await act(
        coordinator,
        'renewPromise',
        await at(coordinator, promise.id, { period, directions: wanted }),
      )
    ).userErrors;
  const [first, second, third] = fates(promise);
  expect(await renew([first!, second!])).toMatchObject([
    { code: 'INVALID_INPUT', message: 'Säg vad som händer med varje inriktning.' },
  ]);
  expect(await renew([first!, second!, third!, third!])).toMatchObject([
    { code: 'INVALID_INPUT', path: ['input', 'directions'] },
  ]);
  expect(await renew([first!, second!, { ...third, kind: 'ENDED' }])).toMatchObject([
    { path: ['input', 'directions', '2', 'reason'] },
  ]);
  expect(await renew([first!, second!, { ...third, kind: 'NEW' }])).toMatchObject([
    { path: ['input', 'directions', '2', 'kind'] },
  ]);
});

test('a resumed direction points to the earlier one, of the same municipality alone', async () => {
  const earlier = await newPublished(coordinator, tenant, { directions });
  const later = await newPublished(coordinator, tenant);
  const resumesId = earlier.directions[1]!.id;
  const add = (of: string, id: string) => ({
    text: 'Åter',
    origin: { kind: 'RESUMED', resumesId: id },
    changeNote: 'Tas upp igen',
    promiseId: of,
  });
  const { direction } = await act(coordinator, 'addDirection', {
    ...(await at(coordinator, later.id)),
    ...add(later.id, resumesId),
  });
  expect((await seen(kit.anonymous, earlier.id)).directions[1].renewedAs).toEqual([
    { kind: 'RESUMED', reason: null, to: { text: direction.text } },
  ]);
  const elsewhere = await kit.newTenant();
  const stranger = kit.as('coordinator', elsewhere);
  const own = await newPublished(stranger, elsewhere);
  const foreign = await send(stranger, 'addDirection', {
    ...(await at(stranger, own.id)),
    ...add(own.id, resumesId),
  });
  expect(foreign.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
});

test('a flat list goes over whole, and a promise that ends says why', async () => {
  const flat = await newPublished(coordinator, tenant, {
    directions: [],
    activities: [
      { text: 'Ett', parties: ['POLICE'], status: 'DONE' },
      { text: 'Två', parties: ['UNSTATED'] },
    ],
  });
  const { data } = await coordinator('query ($id: ID!) { promise(by: { id: $id }) { activities { id } } }', {
    id: flat.id,
  });
  await act(coordinator, 'recordFollowUp', {
    about: { activityId: data!.promise.activities[0].id },
    text: 'Gjort',
  });
  await act(coordinator, 'publishFollowUps', await at(coordinator, flat.id));
  const { next } = await act(
    coordinator,
    'renewPromise',
    await at(coordinator, flat.id, { period, directions: [] }),
  );
  expect(next.activities).toEqual([
    { text: 'Ett', status: 'PLANNED' },
    { text: 'Två', status: 'PLANNED' },
  ]);
  const last = await newPublished(coordinator, tenant);
  const { promise } = await act(
    coordinator,
    'endPromise',
    await at(coordinator, last.id, { reason: 'Ersätts av åtgärdsplanen' }),
  );
  expect(promise.state).toBe('ENDED');
  const after = await act(
    coordinator,
    'editPromise',
    await at(coordinator, last.id, { title: 'Nytt', changeNote: 'x' }),
  );
  expect(after.userErrors).toMatchObject([
    { code: 'RULE_BROKEN', message: 'Löftet är förnyat eller avslutat och kan inte ändras.' },
  ]);
  expect(await now(kit.anonymous, last.id)).toMatchObject({ state: 'ENDED' });
});
