import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { promisesService } from '../service';
import { act, at, newDraft, newPublished, now, send } from '../test-promises';

let kit: TestKit;
let tenant: string;
let coordinator: Caller;
let police: Caller;
beforeAll(async () => {
  kit = await openTestKit(promisesService);
  tenant = await kit.newTenant();
  coordinator = kit.as('coordinator', tenant);
  police = kit.as('kommunpolis', tenant);
});
afterAll(() => kit.close());

const version = async (id: string) => ({ expectedVersion: (await now(coordinator, id)).version });

test('the kommunpolis writes the parts of the police, and those alone', async () => {
  const { id, directions } = await newDraft(coordinator, tenant);
  const [ofPolice, ofMunicipality] = directions[0]!.activities.map((activity) => activity.id);
  const edited = await act(police, 'editActivity', {
    activityId: ofPolice,
    ...(await version(id)),
    text: 'Fler kontroller vid skolorna',
    frequency: 'Varje vecka',
  });
  expect(edited).toMatchObject({
    activity: { text: 'Fler kontroller vid skolorna', position: 1 },
    promise: { version: 2, updatedByRole: 'kommunpolis' },
    userErrors: [],
  });
  const added = await act(
    police,
    'addActivity',
    await at(coordinator, id, {
      directionId: directions[0]!.id,
      text: 'Fotpatrull',
      parties: ['POLICE', 'OTHER'],
    }),
  );
  expect(added).toMatchObject({
    activity: { text: 'Fotpatrull', position: 3, status: 'PLANNED' },
    userErrors: [],
  });
  for (const refused of [
    await send(police, 'editActivity', { activityId: ofMunicipality, ...(await version(id)), text: 'Nej' }),
    await send(police, 'editActivity', {
      activityId: ofPolice,
      ...(await version(id)),
      parties: ['MUNICIPALITY'],
    }),
    await send(police, 'removeActivity', { activityId: ofMunicipality, ...(await version(id)) }),
    await send(police, 'addActivity', await at(coordinator, id, { text: 'Nej', parties: ['MUNICIPALITY'] })),
    await send(police, 'editPromise', await at(coordinator, id, { title: 'Nej' })),
  ]) {
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  }
});

test('the database itself refuses the kommunpolis an activity of others', async () => {
  const { directions } = await newDraft(coordinator, tenant);
  const ids = directions[0]!.activities.length;
  const changed = await kit.scopeOf({ groups: [`/municipality/${tenant}/kommunpolis`] })((db) =>
    db.query<[unknown[], number]>(
      `update activity set text = 'Annat' where tenant_id = $1 and not 'POLICE' = any (parties)`,
      [tenant],
    ),
  );
  expect([ids, changed[1]]).toEqual([2, 0]);
});

test('what may be done with an activity is what its mutations let one do', async () => {
  const { id } = await newDraft(coordinator, tenant);
  const ask = async (caller: Caller) => {
    const { data } = await caller(
      'query ($id: ID!) { promise(by: { id: $id }) { activities { viewerCan { edit remove followUp } } } }',
      { id },
    );
    return data!.promise.activities.map(({ viewerCan }: { viewerCan: object }) =>
      Object.values(viewerCan).map(Number).join(''),
    );
  };
  expect(await ask(coordinator)).toEqual(['110', '110']);
  expect(await ask(police)).toEqual(['110', '000']);
  expect(await ask(kit.as('reporter', tenant, 'skolorna'))).toEqual(['000', '000']);
  await act(coordinator, 'proposePromise', await at(coordinator, id));
  await act(
    coordinator,
    'adoptPromise',
    await at(coordinator, id, { body: 'Kommunstyrelsen', date: '2022-01-01' }),
  );
  expect(await ask(police)).toEqual(['101', '000']);
});

