import { randomUUID } from 'node:crypto';
import { encodeId } from '@medborgarlofte/platform/ids';
import { openTestKit, testDatabases, type Caller, type TestKit } from '@medborgarlofte/platform/test-kit';
import { Client } from 'pg';
import { evaluationsService } from '../service';

let kit: TestKit;
let tenant: string;
let coordinator: Caller;

beforeAll(async () => {
  kit = await openTestKit(evaluationsService);
});
afterAll(() => kit.close());
beforeEach(async () => {
  tenant = await kit.newTenant();
  coordinator = kit.as('coordinator', tenant);
});

const fields = `id title published publishedAt version updatedByRole viewerCan { addRecommendation publish withdraw }
  recommendations { id number text requirement status parent { number } evaluation { id } viewerCan { answer setStatus } }`;
const create = `mutation ($input: CreateEvaluationInput!) { createEvaluation(input: $input) { evaluation { ${fields} } userErrors { code path message } } }`;
const add = `mutation ($input: AddRecommendationInput!) { addRecommendation(input: $input) { recommendation { id number parent { number } } userErrors { code path message } } }`;
const publish = `mutation ($input: PublishEvaluationInput!) { publishEvaluation(input: $input) { evaluation { ${fields} } userErrors { code path } } }`;
const withdraw = `mutation ($input: WithdrawEvaluationInput!) { withdrawEvaluation(input: $input) { evaluation { id published } userErrors { code } } }`;
const list = `query ($m: [_Any!]!) { _entities(representations: $m) { ... on Municipality { viewerCanCreateEvaluation evaluations { totalCount nodes { ${fields} } } } } }`;
const entity = `query ($e: [_Any!]!) { _entities(representations: $e) { ... on Evaluation { title } ... on Recommendation { text } } }`;

const municipality = () => encodeId('Municipality', tenant);
const wanted = () => ({
  municipalityId: municipality(),
  title: 'Utvärdering',
  evaluator: 'En högskola',
  year: 2021,
});

async function evaluationsFor(caller: Caller) {
  const { data, errors } = await caller(list, { m: [{ __typename: 'Municipality', id: municipality() }] });
  expect(errors).toBeUndefined();
  return data!._entities[0];
}

async function created(caller = coordinator): Promise<{ id: string; version: number }> {
  const { data } = await caller(create, { input: wanted() });
  expect(data!.createEvaluation.userErrors).toEqual([]);
  return data!.createEvaluation.evaluation;
}

/** A grant as the tenants service opens it. */
async function grant(
  organisation: string,
  release = 'evaluation',
  last = '2099-12-31',
): Promise<{ revoke(): Promise<void> }> {
  const id = randomUUID();
  const asTenants = async (sql: string, values: unknown[]) => {
    const client = new Client({ connectionString: testDatabases().services['tenants']!.serviceUrl });
    await client.connect();
    await client.query(
      `select set_config('app.in_scope', 'on', false), set_config('app.tenants', $1, false)`,
      [tenant],
    );
    await client.query(sql, values).finally(() => client.end());
  };
  await asTenants(
    `insert into access.reach (tenant_id, grant_id, release, organisation, valid_from, valid_to) values ($1, $2, $3, $4, '2020-01-01', $5)`,
    [tenant, id, release, organisation, last],
  );
  return {
    revoke: () =>
      asTenants('update access.reach set revoked_at = now() where tenant_id = $1 and grant_id = $2', [
        tenant,
        id,
      ]),
  };
}

