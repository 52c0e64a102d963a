import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { daysAfter } from '../../days';
import { todayOf } from '../../caller';
import { situationService } from '../../service';
import { newGroup } from '../../testing';
import { change } from '../testing';

let kit: TestKit;
let tenantId: string;
let placeId: string;
let coordinator: Caller;
beforeAll(async () => {
  kit = await openTestKit(situationService);
});
beforeEach(async () => {
  ({ tenantId } = await newGroup(kit, '2026-01-13'));
  coordinator = kit.as('coordinator', tenantId);
  placeId = await addPlace(tenantId, 'Norra torget');
});
afterAll(() => kit.close());

async function addPlace(tenant: string, name: string): Promise<string> {
  const input = { municipalityId: encodeId('Municipality', tenant), name };
  return (await change(kit.as('coordinator', tenant), 'addNamedPlace', 'place { id }', input)).place.id;
}

const today = todayOf({} as never);
const observationFields =
  'id position kind seen ownerOrganisation ownerName dueDate state outcome settledOn overdue version updatedByRole place { name } viewerCan { edit settle }';
const fields = `id date ledBy participants summary place { name } openObservations overdueObservations archivedOn version updatedByRole
  observations { ${observationFields} } viewerCan { edit remove }`;
const content = () => ({
  ...{ date: '2026-03-10', placeId, ledBy: 'Kommunen', participants: ['Polisen', 'Skolorna'] },
  summary: 'Mörkt vid gångvägen',
});
const seen = { kind: 'LIGHTING', seen: 'Trasig lampa vid gångvägen', dueDate: '2026-05-01' };

const add = (input: object = {}, ask = coordinator) =>
  change(ask, 'addSafetyWalk', `safetyWalk { ${fields} }`, {
    ...{ municipalityId: encodeId('Municipality', tenantId), ...content(), ...input },
  });
const alter = (walk: { id: string; version: number }, input: object, ask = coordinator) =>
  change(ask, 'changeSafetyWalk', `safetyWalk { ${fields} }`, {
    ...{ safetyWalkId: walk.id, expectedVersion: walk.version, ...content(), ...input },
  });
const observe = (walk: { id: string }, input: object = {}, ask = coordinator) =>
  change(ask, 'addWalkObservation', `walkObservation { ${observationFields} }`, {
    ...{ safetyWalkId: walk.id, ...seen, ...input },
  });
const on = ({ id, version }: { id: string; version: number }) => ({
  ...{ walkObservationId: id, expectedVersion: version },
});
const settle = (observation: { id: string; version: number }, input: object, ask = coordinator) =>
  change(ask, 'settleWalkObservation', `walkObservation { ${observationFields} }`, {
    ...{ ...on(observation), ...input },
  });
const see = async (ask: Caller, id: string) =>
  (await ask(`query ($id: ID!) { safetyWalk(id: $id) { ${fields} } }`, { id })).data?.safetyWalk ?? null;

test('a walk is added once, read by all members, changed, archived and taken into use again (R30)', async () => {
  const { safetyWalk } = await add({ idempotencyKey: 'en' });
  expect(safetyWalk).toMatchObject({
    place: { name: 'Norra torget' },
    participants: ['Polisen', 'Skolorna'],
  });
  expect((await add({ idempotencyKey: 'en' })).safetyWalk.id).toBe(safetyWalk.id);
  for (const role of ['kommunpolis', 'council-member', 'politician'])
    expect(await see(kit.as(role, tenantId), safetyWalk.id)).toMatchObject({
      ...{ place: { name: 'Norra torget' }, viewerCan: { edit: false, remove: false } },
    });
  const { safetyWalk: archived } = await alter(safetyWalk, { ledBy: 'Polisen', archived: true });
  expect(archived).toMatchObject({ ledBy: 'Polisen', version: 2, archivedOn: today });
  expect((await alter(archived, { archived: false })).safetyWalk.archivedOn).toBeNull();
});

