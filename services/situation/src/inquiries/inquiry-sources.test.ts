import { randomUUID } from 'node:crypto';
import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { decree, decreed, planned, seeInquiry, whole } from '../council/testing';
import { move, note } from '../deficiencies/testing';
import {
  addedMeasurement,
  addedSurvey,
  addedWalk,
  change,
  remove,
  surveyContent,
  type Seen,
} from '../knowledge/testing';
import { situationService } from '../service';
import { lock, newGroup, paint, type TestGroup } from '../testing';

let kit: TestKit;
let group: TestGroup;
let coordinator: Caller;
let council: Caller;
let nvk: Caller;
let municipalityId: string;
beforeAll(async () => void (kit = await openTestKit(situationService)));
afterAll(() => kit.close());
beforeEach(async () => {
  group = await newGroup(kit, '2026-01-13', '2026-01-27');
  const { tenantId } = group;
  coordinator = kit.as('coordinator', tenantId);
  council = kit.as('council-member', tenantId);
  nvk = kit.as('reporter', tenantId, 'nvk');
  municipalityId = encodeId('Municipality', tenantId);
});

const later = '2199-01-01';

/** A cause analysis that NVK is to write. */
async function ordered(): Promise<{ inquiryId: string; version: number }> {
  const noted = await note(coordinator, group);
  const { inquiries } = await move(coordinator, 'assessDeficiency', noted, {
    ...{ handling: 'PROPOSE_ANALYSIS', reason: 'Varför?', owner: 'COUNCIL', dueDate: later },
  });
  const meeting = await planned(coordinator, group.tenantId, '2026-01-20');
  const { inquiry } = await decreed(council, 'makeCouncilDecision', {
    ...{ councilMeetingId: meeting.id, kind: 'ANALYSIS', text: 'Beslut', inquiryId: inquiries[0]!.id },
    ...{ assigneeOrganisationSlug: 'nvk', dueDate: later },
  });
  return { inquiryId: inquiry.id, version: inquiry.version };
}

const save = (inquiryId: string, expectedVersion: number, given: object, ask = nvk) =>
  decreed(ask, 'saveInquiry', { inquiryId, expectedVersion, ...given });
const none = { picture: null, survey: null, safetyWalk: null, measurement: null };
const drawnOn = async (ask: Caller, type: string, id: string) => {
  const { data } = await ask(
    `query ($id: ID!) { ${type}(id: $id) { inquiries { totalCount nodes { id } } } }`,
    { id },
  );
  return data![type].inquiries.nodes.map((one: Seen) => one.id);
};

test('an analysis rests on a locked picture, a survey, a walk and a measurement; what is left out stays, an empty list clears', async () => {
  const { inquiryId, version } = await ordered();
  const { picture } = await lock(coordinator, await paint(coordinator, group, 0));
  const survey = await addedSurvey(coordinator, municipalityId);
  const { safetyWalk } = await addedWalk(coordinator, municipalityId);
  const measurement = await addedMeasurement(coordinator, municipalityId);
  const all = [picture, survey, safetyWalk, measurement].map(({ id }) => id);
  const saved = await save(inquiryId, version, { restsOn: [...all, survey.id] });
  expect(saved.restsOn).toEqual([
    { ...none, picture: { id: picture.id } },
    { ...none, survey: { id: survey.id } },
    { ...none, safetyWalk: { id: safetyWalk.id } },
    { ...none, measurement: { id: measurement.id } },
  ]);
  const conflict = await decree(nvk, 'saveInquiry', { inquiryId, expectedVersion: version, restsOn: [] });
  expect(conflict).toMatchObject({ userErrors: [{ code: 'CONFLICT' }], thing: { restsOn: saved.restsOn } });
  expect((await save(inquiryId, saved.version, { victim: 'Unga' })).restsOn).toEqual(saved.restsOn);
  for (const [type, thing] of Object.entries({ survey, safetyWalk, measurement }))
    expect(await drawnOn(nvk, type, thing.id)).toEqual([inquiryId]);
  for (const [type, thing] of Object.entries({
    Survey: survey,
    SafetyWalk: safetyWalk,
    Measurement: measurement,
  }))
    expect(await remove(coordinator, type as 'Survey', thing)).toMatchObject({
      userErrors: [{ code: 'RULE_BROKEN', message: expect.stringContaining('Arkivera') }],
    });
  expect((await save(inquiryId, saved.version + 1, { restsOn: [] })).restsOn).toEqual([]);
  expect(await remove(coordinator, 'Survey', survey)).toMatchObject({ userErrors: [] });
});

