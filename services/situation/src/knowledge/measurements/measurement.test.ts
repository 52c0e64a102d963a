import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { todayOf } from '../../caller';
import { daysAfter } from '../../days';
import { situationService } from '../../service';
import { newGroup } from '../../testing';
import { change } from '../testing';
import { dueAfter } from './measurement.rules';

let kit: TestKit;
let tenantId: string;
let coordinator: Caller;
beforeAll(async () => {
  kit = await openTestKit(situationService);
});
beforeEach(async () => {
  ({ tenantId } = await newGroup(kit, '2026-01-13'));
  coordinator = kit.as('coordinator', tenantId);
});
afterAll(() => kit.close());

const today = todayOf({} as never);
const firstDue = daysAfter(today, -200);
const [first, second, third, coming] = [0, 1, 2, 3].map((n) => dueAfter({ firstDue, timesPerYear: 4 }, n));
const fields = `id title unit method measuredBy countsPeople timesPerYear firstDue nextDue overdue ownerName archivedOn version
  rounds { dueDate state value n note method methodChanged measuredOn version small { fewerThan } } viewerCan { edit editNumbers remove }`;
const content = {
  ...{ title: 'Narkotikaspår i avloppsvatten', unit: 'mg per 1 000 invånare', method: 'Dygnsprov' },
  ...{ measuredBy: 'Reningsverket', firstDue },
};
const add = (input: object = {}, ask = coordinator) =>
  change(ask, 'addMeasurement', `measurement { ${fields} }`, {
    ...{ municipalityId: encodeId('Municipality', tenantId), ...content, ...input },
  });
const alter = (measurement: { id: string; version: number }, input: object, ask = coordinator) =>
  change(ask, 'changeMeasurement', `measurement { ${fields} }`, {
    ...{ measurementId: measurement.id, expectedVersion: measurement.version, ...content, ...input },
  });
const note = (measurement: { id: string }, dueDate: string | undefined, input: object, ask = coordinator) =>
  change(ask, 'noteMeasurementRound', `measurement { ${fields} }`, {
    ...{ measurementId: measurement.id, dueDate, expectedVersion: 0, ...input },
  });
const see = async (ask: Caller, id: string) =>
  (await ask(`query ($id: ID!) { measurement(id: $id) { ${fields} } }`, { id })).data?.measurement ?? null;

test('a measurement is due four times a year, added once and read by all members (R32)', async () => {
  const { measurement } = await add({ idempotencyKey: 'en' });
  expect(measurement).toMatchObject({ timesPerYear: 4, nextDue: first, overdue: true, version: 1 });
  expect(measurement.rounds.map(({ dueDate, state }: any) => [dueDate, state])).toEqual([
    ...[
      [first, 'MISSING'],
      [second, 'MISSING'],
      [third, 'MISSING'],
      [coming, 'COMING'],
    ],
  ]);
  expect((await add({ idempotencyKey: 'en' })).measurement.id).toBe(measurement.id);
  for (const role of ['kommunpolis', 'council-member', 'politician'])
    expect(await see(kit.as(role, tenantId), measurement.id)).toMatchObject({
      viewerCan: { edit: false, editNumbers: false, remove: false },
    });
});

test('rounds are noted as they are measured; one that was not says why, and what was measured otherwise is marked', async () => {
  const { measurement } = await add();
  await note(measurement, first, { value: 0, n: 14, note: 'Vardagar' });
  const gap = await note(measurement, second, { note: 'Provtagaren var trasig' });
  expect(gap.measurement).toMatchObject({ nextDue: third, overdue: true });
  const { measurement: now } = await alter(measurement, { method: 'Veckoprov', archived: false });
  const done = await note(now, third, { value: 3.25, measuredOn: third });
  expect(done.measurement).toMatchObject({ nextDue: coming, overdue: false });
  expect(done.measurement.rounds).toMatchObject([
    { state: 'MEASURED', value: 0, n: 14, method: 'Dygnsprov', methodChanged: false, measuredOn: today },
    { state: 'NOT_MEASURED', value: null, measuredOn: null, note: 'Provtagaren var trasig' },
    { state: 'MEASURED', value: 3.25, method: 'Veckoprov', methodChanged: true, measuredOn: third },
    { state: 'COMING', value: null, version: 0 },
  ]);
  const mended = await note(now, third, { expectedVersion: 1, value: 3.5, method: 'Dygnsprov' });
  expect(mended.measurement.rounds[2]).toMatchObject({ value: 3.5, methodChanged: false, version: 2 });
});