test('input that cannot be is refused at its field', async () => {
  const { id, directions } = await newDraft(coordinator, tenant);
  const add = async (more: object) =>
    (
      await act(
        coordinator,
        'addActivity',
        await at(coordinator, id, { text: 'X', parties: ['POLICE'], ...more }),
      )
    ).userErrors;
  expect(await add({ parties: ['POLICE', 'UNSTATED'] })).toMatchObject([
    { code: 'INVALID_INPUT', path: ['input', 'parties'] },
  ]);
  expect(await add({ parties: [] })).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'parties'] }]);
  expect(await add({ status: 'NOT_DONE' })).toMatchObject([
    { code: 'INVALID_INPUT', path: ['input', 'statusReason'] },
  ]);
  expect(await add({ text: '' })).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'text'] }]);
  const other = await newDraft(coordinator, tenant);
  const foreign = await send(
    coordinator,
    'addActivity',
    await at(coordinator, id, { directionId: other.directions[0]!.id, text: 'X', parties: ['POLICE'] }),
  );
  expect(foreign.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  expect(directions).toHaveLength(1);
});

test('parts are added, moved and removed in a draft; a decided promise keeps its parts', async () => {
  const { id, directions } = await newDraft(coordinator, tenant);
  const activities = [{ text: 'Information', parties: ['POLICE'] }];
  const key = { idempotencyKey: 'direction' };
  const input = await at(coordinator, id, {
    text: 'Trygghet',
    area: 'Ordningsstörning och otrygghet',
    activities,
    ...key,
  });
  const [added, again] = await Promise.all([
    act(coordinator, 'addDirection', input),
    act(coordinator, 'addDirection', input),
  ]);
  expect(added).toMatchObject({
    direction: { text: 'Trygghet', position: 2 },
    promise: { version: 2 },
    userErrors: [],
  });
  expect(again.direction).toEqual(added!.direction);
  await act(coordinator, 'editDirection', {
    directionId: added!.direction.id,
    ...(await version(id)),
    position: 1,
    area: null,
  });
  const removed = await act(coordinator, 'removeDirection', {
    directionId: directions[0]!.id,
    ...(await version(id)),
  });
  expect(removed.userErrors).toEqual([]);
  const { directions: left } = await now(coordinator, id);
  expect(left).toMatchObject([{ id: added!.direction.id, activities: [{ id: expect.any(String) }] }]);
  await act(coordinator, 'proposePromise', await at(coordinator, id));
  await act(
    coordinator,
    'adoptPromise',
    await at(coordinator, id, { body: 'Kommunstyrelsen', date: '2022-01-01' }),
  );
  const late = await act(coordinator, 'removeDirection', {
    directionId: left[0]!.id,
    ...(await version(id)),
  });
  expect(late).toMatchObject({ promise: { id }, userErrors: [{ code: 'RULE_BROKEN' }] });
});

test('an edit of a published promise is seen by the public at once, with its reason', async () => {
  const { id, directions } = await newPublished(coordinator, tenant);
  const activityId = directions[0]!.activities[0]!.id;
  const input = { activityId, ...(await version(id)), target: 'Fyra i månaden' };
  expect((await act(police, 'editActivity', input)).userErrors).toMatchObject([
    { path: ['input', 'changeNote'] },
  ]);
  expect(
    (await act(police, 'editActivity', { ...input, changeNote: 'Målet är nu mätbart' })).userErrors,
  ).toEqual([]);
  const { data } = await kit.anonymous(
    'query ($id: ID!) { promise(by: { id: $id }) { activities { target } versions { changeNote } } }',
    { id },
  );
  expect(data!.promise).toMatchObject({
    activities: [{ target: 'Fyra i månaden' }, { target: null }],
    versions: [{}, { changeNote: 'Målet är nu mätbart' }],
  });
});

test('an adoption while another edits: one of the two is told, and nothing is lost (E04)', async () => {
  const { id, directions } = await newDraft(coordinator, tenant);
  await act(coordinator, 'proposePromise', await at(coordinator, id));
  const seen = await version(id);
  const [adopted, removed] = await Promise.all([
    act(kit.as('politician', tenant), 'adoptPromise', {
      promiseId: id,
      ...seen,
      body: 'Kommunstyrelsen',
      date: '2022-01-01',
    }),
    act(coordinator, 'removeDirection', { directionId: directions[0]!.id, ...seen }),
  ]);
  const errors = [adopted!, removed!].flatMap(({ userErrors }) => userErrors);
  expect(errors).toMatchObject([{ code: 'CONFLICT' }]);
  const after = await now(coordinator, id);
  expect([after.state === 'IN_FORCE', after.directions.length === 1]).toEqual(
    errors[0] === removed!.userErrors[0] ? [true, true] : [false, false],
  );
});
