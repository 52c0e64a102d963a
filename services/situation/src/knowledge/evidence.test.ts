import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { act, note } from '../deficiencies/testing';
import { situationService } from '../service';
import { newGroup, type TestGroup } from '../testing';
import {
  addedMeasurement,
  addedSurvey,
  addedWalk,
  change,
  remove,
  surveyContent as content,
} from './testing';

let kit: TestKit;
let group: TestGroup;
let coordinator: Caller;
let municipalityId: string;
beforeAll(async () => {
  kit = await openTestKit(situationService);
});
beforeEach(async () => {
  group = await newGroup(kit, '2026-01-13');
  coordinator = kit.as('coordinator', group.tenantId);
  municipalityId = encodeId('Municipality', group.tenantId);
});
afterAll(() => kit.close());

const survey = () => addedSurvey(coordinator, municipalityId);
const walk = () => addedWalk(coordinator, municipalityId);
const measurement = () => addedMeasurement(coordinator, municipalityId);
const restedOn = { userErrors: [{ code: 'RULE_BROKEN', message: expect.stringContaining('Arkivera') }] };
const read = async (ask: Caller, query: string, id: string) =>
  (await ask(`query ($id: ID!) { ${query} }`, { id })).data;

test('a deficiency says from which survey it was noted, and the survey which deficiencies you see', async () => {
  const { id, version } = await survey();
  const { id: noted } = await note(coordinator, group, { source: 'SURVEY', sourceId: id });
  const of = 'deficiency(id: $id) { source survey { id title archivedOn } observation { id } }';
  expect((await read(coordinator, of, noted))!.deficiency).toMatchObject({
    ...{ source: 'SURVEY', survey: { id, title: 'Trygghetsenkät', archivedOn: null }, observation: null },
  });
  const from = 'survey(id: $id) { cited deficiencies { totalCount nodes { id } } }';
  expect((await read(coordinator, from, id))!.survey).toEqual({
    ...{ cited: false, deficiencies: { totalCount: 1, nodes: [{ id: noted }] } },
  });
  // Members read the survey; what was noted from it only those who see the deficiency.
  for (const role of ['politician', 'council-member'])
    expect((await read(kit.as(role, group.tenantId), from, id))!.survey.deficiencies.nodes).toEqual([]);
  expect(await remove(coordinator, 'Survey', { id, version })).toMatchObject({ survey: { id }, ...restedOn });
});

test('a deficiency says what on which walk it was noted from; the walk stays with what was seen', async () => {
  const { safetyWalk, observation } = await walk();
  const { id: noted } = await note(coordinator, group, { source: 'WALK', sourceId: observation.id });
  const of = 'deficiency(id: $id) { survey { id } observation { seen safetyWalk { id } } }';
  expect((await read(coordinator, of, noted))!.deficiency).toEqual({
    ...{ survey: null, observation: { seen: 'Lampa', safetyWalk: { id: safetyWalk.id } } },
  });
  const from = 'safetyWalk(id: $id) { observations { deficiencies { nodes { id } } } }';
  expect((await read(coordinator, from, safetyWalk.id))!.safetyWalk.observations).toEqual([
    { deficiencies: { nodes: [{ id: noted }] } },
  ]);
  expect(await remove(coordinator, 'SafetyWalk', safetyWalk)).toMatchObject({ safetyWalk: {}, ...restedOn });
});

test('a deficiency says from which measurement it was noted', async () => {
  const { id, version } = await measurement();
  const { id: noted } = await note(coordinator, group, { source: 'MEASUREMENT', sourceId: id });
  const of = 'deficiency(id: $id) { source measurement { id deficiencies { nodes { id } } } }';
  expect((await read(coordinator, of, noted))!.deficiency).toEqual({
    ...{ source: 'MEASUREMENT', measurement: { id, deficiencies: { nodes: [{ id: noted }] } } },
  });
  expect(await remove(coordinator, 'Measurement', { id, version })).toMatchObject(restedOn);
});

test('what is archived keeps what rests on it and takes nothing new', async () => {
  const { id } = await survey();
  const { id: noted } = await note(coordinator, group, { source: 'SURVEY', sourceId: id });
  const archive = { ...content, surveyId: id, expectedVersion: 1, archived: true };
  await change(coordinator, 'changeSurvey', 'survey { id }', archive);
  const given = { areaId: group.areas.get('disorder'), description: 'Mörk gångväg' };
  const answer = await act(coordinator, 'noteDeficiency', { ...given, source: 'SURVEY', sourceId: id });
  expect(answer.userErrors).toMatchObject([{ message: expect.stringContaining('arkiverat') }]);
  const of = 'deficiency(id: $id) { survey { archivedOn } }';
  expect((await read(coordinator, of, noted))!.deficiency.survey.archivedOn).toMatch(/^20/);
});

test('what nothing rests on is removed; one not kept here is no source with an id', async () => {
  expect(await remove(coordinator, 'Survey', await survey())).toMatchObject({ userErrors: [] });
  expect(await remove(coordinator, 'SafetyWalk', (await walk()).safetyWalk)).toMatchObject({
    userErrors: [],
  });
  await note(coordinator, group, { source: 'SURVEY' });
  await note(coordinator, group, { source: 'WALK' });
});

test("another kind of thing, another municipality's and one that is not there are refused alike", async () => {
  const own = await survey();
  const { observation } = await walk();
  const foreign = encodeId('Survey', await kit.newTenant(), '00000000-0000-4000-8000-000000000001');
  const areaId = group.areas.get('disorder');
  const given = { areaId, description: 'Mörk gångväg' };
  for (const [source, sourceId] of [
    ['SURVEY', foreign],
    ['SURVEY', observation.id],
    ['WALK', own.id],
    ['OTHER', own.id],
    ['SURVEY', encodeId('Survey', group.tenantId, '00000000-0000-4000-8000-000000000001')],
  ])
    expect(await act(coordinator, 'noteDeficiency', { ...given, source, sourceId })).toMatchObject({
      ...{ deficiency: null, userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'sourceId'] }] },
    });
});
