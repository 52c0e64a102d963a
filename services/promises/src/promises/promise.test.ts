import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { promisesService } from '../service';
import { act, at, bytes, day, newDraft, newPublished, now, send } from '../test-promises';

let kit: TestKit;
let tenant: string;
let coordinator: Caller;
beforeAll(async () => {
  kit = await openTestKit(promisesService);
  tenant = await kit.newTenant();
  coordinator = kit.as('coordinator', tenant);
});
afterAll(() => kit.close());

const byNumber = `query ($code: String!, $number: Int!) { promise(by: { number: { municipalityCode: $code, number: $number } }) { id number publication } }`;
const viewerCan = `query ($id: ID!) { promise(by: { id: $id }) { viewerCan { edit propose adopt sign publish withdraw followUp renew end } } }`;
const may = async (caller: Caller, id: string) => {
  const { data } = await caller(viewerCan, { id });
  return Object.entries(data!.promise.viewerCan)
    .filter(([, yes]) => yes)
    .map(([name]) => name);
};

test('a promise goes from draft to published, and the public sees it only then', async () => {
  const { id, number, state } = await newDraft(coordinator, tenant);
  expect(state).toBe('DRAFT');
  const { promise: proposed } = await act(coordinator, 'proposePromise', await at(coordinator, id));
  expect(proposed).toMatchObject({ state: 'PROPOSED', version: 2, updatedByRole: 'coordinator' });
  const { promise: adopted, adoption } = await act(
    kit.as('politician', tenant),
    'adoptPromise',
    await at(coordinator, id, { body: 'Kommunstyrelsen', date: day(-50) }),
  );
  expect(adoption).toMatchObject({ body: 'Kommunstyrelsen', date: day(-50) });
  expect(adopted).toMatchObject({
    state: 'IN_FORCE',
    publication: 'UNPUBLISHED',
    updatedByRole: 'politician',
  });
  const variables = { code: tenant, number };
  expect((await kit.anonymous(byNumber, variables)).data).toEqual({ promise: null });
  await act(coordinator, 'publishPromise', await at(coordinator, id));
  expect((await kit.anonymous(byNumber, variables)).data).toEqual({
    promise: { id, number, publication: 'PUBLISHED' },
  });
  await act(coordinator, 'withdrawPromise', await at(coordinator, id));
  expect((await kit.anonymous(byNumber, variables)).data).toEqual({ promise: null });
});

test('what cannot be done now is refused with the reason and the promise as it is', async () => {
  const { id } = await newDraft(coordinator, tenant);
  const { userErrors, promise } = await act(coordinator, 'publishPromise', await at(coordinator, id));
  expect(userErrors).toEqual([
    { code: 'RULE_BROKEN', message: 'Löftet är ett utkast. Föreslå det först.', path: null },
  ]);
  expect(promise).toMatchObject({ id, state: 'DRAFT', version: 1 });
  const { id: empty } = await newDraft(coordinator, tenant, { directions: [] });
  const answer = await act(coordinator, 'proposePromise', await at(coordinator, empty), { language: 'en' });
  expect(answer.userErrors).toMatchObject([
    { code: 'RULE_BROKEN', message: 'The promise is empty. Add at least one direction or activity.' },
  ]);
});

test('two editors of one version: exactly one conflict, with the text as the other left it (E01)', async () => {
  const { id, version } = await newDraft(coordinator, tenant);
  for (let round = 0; round < 25; round += 1) {
    const expectedVersion = version + round;
    const edit = (title: string) =>
      act(kit.as('deputy', tenant), 'editPromise', { promiseId: id, expectedVersion, title });
    const answers = await Promise.all([edit(`A${round}`), edit(`B${round}`)]);
    const [won] = answers.filter(({ userErrors }) => userErrors.length === 0);
    const lost = answers.filter(({ userErrors }) => userErrors.length > 0);
    expect(lost).toEqual([
      {
        promise: won!.promise,
        userErrors: [{ code: 'CONFLICT', message: expect.any(String), path: ['input', 'expectedVersion'] }],
      },
    ]);
    expect(won!.promise.version).toBe(expectedVersion + 1);
  }
});