test('what was seen has somebody who sees to it and a day, and ends with what was done or why nothing is', async () => {
  const { safetyWalk } = await add();
  const nvk = kit.as('reporter', tenantId, 'nvk');
  const { walkObservation: lamp } = await observe(
    safetyWalk,
    { ownerOrganisationSlug: 'nvk', idempotencyKey: 'lampa' },
    nvk,
  );
  expect(lamp).toMatchObject({
    position: 1,
    state: 'OPEN',
    overdue: true,
    ownerOrganisation: 'nvk',
    place: null,
  });
  const again = await observe(safetyWalk, { ownerOrganisationSlug: 'nvk', idempotencyKey: 'lampa' }, nvk);
  expect(again.walkObservation.id).toBe(lamp.id);
  const later = daysAfter(today, 30);
  const { walkObservation: bush } = await observe(safetyWalk, { kind: 'GREENERY', placeId, dueDate: later });
  expect(bush).toMatchObject({
    position: 2,
    overdue: false,
    ownerName: null,
    place: { name: 'Norra torget' },
  });
  const { walkObservation: done } = await settle(lamp, { state: 'DONE', outcome: 'Lampan är bytt' }, nvk);
  expect(done).toMatchObject({
    state: 'DONE',
    settledOn: today,
    overdue: false,
    version: 2,
    updatedByRole: 'reporter',
  });
  await settle(bush, { state: 'NOTHING_DONE', outcome: 'Marken är privat', settledOn: '2026-04-01' });
  expect(await see(coordinator, safetyWalk.id)).toMatchObject({
    ...{ openObservations: 0, overdueObservations: 0 },
    observations: [{ outcome: 'Lampan är bytt' }, { state: 'NOTHING_DONE', settledOn: '2026-04-01' }],
  });
  const { walkObservation: open } = await settle(done, { state: 'OPEN' });
  expect(open).toMatchObject({ state: 'OPEN', outcome: null, settledOn: null, version: 3 });
  expect(await see(coordinator, safetyWalk.id)).toMatchObject({
    openObservations: 1,
    overdueObservations: 1,
  });
});

test.each([
  ['date', { date: daysAfter(today, 1) }],
  ['placeId', { placeId: encodeId('NamedPlace', '9999', '00000000-0000-4000-8000-000000000000') }],
  ['summary', { summary: 'Ring 070-123 45 67' }],
  ['participants', { participants: ['Ring 070-123 45 67'] }],
  ['participants', { participants: [] }],
])('what is wrong with a walk is said at its field: %s', async (field, input) => {
  expect((await add(input)).userErrors).toMatchObject([{ path: ['input', field] }]);
});

test('who took part is told by organisation or role: a name is asked about (domain.md §3)', async () => {
  const named = { participants: ['Rektor Anna Andersson'] };
  expect((await add(named)).userErrors).toMatchObject([
    { code: 'RULE_BROKEN', path: ['input', 'namesConfirmed', 'participants', '0'] },
  ]);
  expect((await add({ ...named, namesConfirmed: true })).userErrors).toEqual([]);
});

test('what is wrong with an observation is said at its field', async () => {
  const { safetyWalk } = await add();
  for (const [field, input] of [
    ['dueDate', { dueDate: '2026-03-09' }],
    ['seen', { seen: 'Bil ABC 123 stod där' }],
    ['ownerOrganisationSlug', { ownerOrganisationSlug: 'finns-inte' }],
    ['placeId', { placeId: safetyWalk.id }],
  ] as const)
    expect((await observe(safetyWalk, input)).userErrors).toMatchObject([{ path: ['input', field] }]);
  const { walkObservation } = await observe(safetyWalk);
  for (const [field, input] of [
    ['outcome', { state: 'DONE' }],
    ['outcome', { state: 'NOTHING_DONE', outcome: ' ' }],
    ['settledOn', { state: 'DONE', outcome: 'Klart', settledOn: daysAfter(today, 1) }],
    ['settledOn', { state: 'DONE', outcome: 'Klart', settledOn: '2026-03-09' }],
  ] as const)
    expect((await settle(walkObservation, input)).userErrors).toMatchObject([{ path: ['input', field] }]);
});

