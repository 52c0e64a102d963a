import { encodeId } from '@medborgarlofte/platform/ids';
import type { Filling } from './fillers';
import { countyOf } from './people';

interface Made {
  id: string;
  version: number;
}

/** An evaluation that was published, answered to the end; as drafts one unpublished, one by the county's evaluator and one withdrawn. */
export async function fillEvaluations(filling: Filling): Promise<void> {
  if (filling.stage === 'published') {
    await publish(filling, await create(filling));
    return;
  }
  await create(filling);
  const withdrawn = await publish(filling, await create(filling));
  await filling.mutate('withdrawEvaluation', {
    evaluationId: withdrawn.id,
    expectedVersion: withdrawn.version,
  });
  await register(filling, evaluator);
}

const evaluator = {
  name: 'county-evaluator',
  identity: (tenantId: string) => ({ groups: [`/county/${countyOf(tenantId)}/county-evaluator`] }),
};

async function register({ tenantId, text, mutate }: Filling, person?: typeof evaluator): Promise<Made> {
  const { evaluation } = await mutate(
    'createEvaluation',
    {
      municipalityId: encodeId('Municipality', tenantId),
      title: text(),
      evaluator: text(),
      commissionedBy: text(),
      year: 2022,
      source: text(),
      idempotencyKey: text(),
    },
    person,
  );
  return evaluation!;
}

async function create(filling: Filling): Promise<Made> {
  const { text, mutate } = filling;
  const evaluation = await register(filling);
  const add = (number: string) =>
    mutate('addRecommendation', {
      evaluationId: evaluation.id,
      number,
      text: text(),
      requirement: 'R09',
      idempotencyKey: text(),
    });
  await add('1');
  const { recommendation: part } = await add('1a');
  let { id: recommendationId, version: expectedVersion } = part!;
  const answered = await mutate('answerRecommendation', {
    recommendationId,
    expectedVersion,
    answer: text(),
    answerSource: text(),
    ownerRole: text(),
  });
  ({ version: expectedVersion } = answered['recommendation']!);
  for (const status of ['ACCEPTED', 'ONGOING', 'DONE']) {
    const next = await mutate('setRecommendationStatus', {
      recommendationId,
      expectedVersion,
      status,
      evidence: text(),
    });
    ({ id: recommendationId, version: expectedVersion } = next['recommendation']!);
  }
  return evaluation;
}

async function publish({ mutate }: Filling, { id, version }: Made): Promise<Made> {
  return (await mutate('publishEvaluation', { evaluationId: id, expectedVersion: version }))['evaluation']!;
}
