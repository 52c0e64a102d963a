import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { situationService } from '../service';
import { entriesOf, newGroup, operations, type TestGroup } from '../testing';

let kit: TestKit;
let group: TestGroup;
let coordinator: Caller;
beforeAll(async () => {
  kit = await openTestKit(situationService);
  group = await newGroup(kit, '2026-01-13');
  coordinator = kit.as('coordinator', group.tenantId);
});
afterAll(() => kit.close());

const municipalityId = () => encodeId('Municipality', group.tenantId);
const add = async (name: string, ask = coordinator) =>
  (
    await ask(
      'mutation ($input: AddNamedPlaceInput!) { addNamedPlace(input: $input) { place { id name retired version } userErrors { message path } } }',
      { input: { municipalityId: municipalityId(), name } },
    )
  ).data?.addNamedPlace;
const change = async (input: object) =>
  (
    await coordinator(
      'mutation ($input: ChangeNamedPlaceInput!) { changeNamedPlace(input: $input) { place { name retired version } userErrors { code message path } } }',
      { input },
    )
  ).data!.changeNamedPlace;
const places = async (ask: Caller) =>
  (
    await ask(
      'query ($m: [_Any!]!) { _entities(representations: $m) { ... on Municipality { namedPlaces(first: 100) { nodes { name retired } } } } }',
      { m: [{ __typename: 'Municipality', id: municipalityId() }] },
    )
  ).data!._entities[0].namedPlaces?.nodes;

test('the coordinator keeps the places; an address, a person and a name that is taken are none', async () => {
  expect(await add('Norra torget')).toMatchObject({ place: { version: 1, retired: false }, userErrors: [] });
  expect((await add('Storgatan 12 B')).userErrors).toMatchObject([
    { path: ['input', 'name'], message: expect.stringMatching(/^Det ser ut som en adress/) },
  ]);
  expect((await add('  ')).userErrors).toHaveLength(1);
  expect((await add('Hos 19121212-1212')).userErrors[0].message).toMatch(/personnummer/);
  expect((await add('Norra torget')).userErrors).toMatchObject([{ message: 'Platsen finns redan.' }]);
  expect(await add('Södra torget', kit.as('reporter', group.tenantId, 'nvk'))).toBeUndefined();
});

test('a place is renamed and retired in the version seen, and is told apart from one in use', async () => {
  const { place } = await add('Gamla stationen');
  expect(
    await change({ placeId: place.id, expectedVersion: 1, name: 'Stationen', retired: true }),
  ).toMatchObject({
    place: { name: 'Stationen', retired: true, version: 2 },
    userErrors: [],
  });
  expect(await change({ placeId: place.id, expectedVersion: 1, name: 'Perrongen' })).toMatchObject({
    place: { name: 'Stationen', version: 2 },
    userErrors: [{ code: 'CONFLICT' }],
  });
  expect((await places(kit.as('reporter', group.tenantId, 'nvk'))).at(-1)).toEqual({
    name: 'Stationen',
    retired: true,
  });
  expect(await places(kit.as('lpo-chief', '1982'))).toBeFalsy();
});

test('a report points to a place of its own municipality that is in use', async () => {
  const { place } = await add('Östra skolgården');
  const ask = kit.as('reporter', group.tenantId, 'skolorna');
  const save = async (placeId: string, expectedVersion: number) => {
    const areas = entriesOf(group).map((entry) => ({ ...entry, placeId }));
    const input = { meetingId: group.meetings[0], organisationSlug: 'skolorna', expectedVersion, areas };
    const mutation = operations.save.replace('counts {', 'place { name } counts {');
    return (await ask(mutation, { input })).data!.saveReportDraft;
  };
  const { report } = await save(place.id, 0);
  expect(report.areas[0].place).toEqual({ name: 'Östra skolgården' });
  const stranger = await newGroup(kit, '2026-01-13');
  const foreign = encodeId('NamedPlace', stranger.tenantId, '00000000-0000-4000-8000-000000000000');
  expect((await save(foreign, 1)).userErrors).toMatchObject([
    { path: ['input', 'areas', '0', 'placeId'], message: expect.stringMatching(/^Platsen finns inte/) },
  ]);
  await change({ placeId: place.id, expectedVersion: 1, retired: true });
  expect((await save(place.id, 1)).userErrors).toHaveLength(1);
});