test.each([
  ['firstDue', { firstDue: '2001-01-01' }],
  ['timesPerYear', { timesPerYear: 5 }],
  ['method', { method: 'Ring 070-123 45 67' }],
  ['ownerOrganisationSlug', { ownerOrganisationSlug: 'finns-inte' }],
])('what is wrong with a measurement is said at its field: %s', async (field, input) => {
  expect((await add(input)).userErrors).toMatchObject([{ path: ['input', field] }]);
});

test('what is wrong with a round is said at its field', async () => {
  const { measurement } = await add({ countsPeople: true });
  for (const [field, input] of [
    ['note', {}],
    ['n', { n: 3, note: 'Uteblev' }],
    ['value', { value: 1.5 }],
    ['value', { value: -1 }],
    ['measuredOn', { value: 1, measuredOn: daysAfter(today, 1) }],
  ] as const)
    expect((await note(measurement, first, input)).userErrors).toMatchObject([{ path: ['input', field] }]);
  expect((await note(measurement, today, { value: 1 })).userErrors).toMatchObject([
    { path: ['input', 'dueDate'] },
  ]);
});

test('the rhythm is fixed once something is said of a round, in the code and in the database', async () => {
  const { measurement } = await add();
  const { measurement: monthly } = await alter(measurement, { timesPerYear: 12 });
  expect(monthly.rounds.length).toBeGreaterThan(6);
  await note(monthly, first, { value: 1 });
  expect((await alter(monthly, {})).userErrors).toMatchObject([{ path: ['input', 'timesPerYear'] }]);
  const scope = kit.scopeOf({ groups: [`/municipality/${tenantId}/coordinator`] });
  await expect(scope((db) => db.query('update measurement set times_per_year = 4'))).rejects.toThrow(
    /foreign key/,
  );
});

test('what counts people is told in small numbers, and written, only by those who entered it and who measure', async () => {
  const [school, nvk] = ['skolorna', 'nvk'].map((slug) => kit.as('reporter', tenantId, slug)) as [
    Caller,
    Caller,
  ];
  const { measurement } = await add({ countsPeople: true, ownerOrganisationSlug: 'nvk' });
  expect(await note(measurement, first, { value: 2 }, school)).toBe('FORBIDDEN');
  expect((await note(measurement, first, { value: 2, n: 2 }, nvk)).userErrors).toEqual([]);
  for (const ask of [nvk, coordinator])
    expect((await see(ask, measurement.id)).rounds[0]).toMatchObject({ value: 2, n: 2, small: null });
  for (const ask of [school, kit.as('politician', tenantId)])
    expect((await see(ask, measurement.id)).rounds[0]).toMatchObject({
      ...{ state: 'MEASURED', value: null, n: null, small: { fewerThan: 3 } },
    });
  // Neither by making it count nothing nor by making oneself the one who measures.
  for (const input of [{ countsPeople: false }, { countsPeople: true, ownerOrganisationSlug: 'skolorna' }])
    expect(await alter(measurement, input, school)).toBe('FORBIDDEN');
});

