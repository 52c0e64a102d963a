import { tenantKind, type Actor } from '@medborgarlofte/platform/actor';
import { encodeId } from '@medborgarlofte/platform/ids';
import { inScope, type Db } from '@medborgarlofte/platform/unit-of-work';
import type { DataSource } from 'typeorm';
import type { Caller } from './caller';
import { Evaluation } from './evaluations/evaluation';
import { createEvaluation, publishEvaluation } from './evaluations/evaluation.service';
import { RecommendationStatus, type Recommendation } from './recommendations/recommendation';
import {
  addRecommendation,
  answerRecommendation,
  setRecommendationStatus,
} from './recommendations/recommendation.service';
import { answers, evaluation, recommendations } from './seed/fagersta-2021';

const fagersta = '1982';

/** Fills the service with the evaluation of Fagersta, all of it or nothing; a second run changes nothing. */
export async function seedEvaluations(source: DataSource, tenantId = fagersta): Promise<void> {
  const actor: Actor = {
    subject: 'seed',
    name: 'seed',
    memberships: [{ kind: tenantKind, key: tenantId, unit: null, role: 'coordinator' }],
    scopes: [],
  };
  const caller = { actor, requestId: 'seed' };
  await inScope(source, actor, async (db) => {
    const { title, year } = evaluation;
    if (await db.existsBy(Evaluation, { tenantId, title, year })) return;
    const { globalId: evaluationId, version } = await createEvaluation(db, caller, {
      municipalityId: encodeId('Municipality', tenantId),
      ...evaluation,
    });
    for (const recommendation of recommendations) {
      const added = await addRecommendation(db, caller, { evaluationId, ...recommendation });
      await seedAnswer(db, caller, added);
    }
    await publishEvaluation(db, caller, { evaluationId, expectedVersion: version });
  });
}

/** What is under way has been accepted: the answer first, then the steps to where the source says it is. */
async function seedAnswer(
  db: Db,
  caller: Caller,
  { number, globalId: recommendationId, version }: Recommendation,
): Promise<void> {
  const given = answers.find((one) => one.number === number);
  if (!given) return;
  const { number: _, ...answer } = given;
  let current = await answerRecommendation(db, caller, {
    recommendationId,
    expectedVersion: version,
    ...answer,
  });
  for (const status of [RecommendationStatus.ACCEPTED, RecommendationStatus.ONGOING]) {
    current = await setRecommendationStatus(db, caller, {
      recommendationId,
      expectedVersion: current.version,
      status,
    });
  }
}
