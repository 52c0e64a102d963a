import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { situationService } from '../service';

let kit: TestKit;
let tenantId: string;
let coordinator: Caller;
beforeAll(async () => {
  kit = await openTestKit(situationService);
});
beforeEach(async () => {
  tenantId = await kit.newTenant();
  coordinator = kit.as('coordinator', tenantId);
});
afterAll(() => kit.close());

const mutation = (name: string) =>
  `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { note { id periodStart periodEnd text version fictitious } userErrors { code path message } } }`;
const change = async (ask: Caller, name: string, input: object) => {
  const { data, errors } = await ask(mutation(name), { input });
  return data?.[name] ?? errors![0]!.extensions!['code'];
};
const add = (input: object = {}, ask = coordinator) =>
  change(ask, 'addContextNote', {
    municipalityId: encodeId('Municipality', tenantId),
    periodStart: '2020-03-11',
    text: 'Pandemin: mötena hölls på distans',
    ...input,
  });
const notes = async (ask: Caller, from: string, to: string) => {
  const { data } = await ask(
    'query ($m: [_Any!]!, $from: Date, $to: Date) { _entities(representations: $m) { ... on Municipality { levelHistory(from: $from, to: $to) { contextNotes { text } } } } }',
    { m: [{ __typename: 'Municipality', id: encodeId('Municipality', tenantId) }], from, to },
  );
  return data!._entities[0].levelHistory.contextNotes.map(({ text }: any) => text);
};

test('a note is added once, changed, shown with the levels of its time, and removed', async () => {
  const { note } = await add({ idempotencyKey: 'pandemi' });
  expect(note).toMatchObject({ version: 1, periodEnd: null, fictitious: false });
  expect((await add({ idempotencyKey: 'pandemi' })).note.id).toBe(note.id);
  expect(await notes(coordinator, '2026-01-01', '2026-12-31')).toEqual([note.text]);
  const changed = await change(coordinator, 'changeContextNote', {
    ...{ noteId: note.id, expectedVersion: 1, periodEnd: '2022-04-01' },
  });
  expect(changed).toMatchObject({ note: { version: 2, periodEnd: '2022-04-01', text: note.text } });
  expect(await notes(coordinator, '2026-01-01', '2026-12-31')).toEqual([]);
  expect(await notes(kit.as('reporter', tenantId, 'nvk'), '2022-01-01', '2022-12-31')).toEqual([note.text]);
  const gone = { noteId: note.id, expectedVersion: 2 };
  expect(await change(coordinator, 'removeContextNote', gone)).toEqual({ note: null, userErrors: [] });
  expect(await change(coordinator, 'removeContextNote', gone)).toBe('NOT_FOUND');
  expect(await notes(coordinator, '2020-01-01', '2022-12-31')).toEqual([]);
});

test('the second of two who change it is told and sees what the first one wrote (E01)', async () => {
  const { note } = await add();
  const write = (text: string) =>
    change(coordinator, 'changeContextNote', { noteId: note.id, expectedVersion: 1, text });
  const answers = await Promise.all([write('Den ena'), write('Den andra')]);
  const won = answers.find(({ userErrors }) => userErrors.length === 0);
  const lost = answers.find(({ userErrors }) => userErrors.length > 0);
  expect(lost).toMatchObject({ note: won.note, userErrors: [{ code: 'CONFLICT' }] });
  expect(
    (await change(coordinator, 'removeContextNote', { noteId: note.id, expectedVersion: 1 })).userErrors,
  ).toMatchObject([{ code: 'CONFLICT' }]);
});

test('a period that ends before it begins, data on individuals and an empty text are refused', async () => {
  expect((await add({ periodEnd: '2020-03-10' })).userErrors).toMatchObject([
    { path: ['input', 'periodEnd'], message: 'Sista dagen ligger före den första.' },
  ]);
  expect((await add({ text: 'Ring 070-123 45 67' })).userErrors).toHaveLength(1);
  expect((await add({ text: '  ' })).userErrors).toHaveLength(1);
  const { note } = await add();
  const early = { noteId: note.id, expectedVersion: 1, periodEnd: '2019-01-01' };
  expect((await change(coordinator, 'changeContextNote', early)).userErrors).toHaveLength(1);
});

test('others than coordinator and deputy write none, in no way, and another municipality finds none', async () => {
  for (const [role, unit] of [['kommunpolis'], ['reporter', 'nvk'], ['politician']] as const)
    expect(await add({}, kit.as(role, tenantId, unit))).toBe('FORBIDDEN');
  expect((await add({}, kit.as('deputy', tenantId))).userErrors).toEqual([]);
  const { note } = await add();
  const stranger = kit.as('coordinator', await kit.newTenant());
  const foreign = { noteId: note.id, expectedVersion: 1 };
  expect(await change(stranger, 'removeContextNote', foreign)).toBe('NOT_FOUND');
  const police = kit.scopeOf({ groups: [`/municipality/${tenantId}/kommunpolis`] });
  const removed = await police((db) =>
    db.query('delete from context_note where tenant_id = $1 returning id', [tenantId]),
  );
  expect(removed[0]).toEqual([]);
});