test('one idempotency key, fifty at once: one promise, one answer; another body is refused (E02)', async () => {
  const input = {
    municipalityId: encodeId('Municipality', tenant),
    title: 'En gång',
    period: { kind: 'FIXED', start: '2026-01-01', end: '2026-12-31' },
    idempotencyKey: 'fifty',
  };
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => act(coordinator, 'createPromise', input)),
  );
  expect(new Set(answers.map(({ promise, userErrors }) => JSON.stringify([promise, userErrors]))).size).toBe(
    1,
  );
  const titles = `query { _entities(representations: [{ __typename: "Municipality", id: "${encodeId('Municipality', tenant)}" }]) { ... on Municipality { promises(first: 100) { nodes { title } } } } }`;
  const { data } = await coordinator(titles);
  expect(
    data!._entities[0].promises.nodes.filter(({ title }: { title: string }) => title === 'En gång'),
  ).toHaveLength(1);
  const another = await act(coordinator, 'createPromise', { ...input, title: 'En annan' });
  expect(another.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'idempotencyKey'] }]);
});

test('numbers follow on each other, also when many begin at once, and a taken one is refused', async () => {
  const code = await kit.newTenant();
  const caller = kit.as('coordinator', code);
  const drafts = await Promise.all(Array.from({ length: 8 }, () => newDraft(caller, code)));
  expect(drafts.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  const input = {
    municipalityId: encodeId('Municipality', code),
    title: 'Åter',
    number: 3,
    period: { kind: 'YEARS_FROM_LAST_SIGNATURE', years: 2 },
  };
  expect((await act(caller, 'createPromise', input)).userErrors).toMatchObject([
    { code: 'INVALID_INPUT', path: ['input', 'number'] },
  ]);
});

test('signing: as many as needed, the period runs from the last one, and the number is settled by the first', async () => {
  const period = { kind: 'YEARS_FROM_LAST_SIGNATURE', years: 2 };
  const { id } = await newDraft(coordinator, tenant, { period });
  await act(coordinator, 'proposePromise', await at(coordinator, id));
  const sign = async (role: string, date: string) =>
    act(
      kit.as('politician', tenant),
      'signPromise',
      await at(coordinator, id, { role, place: 'Torsby', date }),
    );
  const { promise: half } = await sign('Kommunstyrelsens ordförande', day(-10));
  expect(half).toMatchObject({ state: 'PROPOSED', period: { start: null, end: null } });
  const { userErrors } = await act(
    coordinator,
    'editPromise',
    await at(coordinator, id, { signaturesNeeded: 1 }),
  );
  expect(userErrors).toMatchObject([{ code: 'RULE_BROKEN', path: ['input', 'signaturesNeeded'] }]);
  const { promise: whole } = await sign('Lokalpolisområdeschef', day(-14));
  expect(whole).toMatchObject({ state: 'IN_FORCE', period: { start: day(-10), end: expect.any(String) } });
  const ahead = await act(
    coordinator,
    'signPromise',
    await at(coordinator, id, { role: 'Kommunchef', date: day(2) }),
  );
  expect(ahead.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'date'] }]);
});

test('a change of a published promise says why, and the public keeps every version', async () => {
  const { id } = await newPublished(coordinator, tenant);
  const silent = await act(coordinator, 'editPromise', await at(coordinator, id, { title: 'Nytt namn' }));
  expect(silent.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'changeNote'] }]);
  await act(
    coordinator,
    'editPromise',
    await at(coordinator, id, { title: 'Nytt namn', changeNote: 'Rubriken rättad' }),
  );
  await act(
    coordinator,
    'signPromise',
    await at(coordinator, id, { role: 'Kommunchef', date: '2022-09-10' }),
  );
  const versions = `query ($id: ID!) { promise(by: { id: $id }) { versions { number changeNote content { title directions { activities { text parties } } signatures { role } adoptions { body } } } } }`;
  const { data } = await kit.anonymous(versions, { id });
  expect(data!.promise.versions).toMatchObject([
    {
      number: 1,
      changeNote: null,
      content: { title: 'Medborgarlöfte', signatures: [], adoptions: [{ body: 'Kommunstyrelsen' }] },
    },
    { number: 2, changeNote: 'Rubriken rättad', content: { title: 'Nytt namn' } },
    {
      number: 3,
      changeNote: 'Undertecknat av Kommunchef 2022-09-10',
      content: { signatures: [{ role: 'Kommunchef' }] },
    },
  ]);
  await act(coordinator, 'withdrawPromise', await at(coordinator, id));
  expect((await kit.anonymous(versions, { id })).data).toEqual({ promise: null });
});

