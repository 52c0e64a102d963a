import { encodeId } from '@medborgarlofte/platform/ids';
import { brokenAuditLine } from '@medborgarlofte/platform/audit';
import { openTestKit, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { seedEvaluations } from '../seed';
import { evaluationsService } from '../service';

let kit: TestKit;
let tenant: string;
let coordinator: Caller;
let recommendationId: string;

beforeAll(async () => {
  kit = await openTestKit(evaluationsService);
});
afterAll(() => kit.close());
beforeEach(async () => {
  tenant = await kit.newTenant();
  coordinator = kit.as('coordinator', tenant);
  const made = await coordinator(
    `mutation ($input: CreateEvaluationInput!) { createEvaluation(input: $input) { evaluation { id } } }`,
    {
      input: {
        municipalityId: encodeId('Municipality', tenant),
        title: 'Utvärdering',
        evaluator: 'En högskola',
        year: 2021,
      },
    },
  );
  const added = await coordinator(
    `mutation ($input: AddRecommendationInput!) { addRecommendation(input: $input) { recommendation { id } } }`,
    {
      input: { evaluationId: made.data!.createEvaluation.evaluation.id, number: '1', text: 'Råd' },
    },
  );
  recommendationId = added.data!.addRecommendation.recommendation.id;
});

const fields =
  'id status answer answerSource ownerRole evidence version updatedByRole viewerCan { answer setStatus }';
const answer = `mutation ($input: AnswerRecommendationInput!) { answerRecommendation(input: $input) { recommendation { ${fields} } userErrors { code path message } } }`;
const setStatus = `mutation ($input: SetRecommendationStatusInput!) { setRecommendationStatus(input: $input) { recommendation { ${fields} } userErrors { code path message } } }`;

async function step(caller: Caller, status: string, expectedVersion: number, evidence?: string) {
  const { data, errors } = await caller(setStatus, {
    input: { recommendationId, status, expectedVersion, evidence },
  });
  return errors ? { code: errors[0]!.extensions!['code'] } : data!.setRecommendationStatus;
}

test('a recommendation is answered and followed to its end', async () => {
  const politician = kit.as('politician', tenant);
  const early = await step(politician, 'DECLINED', 1);
  expect(early).toMatchObject({
    recommendation: { status: 'RECEIVED', version: 1 },
    userErrors: [{ code: 'RULE_BROKEN', message: 'Svara på rekommendationen innan du avvisar den.' }],
  });
  const answered = await kit.as('deputy', tenant)(answer, {
    input: {
      recommendationId,
      expectedVersion: 1,
      answer: 'Vi gör så.',
      answerSource: 'Protokoll',
      ownerRole: 'samordnare',
    },
  });
  expect(answered.data!.answerRecommendation).toMatchObject({
    recommendation: {
      answer: 'Vi gör så.',
      answerSource: 'Protokoll',
      ownerRole: 'samordnare',
      version: 2,
      updatedByRole: 'deputy',
    },
    userErrors: [],
  });
  expect((await step(politician, 'ACCEPTED', 2)).recommendation).toMatchObject({
    status: 'ACCEPTED',
    updatedByRole: 'politician',
  });
  expect((await step(coordinator, 'ONGOING', 3)).userErrors).toEqual([]);
  expect((await step(coordinator, 'DONE', 4)).userErrors[0]).toMatchObject({ code: 'RULE_BROKEN' });
  expect((await step(coordinator, 'DONE', 4, 'Årsrapporten')).recommendation).toMatchObject({
    status: 'DONE',
    evidence: 'Årsrapporten',
    viewerCan: { answer: false, setStatus: false },
  });
  const late = await coordinator(answer, { input: { recommendationId, expectedVersion: 5, answer: 'Nej' } });
  expect(late.data!.answerRecommendation).toMatchObject({
    recommendation: { answer: 'Vi gör så.' },
    userErrors: [{ code: 'RULE_BROKEN' }],
  });
  await kit.scopeOf({ groups: [`/municipality/${tenant}/coordinator`] })(async (db) => {
    const lines = await db.query<{ action: string }[]>(
      'select action from audit where tenant_id = $1 order by number',
      [tenant],
    );
    const steps = ['recommendation.set-status', 'recommendation.set-status', 'recommendation.set-status'];
    expect(lines.map(({ action }) => action)).toEqual([
      'evaluation.create',
      'recommendation.add',
      'recommendation.answer',
      ...steps,
    ]);
    expect(await brokenAuditLine(db, 'evaluations', tenant)).toBeUndefined();
  });
});

test('two answer one version: one is kept, the other sees it (E01)', async () => {
  const input = { recommendationId, expectedVersion: 1 };
  const answers = await Promise.all(
    ['A', 'B'].map((text) => coordinator(answer, { input: { ...input, answer: text } })),
  );
  const outcomes = answers.map(({ data }) => data!.answerRecommendation);
  const [won] = outcomes.filter(({ userErrors }) => userErrors.length === 0);
  const [lost] = outcomes.filter(({ userErrors }) => userErrors.length > 0);
  expect(lost).toMatchObject({
    recommendation: won.recommendation,
    userErrors: [{ code: 'CONFLICT', path: ['input', 'expectedVersion'] }],
  });
});

test('only coordinator, deputy and politicians of the municipality decide; for others it is not there', async () => {
  expect(await step(kit.as('kommunpolis', tenant), 'ACCEPTED', 1)).toEqual({ code: 'FORBIDDEN' });
  expect(await step(kit.as('coordinator', await kit.newTenant()), 'ACCEPTED', 1)).toEqual({
    code: 'NOT_FOUND',
  });
  expect(await step(kit.anonymous, 'ACCEPTED', 1)).toEqual({ code: 'UNAUTHENTICATED' });
  expect(
    await step(
      kit.signedIn({ groups: ['/municipality/9999/deputy', `/municipality/${tenant}/reporter`] }),
      'ACCEPTED',
      1,
    ),
  ).toEqual({ code: 'FORBIDDEN' });
});

test("Fagersta's evaluation: twelve recommendations, three under way, all public; a second seed changes nothing", async () => {
  const place = await kit.newTenant();
  const read = () =>
    kit.anonymous(
      `query ($m: [_Any!]!) { _entities(representations: $m) { ... on Municipality { evaluations { totalCount nodes {
        title evaluator commissionedBy year source version recommendations { number requirement status answer ownerRole version } } } } } }`,
      { m: [{ __typename: 'Municipality', id: encodeId('Municipality', place) }] },
    );
  await seedEvaluations(kit.service.source, place);
  const first = await read();
  const [{ recommendations, ...evaluation }] = first.data!._entities[0].evaluations.nodes;
  expect(evaluation).toMatchObject({
    evaluator: 'Mälardalens högskola',
    year: 2021,
    source: expect.stringContaining('år 2021'),
  });
  expect(recommendations.map(({ number }: { number: string }) => number)).toEqual([
    '1',
    '1a',
    '1b',
    '1c',
    '1d',
    '1e',
    '1f',
    '1g',
    '1h',
    '1i',
    '2',
    '2a',
  ]);
  expect(recommendations.map(({ requirement }: { requirement: string }) => requirement)).toEqual(
    [8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19].map((n) => `R${String(n).padStart(2, '0')}`),
  );
  const ongoing = recommendations.filter(({ status }: { status: string }) => status === 'ONGOING');
  expect(ongoing.map(({ number }: { number: string }) => number)).toEqual(['1', '1e', '2a']);
  await seedEvaluations(kit.service.source, place);
  expect(await read()).toEqual(first);
});