test('what was returned keeps what it rests on, and what is archived since; delivered and accepted it changes no more', async () => {
  const { inquiryId, version } = await ordered();
  const survey = await addedSurvey(coordinator, municipalityId);
  const { version: written } = await save(inquiryId, version, { ...whole, restsOn: [survey.id] });
  const act = (ask: Caller, name: string, expectedVersion: number, given = {}) =>
    decreed(ask, name, { inquiryId, expectedVersion, ...given });
  const delivered = await act(nvk, 'deliverInquiry', written);
  const refused = async (ask: Caller, expectedVersion: number) =>
    expect(await decree(ask, 'saveInquiry', { inquiryId, expectedVersion, restsOn: [] })).toMatchObject({
      ...{ userErrors: [{ code: 'RULE_BROKEN' }], thing: { restsOn: [{ survey: { id: survey.id } }] } },
    });
  await refused(nvk, delivered.version);
  const missing = { comment: 'Säg mer', dueDate: later };
  const returned = await act(council, 'returnInquiry', delivered.version, missing);
  await change(coordinator, 'changeSurvey', 'survey { id }', {
    ...{ surveyId: survey.id, expectedVersion: survey.version, ...surveyContent, archived: true },
  });
  const again = await save(inquiryId, returned.version, { restsOn: [survey.id], sources: 'Fler' });
  const { version: last } = await act(nvk, 'deliverInquiry', again.version);
  const accepted = await act(council, 'acceptInquiry', last);
  expect(accepted.restsOn).toMatchObject([{ survey: { id: survey.id } }]);
  await refused(coordinator, accepted.version);
  const gone = kit.scopeOf({ groups: [`/municipality/${group.tenantId}/coordinator`] })((db) =>
    db.query(
      'with gone as (delete from inquiry_source where tenant_id = $1 returning 1) select count(*)::int as n from gone',
      [group.tenantId],
    ),
  );
  expect(await gone).toEqual([{ n: 0 }]);
});

test('what it rests on is for those who read it in full: council and writers, and then politicians', async () => {
  const { inquiryId, version } = await ordered();
  const survey = await addedSurvey(coordinator, municipalityId);
  const { tenantId } = group;
  const politician = kit.as('politician', tenantId);
  const others = [kit.as('reporter', tenantId, 'skolorna'), kit.as('kommunpolis', tenantId)];
  const { version: written } = await save(inquiryId, version, { ...whole, restsOn: [survey.id] });
  for (const ask of [...others, politician]) expect(await drawnOn(ask, 'survey', survey.id)).toEqual([]);
  for (const ask of [coordinator, council])
    expect(await seeInquiry(ask, inquiryId)).toMatchObject({ restsOn: [{ survey: { id: survey.id } }] });
  const delivered = await decreed(nvk, 'deliverInquiry', { inquiryId, expectedVersion: written });
  await decreed(council, 'acceptInquiry', { inquiryId, expectedVersion: delivered.version });
  for (const ask of others) {
    expect(await seeInquiry(ask, inquiryId)).toMatchObject({ summary: whole.summary, restsOn: [] });
    expect(await drawnOn(ask, 'survey', survey.id)).toEqual([]);
  }
  expect(await drawnOn(politician, 'survey', survey.id)).toEqual([inquiryId]);
});

test('what is not there, not locked, archived, of another kind or municipality is refused, and nothing is saved', async () => {
  const { inquiryId, version } = await ordered();
  const survey = await addedSurvey(coordinator, municipalityId);
  const archived = await addedSurvey(coordinator, municipalityId);
  await change(coordinator, 'changeSurvey', 'survey { id }', {
    ...{ surveyId: archived.id, expectedVersion: archived.version, ...surveyContent, archived: true },
  });
  const open = await paint(coordinator, group, 1);
  const elsewhere = await kit.newTenant();
  const foreign = await addedSurvey(kit.as('coordinator', elsewhere), encodeId('Municipality', elsewhere));
  const nothing = encodeId('Survey', group.tenantId, randomUUID());
  const { observation } = await addedWalk(coordinator, municipalityId);
  for (const id of [foreign.id, nothing, open.id, observation.id, archived.id, inquiryId, 'x']) {
    const input = { inquiryId, expectedVersion: version, victim: 'Unga', restsOn: [survey.id, id] };
    expect(await decree(nvk, 'saveInquiry', input)).toMatchObject({
      ...{ userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'restsOn'] }], error: undefined },
      thing: { version, content: null, restsOn: [] },
    });
  }
  const many = Array.from({ length: 21 }, () => survey.id);
  expect(
    (await decree(nvk, 'saveInquiry', { inquiryId, expectedVersion: version, restsOn: many })).userErrors,
  ).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'restsOn'] }]);
});
