import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { promisesService } from '../service';
import { act, newPublished, send } from '../test-promises';

let kit: TestKit;
let tenant: string;
let coordinator: Caller;
beforeAll(async () => {
  kit = await openTestKit(promisesService);
  tenant = await kit.newTenant();
  coordinator = kit.as('coordinator', tenant);
});
afterAll(() => kit.close());

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