test('a place that is no longer in use stays where it stands, under the name it has now', async () => {
  const { safetyWalk } = await add();
  await change(coordinator, 'changeNamedPlace', 'place { id }', {
    ...{ placeId, expectedVersion: 1, name: 'Stortorget', retired: true },
  });
  expect((await alter(safetyWalk, { summary: 'Ljust igen' })).safetyWalk.place).toEqual({
    name: 'Stortorget',
  });
  expect((await add()).userErrors).toMatchObject([{ path: ['input', 'placeId'] }]);
});

test('the second of two who change a walk or an observation is told and sees what the first one wrote (E01)', async () => {
  const { safetyWalk } = await add();
  const walks = await Promise.all(['Den ena', 'Den andra'].map((summary) => alter(safetyWalk, { summary })));
  const [lost, won] = walks.toSorted((a, b) => b.userErrors.length - a.userErrors.length);
  expect(lost).toMatchObject({ safetyWalk: won.safetyWalk, userErrors: [{ code: 'CONFLICT' }] });
  const { walkObservation } = await observe(safetyWalk);
  const moved = await change(
    coordinator,
    'changeWalkObservation',
    `walkObservation { ${observationFields} }`,
    {
      ...{ ...on(walkObservation), ...seen, kind: 'TRAFFIC', ownerOrganisationSlug: 'nvk' },
    },
  );
  expect(moved.walkObservation).toMatchObject({ kind: 'TRAFFIC', ownerOrganisation: 'nvk', version: 2 });
  expect(await settle(walkObservation, { state: 'DONE', outcome: 'Klart' })).toMatchObject({
    ...{ walkObservation: moved.walkObservation, userErrors: [{ code: 'CONFLICT' }] },
  });
});

test('a walk goes with its observations, by coordinator and deputy alone; an observation never goes alone', async () => {
  const { safetyWalk } = await add();
  await observe(safetyWalk);
  const remove = (ask: Caller, expectedVersion = 1) =>
    change(ask, 'removeSafetyWalk', 'safetyWalk { id }', { safetyWalkId: safetyWalk.id, expectedVersion });
  expect(await remove(kit.as('reporter', tenantId, 'nvk'))).toBe('FORBIDDEN');
  const scope = kit.scopeOf({ groups: [`/municipality/${tenantId}/coordinator`] });
  const gone = await scope((db) =>
    db.query('delete from walk_observation where tenant_id = $1 returning id', [tenantId]),
  );
  expect(gone[0]).toEqual([]);
  expect((await remove(coordinator, 7)).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  expect(await remove(coordinator)).toEqual({ safetyWalk: null, userErrors: [] });
  expect(await see(coordinator, safetyWalk.id)).toBeNull();
});

test('police and council write none, the county sees none without a grant, another municipality never', async () => {
  const { safetyWalk } = await add();
  const { walkObservation } = await observe(safetyWalk);
  for (const role of ['kommunpolis', 'council-member', 'politician']) {
    expect(await add({}, kit.as(role, tenantId))).toBe('FORBIDDEN');
    expect(await observe(safetyWalk, {}, kit.as(role, tenantId))).toBe('FORBIDDEN');
    expect(await settle(walkObservation, { state: 'OPEN' }, kit.as(role, tenantId))).toBe('FORBIDDEN');
  }
  const stranger = kit.as('coordinator', await kit.newTenant());
  for (const ask of [stranger, kit.as('county-coordinator', '19'), kit.as('lpo-chief', 'torsby')])
    expect(await see(ask, safetyWalk.id)).toBeNull();
  expect(await alter(safetyWalk, {}, stranger)).toBe('NOT_FOUND');
  expect(await observe(safetyWalk, {}, stranger)).toBe('NOT_FOUND');
  expect(await settle(walkObservation, { state: 'OPEN' }, stranger)).toBe('NOT_FOUND');
});