test('the second of two who change it or note a round is told and sees what the first one wrote (E01)', async () => {
  const { measurement } = await add();
  for (const save of [
    (text: string) => alter(measurement, { title: text }),
    (text: string) => note(measurement, first, { value: 1, note: text }),
  ]) {
    const answers = await Promise.all(['Den ena', 'Den andra'].map(save));
    const [lost, won] = answers.toSorted((a, b) => b.userErrors.length - a.userErrors.length);
    expect(lost).toMatchObject({ measurement: won.measurement, userErrors: [{ code: 'CONFLICT' }] });
  }
});

test('it goes with its rounds, by coordinator and deputy alone; a round never goes alone', async () => {
  const { measurement } = await add();
  await note(measurement, first, { value: 1 });
  const remove = (ask: Caller) =>
    change(ask, 'removeMeasurement', 'measurement { id }', {
      measurementId: measurement.id,
      expectedVersion: 1,
    });
  expect(await remove(kit.as('reporter', tenantId, 'nvk'))).toBe('FORBIDDEN');
  const scope = kit.scopeOf({ groups: [`/municipality/${tenantId}/coordinator`] });
  const gone = await scope((db) =>
    db.query('delete from measurement_round where tenant_id = $1 returning id', [tenantId]),
  );
  expect(gone[0]).toEqual([]);
  expect(await remove(coordinator)).toEqual({ measurement: null, userErrors: [] });
  expect(await see(coordinator, measurement.id)).toBeNull();
});

test('what is overdue is told to who sees to it, and all of it to coordinator and deputy', async () => {
  await add({ ownerOrganisationSlug: 'nvk' });
  const name = { municipalityId: encodeId('Municipality', tenantId), name: 'Norra torget' };
  const { place } = await change(coordinator, 'addNamedPlace', 'place { id }', name);
  const { safetyWalk } = await change(coordinator, 'addSafetyWalk', 'safetyWalk { id }', {
    ...{ municipalityId: name.municipalityId, date: '2026-03-10', placeId: place.id, ledBy: 'Kommunen' },
    ...{ participants: ['Polisen'], summary: 'Mörkt' },
  });
  await change(coordinator, 'addWalkObservation', 'walkObservation { id }', {
    ...{ safetyWalkId: safetyWalk.id, kind: 'LIGHTING', seen: 'Trasig lampa', dueDate: '2026-04-01' },
  });
  const told = async (ask: Caller) => {
    const { data } = await ask(
      `query ($m: [_Any!]!) { _entities(representations: $m) { ... on Municipality {
        overdueKnowledge { observations { seen safetyWalk { id } } measurements { title } } } } }`,
      { m: [{ __typename: 'Municipality', id: name.municipalityId }] },
    );
    const found = data?._entities[0].overdueKnowledge;
    return found && [found.observations.length, found.measurements.length];
  };
  for (const ask of [coordinator, kit.as('deputy', tenantId)]) expect(await told(ask)).toEqual([1, 1]);
  expect(await told(kit.as('reporter', tenantId, 'nvk'))).toEqual([0, 1]);
  for (const ask of [kit.as('reporter', tenantId, 'skolorna'), kit.as('kommunpolis', tenantId)])
    expect(await told(ask)).toEqual([0, 0]);
  expect(await told(kit.as('politician', tenantId))).toBeFalsy();
});

test('police and council write none, the county sees none without a grant, another municipality never', async () => {
  const { measurement } = await add();
  for (const role of ['kommunpolis', 'council-member', 'politician']) {
    expect(await add({}, kit.as(role, tenantId))).toBe('FORBIDDEN');
    expect(await note(measurement, first, { value: 1 }, kit.as(role, tenantId))).toBe('FORBIDDEN');
  }
  const stranger = kit.as('coordinator', await kit.newTenant());
  for (const ask of [stranger, kit.as('county-coordinator', '19'), kit.as('lpo-chief', 'torsby')])
    expect(await see(ask, measurement.id)).toBeNull();
  expect(await alter(measurement, {}, stranger)).toBe('NOT_FOUND');
  expect(await note(measurement, first, { value: 1 }, stranger)).toBe('NOT_FOUND');
});
