import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { situationService } from '../../service';
import { change } from '../testing';

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

const fields =
  'id title method open representative invited answered responseRate reportUrl archivedOn version updatedByRole questions { text answers { text count small { fewerThan } } } viewerCan { edit editNumbers remove }';
const content = {
  ...{ title: 'Trygghetsenkät', askedBy: 'Kommunen', periodStart: '2026-03-01', periodEnd: '2026-04-15' },
  ...{ method: 'WEB_OPEN', population: 'Invånare från 16 år', answered: 187 },
  ...{ representativeReason: 'Öppen för alla', findings: 'Fler vill ha belysning' },
};
const drawn = { method: 'POSTAL', invited: 400, answered: 187, representative: true };
const questions = [
  {
    text: 'Är du trygg ute?',
    answers: [
      { text: 'Ja', count: 150 },
      { text: 'Nej', count: 35 },
      { text: 'Vet inte', count: 2 },
    ],
  },
];
const add = (input: object = {}, ask = coordinator) =>
  change(ask, 'addSurvey', `survey { ${fields} }`, {
    ...{ municipalityId: encodeId('Municipality', tenantId), ...content, ...input },
  });
const alter = (survey: { id: string; version: number }, input: object, ask = coordinator) =>
  change(ask, 'changeSurvey', `survey { ${fields} }`, {
    ...{ surveyId: survey.id, expectedVersion: survey.version, ...content, ...input },
  });
const see = async (ask: Caller, id: string) =>
  (await ask(`query ($id: ID!) { survey(id: $id) { ${fields} } }`, { id })).data?.survey ?? null;

test('a survey is added once, read by all members, changed, archived and taken into use again', async () => {
  const { survey } = await add({ idempotencyKey: 'en', questions, reportUrl: 'https://kommun.example/r' });
  expect(survey).toMatchObject({ open: true, representative: false, responseRate: null, version: 1 });
  expect(
    (await add({ idempotencyKey: 'en', questions, reportUrl: 'https://kommun.example/r' })).survey.id,
  ).toBe(survey.id);
  for (const role of ['kommunpolis', 'council-member', 'politician'])
    expect(await see(kit.as(role, tenantId), survey.id)).toMatchObject({
      viewerCan: { edit: false, editNumbers: false, remove: false },
    });
  const { survey: archived } = await alter(survey, { ...drawn, archived: true });
  expect(archived).toMatchObject({ open: false, responseRate: 46.8, version: 2, reportUrl: null });
  expect(archived.archivedOn).toMatch(/^\d{4}-/);
  expect(archived.questions[0].answers).toHaveLength(3);
  expect((await alter(archived, { archived: false })).survey.archivedOn).toBeNull();
});

test('an open survey is never representative, in the code and in the database (R28)', async () => {
  for (const method of ['WEB_OPEN', 'STREET_DIALOGUE'])
    expect((await add({ ...drawn, method })).userErrors).toMatchObject([
      { path: ['input', 'representative'], message: expect.stringMatching(/öppen enkät kan aldrig/) },
    ]);
  expect((await add({ invited: 400 })).userErrors).toMatchObject([{ path: ['input', 'invited'] }]);
  const scope = kit.scopeOf({ groups: [`/municipality/${tenantId}/coordinator`] });
  const { survey } = await add(drawn);
  expect(survey.userErrors).toBeUndefined();
  await expect(scope((db) => db.query(`update survey set method = 'WEB_OPEN'`))).rejects.toThrow(/check/);
});

test.each([
  ['periodEnd', { periodEnd: '2026-02-01' }],
  ['answered', { method: 'POSTAL', invited: 100 }],
  ['invited', { method: 'POSTAL', representative: true }],
  ['reportUrl', { reportUrl: 'http://kommun.example' }],
  ['findings', { findings: 'Ring 070-123 45 67' }],
  ['questions', { answered: 10, questions }],
])('what is wrong is said at its field: %s', async (field, input) => {
  const { userErrors } = await add(input);
  expect(userErrors).toMatchObject([{ path: ['input', field] }]);
});

test('small numbers are told to coordinator, deputy and the organisation that entered them; others replace none', async () => {
  const nvk = kit.as('reporter', tenantId, 'nvk');
  const school = kit.as('reporter', tenantId, 'skolorna');
  const { survey } = await add({ questions }, nvk);
  const counts = async (ask: Caller) =>
    (await see(ask, survey.id)).questions[0].answers.map((one: any) => one.count ?? one.small);
  for (const ask of [nvk, coordinator, kit.as('deputy', tenantId)])
    expect(await counts(ask)).toEqual([150, 35, 2]);
  // The three add up to all who answered: the lowest of the others is kept back, or it would give the small one away.
  for (const ask of [school, kit.as('politician', tenantId)])
    expect(await counts(ask)).toEqual([150, null, { fewerThan: 3 }]);
  expect(await alter(survey, { questions: [] }, school)).toBe('FORBIDDEN');
  // With another total the numbers would add up no longer, and the one that is kept back would be told.
  for (const answered of [1, survey.answered + 1])
    expect((await alter(survey, { answered }, school)).userErrors).toMatchObject([
      { path: ['input', 'answered'], message: expect.stringMatching(/En annan verksamhet/) },
    ]);
  const { survey: changed } = await alter(survey, { title: 'Enkät om trygghet' }, school);
  expect(changed).toMatchObject({
    version: 2,
    updatedByRole: 'reporter',
    viewerCan: { edit: true, editNumbers: false },
  });
  expect(await counts(nvk)).toEqual([150, 35, 2]);
});

test('the second of two who change it is told and sees what the first one wrote (E01)', async () => {
  const { survey } = await add();
  const answers = await Promise.all(['Den ena', 'Den andra'].map((title) => alter(survey, { title })));
  const won = answers.find(({ userErrors }) => userErrors.length === 0);
  const lost = answers.find(({ userErrors }) => userErrors.length > 0);
  expect(lost).toMatchObject({ survey: won.survey, userErrors: [{ code: 'CONFLICT' }] });
});

test('it is removed by coordinator and deputy alone, in the version seen', async () => {
  const { survey } = await add();
  const remove = (ask: Caller, expectedVersion = 1) =>
    change(ask, 'removeSurvey', 'survey { id }', { surveyId: survey.id, expectedVersion });
  expect(await remove(kit.as('reporter', tenantId, 'nvk'))).toBe('FORBIDDEN');
  const reporter = kit.scopeOf({ groups: [`/municipality/${tenantId}/organisation/nvk/reporter`] });
  const gone = await reporter((db) =>
    db.query('delete from survey where tenant_id = $1 returning id', [tenantId]),
  );
  expect(gone[0]).toEqual([]);
  expect((await remove(coordinator, 7)).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  expect(await remove(coordinator)).toEqual({ survey: null, userErrors: [] });
  expect(await see(coordinator, survey.id)).toBeNull();
});

test('police and council write none, the county sees none without a grant, another municipality never', async () => {
  for (const role of ['kommunpolis', 'council-member', 'politician'])
    expect(await add({}, kit.as(role, tenantId))).toBe('FORBIDDEN');
  const { survey } = await add();
  const stranger = kit.as('coordinator', await kit.newTenant());
  for (const ask of [stranger, kit.as('county-coordinator', '19'), kit.as('lpo-chief', 'torsby')])
    expect(await see(ask, survey.id)).toBeNull();
  expect(await alter(survey, {}, stranger)).toBe('NOT_FOUND');
});
