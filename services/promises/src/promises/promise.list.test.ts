import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { promisesService } from '../service';
import { act, at, newDraft, newPublished } from '../test-promises';

let kit: TestKit;
let tenant: string;
let coordinator: Caller;
beforeAll(async () => {
  kit = await openTestKit(promisesService);
  tenant = await kit.newTenant();
  coordinator = kit.as('coordinator', tenant);
  for (const year of [2020, 2021, 2022, 2023]) {
    const { id } = await newPublished(coordinator, tenant, {
      title: `År ${year}`,
      period: { kind: 'FIXED', start: `${year}-01-01`, end: `${year}-12-31` },
    });
    if (year === 2022) await act(coordinator, 'withdrawPromise', await at(coordinator, id));
  }
  await newDraft(coordinator, tenant, {
    title: 'Utan dagar',
    period: { kind: 'YEARS_FROM_LAST_SIGNATURE', years: 2 },
  });
});
afterAll(() => kit.close());

const municipality = (selection: string) =>
  `{ _entities(representations: [{ __typename: "Municipality", id: "${encodeId('Municipality', tenant)}" }]) { ... on Municipality { ${selection} } } }`;
const list = async (caller: Caller, args = '') => {
  const { data, errors } = await caller(
    municipality(`promises${args} { totalCount nodes { title } pageInfo { hasNextPage endCursor } }`),
  );
  expect(errors).toBeUndefined();
  return data!._entities[0].promises;
};
const titles = async (caller: Caller, args = '') =>
  (await list(caller, args)).nodes.map(({ title }: { title: string }) => title);

test('the public counts and pages through what is published; members see all of it', async () => {
  expect(await list(kit.anonymous)).toMatchObject({
    totalCount: 3,
    nodes: [{ title: 'År 2023' }, { title: 'År 2021' }, { title: 'År 2020' }],
  });
  expect((await list(coordinator)).totalCount).toBe(5);
  const { pageInfo } = await list(kit.anonymous, '(first: 2)');
  expect(pageInfo.hasNextPage).toBe(true);
  expect(await titles(kit.anonymous, `(first: 2, after: "${pageInfo.endCursor}")`)).toEqual(['År 2020']);
});

test('periods are ordered and filtered; one without days comes last and overlaps nothing', async () => {
  expect(await titles(coordinator, '(orderBy: [{ field: PERIOD_START, direction: ASC }])')).toEqual([
    'År 2020',
    'År 2021',
    'År 2022',
    'År 2023',
    'Utan dagar',
  ]);
  expect(await titles(kit.anonymous, '(orderBy: [{ field: NUMBER, direction: ASC }], first: 1)')).toEqual([
    'År 2020',
  ]);
  expect(
    await titles(coordinator, '(period: { overlaps: { from: "2021-12-31", to: "2022-01-01" } })'),
  ).toEqual(['År 2022', 'År 2021']);
  expect(await titles(coordinator, '(period: { overlaps: { from: "2022-06-01" } })')).toEqual([
    'År 2023',
    'År 2022',
  ]);
  const two = await coordinator(
    municipality(
      'promises(orderBy: [{ field: NUMBER, direction: ASC }, { field: PERIOD_START, direction: ASC }]) { totalCount }',
    ),
  );
  expect(two.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' });
});

test('a municipality gives one promise by its number, and says who may begin one', async () => {
  const ask = municipality(
    'promise(number: 1) { title municipality { id } } hidden: promise(number: 3) { title } viewerCanCreatePromise agreements { totalCount }',
  );
  const { data } = await kit.anonymous(ask);
  expect(data!._entities[0]).toMatchObject({
    promise: { title: 'År 2020', municipality: { id: encodeId('Municipality', tenant) } },
    hidden: null,
    viewerCanCreatePromise: false,
  });
  expect((await coordinator(ask)).data!._entities[0]).toMatchObject({
    hidden: { title: 'År 2022' },
    viewerCanCreatePromise: true,
  });
});

test('published promises of all municipalities, and never another one', async () => {
  const { data } = await coordinator('{ publishedPromises(first: 100) { nodes { title publication } } }');
  expect(
    data!.publishedPromises.nodes.every(
      ({ publication }: { publication: string }) => publication === 'PUBLISHED',
    ),
  ).toBe(true);
});

test('a page of promises with all that hangs below them takes at most twelve statements (C09)', async () => {
  const logged = jest.spyOn(kit.service.source.logger, 'logQuery');
  const { errors } = await kit.anonymous(
    municipality(`promises(first: 100) { nodes { title state agreement { title } previous { number } versions { number }
      directions { text followUps { text } renewedAs { kind to { text } } activities { parties followUps { text } } }
      signatures { role } adoptions { body } viewerCan { edit } } }`),
  );
  const statements = logged.mock.calls
    .map(([sql]) => sql)
    .filter((sql) => !/^(START TRANSACTION|COMMIT|select set_config)/i.test(sql));
  logged.mockRestore();
  expect(errors).toBeUndefined();
  expect(statements.length).toBeGreaterThan(4);
  expect(statements.length).toBeLessThanOrEqual(12);
});