test('a coordinator writes an evaluation with numbered recommendations; members read it, the public when it is published', async () => {
  const { id, version } = await created();
  for (const number of ['2', '1', '10', '1b', '1a']) {
    const { data } = await coordinator(add, {
      input: { evaluationId: id, number, text: `Råd ${number}`, requirement: 'R08' },
    });
    expect(data!.addRecommendation.userErrors).toEqual([]);
    expect(data!.addRecommendation.recommendation.parent).toEqual(
      number.length === 2 && number !== '10' ? { number: '1' } : null,
    );
  }
  const [before] = (await evaluationsFor(kit.as('politician', tenant))).evaluations.nodes;
  expect(before).toMatchObject({
    published: false,
    viewerCan: { addRecommendation: false, publish: false, withdraw: false },
  });
  expect(before.recommendations.map(({ number }: { number: string }) => number)).toEqual([
    '1',
    '1a',
    '1b',
    '2',
    '10',
  ]);
  expect(before.recommendations[0]).toMatchObject({
    status: 'RECEIVED',
    evaluation: { id },
    viewerCan: { answer: true, setStatus: true },
  });
  for (const outsider of [
    kit.anonymous,
    kit.as('coordinator', await kit.newTenant()),
    kit.as('reporter', tenant),
  ]) {
    expect((await evaluationsFor(outsider)).evaluations).toEqual({ totalCount: 0, nodes: [] });
  }

  const { data } = await kit.as('deputy', tenant)(publish, {
    input: { evaluationId: id, expectedVersion: version },
  });
  expect(data!.publishEvaluation).toMatchObject({
    evaluation: { published: true, version: version + 1, updatedByRole: 'deputy' },
    userErrors: [],
  });
  const [shown] = (await evaluationsFor(kit.anonymous)).evaluations.nodes;
  expect(shown.recommendations).toHaveLength(5);
  expect(shown.recommendations[0].viewerCan).toEqual({ answer: false, setStatus: false });
  const late = await coordinator(add, { input: { evaluationId: id, number: '3', text: 'För sent' } });
  expect(late.data!.addRecommendation.userErrors[0]).toMatchObject({
    code: 'RULE_BROKEN',
    message: expect.stringContaining('Dra tillbaka'),
  });

  await coordinator(withdraw, { input: { evaluationId: id, expectedVersion: version + 1 } });
  expect((await evaluationsFor(kit.anonymous)).evaluations.nodes).toEqual([]);
  const unseen = await kit.anonymous(entity, {
    e: [
      { __typename: 'Evaluation', id },
      { __typename: 'Recommendation', id: shown.recommendations[0].id },
    ],
  });
  expect(unseen.data!._entities).toEqual([null, null]);
});

test('a number that is taken, has no parent or is no number is told by its field, in the language asked for', async () => {
  const { id } = await created();
  const errorFor = async (number: string, language: 'sv' | 'en' = 'sv') => {
    const { data } = await coordinator(
      add,
      { input: { evaluationId: id, number, text: 'Råd' } },
      { language },
    );
    return data!.addRecommendation.userErrors[0];
  };
  expect(await errorFor('1a')).toEqual({
    code: 'INVALID_INPUT',
    path: ['input', 'number'],
    message: 'Lägg till rekommendation 1 först; 1a hör under den.',
  });
  expect(await errorFor('A')).toMatchObject({
    path: ['input', 'number'],
    message: 'Skriv numret som 1 eller 1a.',
  });
  expect(await errorFor('1')).toBeUndefined();
  expect(await errorFor('1', 'en')).toMatchObject({
    code: 'INVALID_INPUT',
    message: 'The evaluation has a number 1 already.',
  });
});

test('the same key again, also at once, gives the same evaluation; another input under it is refused (E02)', async () => {
  const input = { ...wanted(), idempotencyKey: 'x' };
  const answers = await Promise.all([1, 2, 3].map(() => coordinator(create, { input })));
  expect(new Set(answers.map(({ data }) => data!.createEvaluation.evaluation.id)).size).toBe(1);
  const other = await coordinator(create, { input: { ...input, year: 2022 } });
  expect(other.data!.createEvaluation.userErrors[0]).toMatchObject({
    code: 'INVALID_INPUT',
    path: ['input', 'idempotencyKey'],
  });
  expect((await evaluationsFor(coordinator)).evaluations.totalCount).toBe(1);
});

