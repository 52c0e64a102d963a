import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, testDatabases, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { Client } from 'pg';
import { promisesService } from '../service';
import { act, newPublished, send } from '../test-promises';

let kit: TestKit;
let admin: Client;
let tenant: string;
let coordinator: Caller;
beforeAll(async () => {
  kit = await openTestKit(promisesService);
  admin = new Client({ connectionString: testDatabases().admin });
  await admin.connect();
  tenant = await kit.newTenant();
  coordinator = kit.as('coordinator', tenant);
});
afterAll(async () => {
  await admin.end();
  await kit.close();
});

const input = (more: object = {}) => ({
  municipalityId: encodeId('Municipality', tenant),
  title: 'Samverkansöverenskommelse',
  parties: ['POLICE', 'MUNICIPALITY'],
  ...more,
});

test('an agreement stands beside the promises; an unpublished one does not show below a published promise (R53)', async () => {
  const { agreement } = await act(coordinator, 'createAgreement', input());
  const { id } = await newPublished(coordinator, tenant, { agreementId: agreement.id });
  const ask = 'query ($id: ID!) { promise(by: { id: $id }) { agreement { title } } }';
  expect((await coordinator(ask, { id })).data!.promise.agreement).toEqual({
    title: 'Samverkansöverenskommelse',
  });
  expect((await kit.anonymous(ask, { id })).data!.promise.agreement).toBeNull();
  const list = `{ _entities(representations: [{ __typename: "Municipality", id: "${encodeId('Municipality', tenant)}" }]) { ... on Municipality { agreements { totalCount nodes { title } } } } }`;
  await act(coordinator, 'createAgreement', input({ title: 'Öppen', published: true }));
  expect((await kit.anonymous(list)).data!._entities[0].agreements).toEqual({
    totalCount: 1,
    nodes: [{ title: 'Öppen' }],
  });
  expect((await coordinator(list)).data!._entities[0].agreements.totalCount).toBe(2);
});

test('two agreements of one title, days in the wrong order, and a foreign agreement are refused', async () => {
  await act(coordinator, 'createAgreement', input({ title: 'Samma' }));
  expect((await act(coordinator, 'createAgreement', input({ title: 'Samma' }))).userErrors).toMatchObject([
    { code: 'CONFLICT', message: 'Det finns redan.' },
  ]);
  const dates = await act(
    coordinator,
    'createAgreement',
    input({ title: 'Dagar', validFrom: '2022-01-02', validTo: '2022-01-01' }),
  );
  expect(dates.userErrors).toMatchObject([{ path: ['input', 'validTo'] }]);
  const elsewhere = await kit.newTenant();
  const { agreement } = await act(coordinator, 'createAgreement', input({ title: 'Vår' }));
  const stranger = kit.as('coordinator', elsewhere);
  const foreign = {
    municipalityId: encodeId('Municipality', elsewhere),
    title: 'Lånat',
    period: { kind: 'FIXED', start: '2022-01-01', end: '2022-12-31' },
    agreementId: agreement.id,
  };
  expect((await send(stranger, 'createPromise', foreign)).errors?.[0]?.extensions).toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(
    (await send(stranger, 'createAgreement', input({ title: 'Deras' }))).errors?.[0]?.extensions,
  ).toMatchObject({ code: 'NOT_FOUND' });
});

describe('an agreement that is edited', () => {
  const create = async (more: object) => (await act(coordinator, 'createAgreement', input(more))).agreement;

  test('keeps what was not named, loses what is null, and leaves a line in the log', async () => {
    const { id } = await create({
      title: 'Före',
      purposes: ['Trygghet'],
      note: 'Gäller',
      validTo: '2024-12-31',
    });
    const edit = {
      agreementId: id,
      expectedVersion: 1,
      title: ' Efter ',
      note: null,
      validFrom: '2024-01-01',
    };
    const { agreement, userErrors } = await act(coordinator, 'editAgreement', edit);
    expect({ agreement, userErrors }).toEqual({
      agreement: { id, title: 'Efter', published: false, version: 2 },
      userErrors: [],
    });
    const ask = `query ($id: ID!) { _entities(representations: [{ __typename: "Agreement", id: $id }]) { ... on Agreement {
      title parties purposes areas validFrom validTo note version viewerCan { edit } } } }`;
    expect((await coordinator(ask, { id })).data!._entities[0]).toEqual({
      title: 'Efter',
      parties: ['POLICE', 'MUNICIPALITY'],
      purposes: ['Trygghet'],
      areas: [],
      validFrom: '2024-01-01',
      validTo: '2024-12-31',
      note: null,
      version: 2,
      viewerCan: { edit: true },
    });
    expect((await kit.as('politician', tenant)(ask, { id })).data!._entities[0].viewerCan).toEqual({
      edit: false,
    });
    const { rows } = await admin.query(
      'select action, outcome from promises.audit where tenant_id = $1 and object = $2 order by number',
      [tenant, id],
    );
    expect(rows.slice(0, 2)).toEqual([
      { action: 'agreement.create', outcome: 'done' },
      { action: 'agreement.edit', outcome: 'done' },
    ]);
  });

  test('is not written over: of two who edit it at once one is shown what the other wrote (E01)', async () => {
    const { id } = await create({ title: 'Två på en gång' });
    const edit = (title: string) =>
      act(coordinator, 'editAgreement', { agreementId: id, expectedVersion: 1, title });
    const answers = await Promise.all([edit('Den ena'), edit('Den andra')]);
    const [won] = answers.filter(({ userErrors }) => userErrors.length === 0);
    const [lost] = answers.filter(({ userErrors }) => userErrors.length > 0);
    expect(lost).toEqual({
      agreement: won!.agreement,
      userErrors: [
        {
          code: 'CONFLICT',
          message: 'Någon annan har ändrat överenskommelsen. Jämför med den nya texten och spara igen.',
          path: ['input', 'expectedVersion'],
        },
      ],
    });
  });

  test('is refused days in the wrong order, a title of blanks and one that another has', async () => {
    const { id } = await create({ title: 'Avvisas', validFrom: '2024-01-01' });
    await create({ title: 'Upptagen' });
    const edit = async (changes: object) =>
      (await act(coordinator, 'editAgreement', { agreementId: id, expectedVersion: 1, ...changes }))
        .userErrors;
    expect(await edit({ validTo: '2023-12-31' })).toMatchObject([{ path: ['input', 'validTo'] }]);
    expect(await edit({ title: ' ' })).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'title'] }]);
    expect(await edit({ purposes: [' '] })).toMatchObject([
      { code: 'INVALID_INPUT', path: ['input', 'purposes'] },
    ]);
    expect(await edit({ parties: ['POLICE', 'UNSTATED'] })).toMatchObject([{ code: 'INVALID_INPUT' }]);
    expect(await edit({ title: 'Upptagen' })).toMatchObject([
      { code: 'CONFLICT', message: 'Det finns redan.' },
    ]);
  });

  test("is the coordinator's alone to edit, and another municipality's is not there", async () => {
    const { id } = await create({ title: 'Bara vår' });
    const edit = { agreementId: id, expectedVersion: 1, title: 'X' };
    const code = async (caller: Caller) =>
      (await send(caller, 'editAgreement', edit)).errors?.[0]?.extensions?.['code'];
    expect([
      await code(kit.as('politician', tenant)),
      await code(kit.as('coordinator', await kit.newTenant())),
      await code(kit.anonymous),
    ]).toEqual(['FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED']);
  });
});