test('what each role may do is what the mutations let it do', async () => {
  const { id } = await newDraft(coordinator, tenant);
  expect(await may(coordinator, id)).toEqual(['edit', 'propose']);
  expect(await may(kit.as('council-member', tenant), id)).toEqual(['propose']);
  expect(await may(kit.as('politician', tenant), id)).toEqual([]);
  await act(kit.as('council-member', tenant), 'proposePromise', await at(coordinator, id));
  expect(await may(coordinator, id)).toEqual(['edit', 'adopt', 'sign', 'publish', 'followUp', 'end']);
  expect(await may(kit.as('politician', tenant), id)).toEqual(['adopt', 'sign']);
  expect(await may(kit.as('kommunpolis', tenant), id)).toEqual(['followUp']);
  expect(await may(kit.as('reporter', tenant, 'skolorna'), id)).toEqual([]);
  const refused = await send(kit.as('politician', tenant), 'publishPromise', await at(coordinator, id));
  expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
});

test('an integrator reads with the scope for it, and nothing unpublished without', async () => {
  const { id } = await newDraft(coordinator, tenant);
  const groups = [`/municipality/${tenant}/integrator`];
  expect(await now(kit.signedIn({ groups, scopes: ['promises:read'] }), id)).toMatchObject({ id });
  expect(await now(kit.signedIn({ groups, scopes: ['reports:write'] }), id)).toBeNull();
  const create = await send(
    kit.signedIn({ groups, scopes: ['promises:read'] }),
    'publishPromise',
    await at(coordinator, id),
  );
  expect(create.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
});

test("another tenant's draft is a thing that does not exist, by every id, number and role (B02)", async () => {
  const draft = await newDraft(coordinator, tenant);
  const stranger = kit.as('coordinator', await kit.newTenant());
  const nowhere = encodeId('Promise', tenant, '00000000-0000-4000-8000-000000000000');
  expect(await now(stranger, draft.id)).toBeNull();
  expect((await stranger(byNumber, { code: tenant, number: draft.number })).data).toEqual({ promise: null });
  for (const [mutation, more] of Object.entries({
    editPromise: { title: 'Mitt' },
    proposePromise: {},
    adoptPromise: { body: 'X', date: '2022-01-01' },
    signPromise: { role: 'X', date: '2022-01-01' },
    publishPromise: {},
    withdrawPromise: {},
    endPromise: { reason: 'X' },
    publishFollowUps: {},
    addActivity: { text: 'X', parties: ['POLICE'] },
    addDirection: { text: 'X' },
    renewPromise: { period: { kind: 'FIXED', start: '2026-01-01', end: '2026-02-01' }, directions: [] },
  })) {
    const foreign = await send(stranger, mutation, { promiseId: draft.id, expectedVersion: 1, ...more });
    const unknown = await send(stranger, mutation, { promiseId: nowhere, expectedVersion: 1, ...more });
    expect({ mutation, answer: bytes(foreign) }).toEqual({ mutation, answer: bytes(unknown) });
    expect(foreign.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  }
  expect(await now(coordinator, draft.id)).toEqual(draft);
});

test('a long text is refused at its field', async () => {
  const input = {
    municipalityId: encodeId('Municipality', tenant),
    title: 'x'.repeat(301),
    period: { kind: 'FIXED', start: '2026-01-01', end: '2026-12-31' },
  };
  expect((await act(coordinator, 'createPromise', input)).userErrors).toMatchObject([
    { code: 'INVALID_INPUT', path: ['input', 'title'] },
  ]);
});