test('two publish at once: one is told that somebody else was first', async () => {
  const { id, version } = await created();
  const answers = await Promise.all(
    [1, 2].map(() => coordinator(publish, { input: { evaluationId: id, expectedVersion: version } })),
  );
  const errors = answers.flatMap(({ data }) => data!.publishEvaluation.userErrors);
  expect(errors).toEqual([{ code: 'CONFLICT', path: ['input', 'expectedVersion'] }]);
  expect(answers.map(({ data }) => data!.publishEvaluation.evaluation.published)).toEqual([true, true]);
  const again = await coordinator(publish, { input: { evaluationId: id, expectedVersion: version + 1 } });
  expect(again.data!.publishEvaluation.userErrors[0].code).toBe('RULE_BROKEN');
});

describe("a county's evaluator", () => {
  const evaluator = (county = '19') => kit.signedIn({ groups: [`/county/${county}/county-evaluator`] });

  test('without a grant there is nothing to see or write', async () => {
    await created();
    expect(await evaluationsFor(evaluator())).toEqual({
      viewerCanCreateEvaluation: false,
      evaluations: { totalCount: 0, nodes: [] },
    });
    const { errors } = await evaluator()(create, { input: wanted() });
    expect(errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
  });

  test('with one writes and reads, each read on record, until it is revoked', async () => {
    const opened = await grant('county/19');
    const input = { ...wanted(), idempotencyKey: 'x' };
    const made = await evaluator()(create, { input });
    expect(made.data!.createEvaluation).toMatchObject({
      evaluation: {
        updatedByRole: 'county-evaluator',
        viewerCan: { addRecommendation: true, publish: false },
      },
      userErrors: [],
    });
    const { id, version } = made.data!.createEvaluation.evaluation;
    expect((await evaluator()(create, { input })).data!.createEvaluation.evaluation.id).toBe(id);
    expect(
      (await evaluator()(add, { input: { evaluationId: id, number: '1', text: 'Råd' } })).data!
        .addRecommendation.userErrors,
    ).toEqual([]);
    expect(await evaluationsFor(evaluator())).toMatchObject({
      viewerCanCreateEvaluation: true,
      evaluations: { totalCount: 1 },
    });
    expect((await evaluator()(entity, { e: [{ __typename: 'Evaluation', id }] })).data!._entities).toEqual([
      { title: 'Utvärdering' },
    ]);
    const own = await evaluator()(publish, { input: { evaluationId: id, expectedVersion: version } });
    expect(own.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    const reads = await kit.scopeOf({ groups: [`/municipality/${tenant}/coordinator`] })((db) =>
      db.query(`select action, object, roles from audit where tenant_id = $1 and outcome = 'read'`, [tenant]),
    );
    expect(reads).toEqual(
      [1, 2].map(() => ({ action: 'evaluation.read', object: id, roles: ['county/19/county-evaluator'] })),
    );

    await opened.revoke();
    expect((await evaluationsFor(evaluator())).evaluations.nodes).toEqual([]);
    const after = await evaluator()(add, { input: { evaluationId: id, number: '2', text: 'Råd' } });
    expect(after.errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
  });

  test.each([
    ['a grant to another county', 'county/20', 'evaluation', '2099-12-31'],
    ['a grant of something else', 'county/19', 'joint_pictures', '2099-12-31'],
    ['a grant that has ended', 'county/19', 'evaluation', '2020-12-31'],
  ])('%s opens nothing', async (_, organisation, release, last) => {
    await grant(organisation, release, last);
    await created();
    expect(await evaluationsFor(evaluator())).toEqual({
      viewerCanCreateEvaluation: false,
      evaluations: { totalCount: 0, nodes: [] },
    });
  });

  test('a role in one county and a grant to another do not add up to a right to write', async () => {
    await grant('county/20');
    const both = kit.signedIn({ groups: ['/county/19/county-evaluator', '/county/20/county-coordinator'] });
    const { errors } = await both(create, { input: wanted() });
    expect(errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    const colleague = kit.signedIn({ groups: ['/county/20/county-coordinator'] });
    await created();
    expect((await evaluationsFor(colleague)).evaluations.nodes).toEqual([]);
  });
});
