import { randomUUID } from 'node:crypto';
import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { once, requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { requireEvaluationWriter, roleIn, type Caller } from '../caller';
import { Evaluation } from '../evaluations/evaluation';
import { verifyTakesRecommendations } from '../evaluations/evaluation.rules';
import { hashOf } from '../evaluations/evaluation.service';
import { permissions } from '../permissions';
import { Recommendation, RecommendationStatus } from './recommendation';
import type {
  AddRecommendationInput,
  AnswerRecommendationInput,
  SetRecommendationStatusInput,
} from './recommendation.inputs';
import { mostRecommendations, parentNumber, verifyStep, verifyTakesAnswer } from './recommendation.rules';

/** Adds a recommendation to an evaluation that is not published yet. */
export async function addRecommendation(
  db: Db,
  { actor, requestId }: Caller,
  input: AddRecommendationInput,
): Promise<Recommendation> {
  const { tenantId, id: evaluationId } = decodeId('Evaluation', input.evaluationId);
  await requireEvaluationWriter(db, actor, tenantId);
  const { idempotencyKey, number, text, requirement = null } = input;
  const wanted = { evaluationId, number, text, requirement };
  const id = await once(
    db,
    { tenantId, key: idempotencyKey, operation: 'addRecommendation', inputHash: hashOf(wanted) },
    async () => {
      const evaluation = await db.findOneBy(Evaluation, { tenantId, id: evaluationId });
      if (!evaluation) throw new AppError('NOT_FOUND');
      verifyTakesRecommendations(evaluation);
      const parentId = await placeFor(db, evaluation, number);
      const recommendation = db.create(Recommendation, {
        tenantId,
        id: randomUUID(),
        ...wanted,
        parentId,
        status: RecommendationStatus.RECEIVED,
      });
      // Were the evaluation published in this very moment, the key over `published` would refuse the row.
      Object.assign(recommendation, {
        published: false,
        version: 1,
        updatedAt: new Date(),
        updatedByRole: roleIn(actor, tenantId),
      });
      await db.insert(Recommendation, recommendation);
      await audit(db, actor, {
        tenantId,
        action: 'recommendation.add',
        object: recommendation.globalId,
        requestId,
      });
      return recommendation.id;
    },
  );
  return db.findOneByOrFail(Recommendation, { tenantId, id });
}

/** The id of the recommendation it belongs under, once it is sure that the number is free and has a place. */
async function placeFor(
  db: Db,
  { tenantId, id: evaluationId }: Evaluation,
  number: string,
): Promise<string | null> {
  const parent = parentNumber(number);
  const others = await db.findBy(Recommendation, { tenantId, evaluationId });
  if (others.length >= mostRecommendations)
    throw new AppError('RULE_BROKEN', {
      reason: 'evaluation.too-many',
      values: { most: mostRecommendations },
    });
  const byNumber = new Map(others.map((other) => [other.number, other.id]));
  const path = ['input', 'number'];
  if (byNumber.has(number))
    throw new AppError('INVALID_INPUT', { reason: 'recommendation.exists', values: { number }, path });
  if (parent && !byNumber.has(parent))
    throw new AppError('INVALID_INPUT', {
      reason: 'recommendation.no-parent',
      values: { number, parent },
      path,
    });
  return parent ? byNumber.get(parent)! : null;
}

/** Gives the municipality's answer to a recommendation, and who sees to it. */
export async function answerRecommendation(
  db: Db,
  caller: Caller,
  input: AnswerRecommendationInput,
): Promise<Recommendation> {
  const recommendation = await lock(db, caller, 'Mutation.answerRecommendation', input);
  verifyTakesAnswer(recommendation);
  const { answer, answerSource = null, ownerRole = null } = input;
  Object.assign(recommendation, { answer, answerSource, ownerRole });
  return finish(db, caller, recommendation, 'recommendation.answer');
}

/** Takes a recommendation one step on its way: received, accepted or declined, ongoing, done. */
export async function setRecommendationStatus(
  db: Db,
  caller: Caller,
  input: SetRecommendationStatusInput,
): Promise<Recommendation> {
  const recommendation = await lock(db, caller, 'Mutation.setRecommendationStatus', input);
  const evidence = input.evidence ?? recommendation.evidence;
  verifyStep(recommendation, input.status, evidence);
  Object.assign(recommendation, { status: input.status, evidence });
  return finish(db, caller, recommendation, 'recommendation.set-status');
}

async function lock(
  db: Db,
  { actor }: Caller,
  operation: string,
  input: { recommendationId: string; expectedVersion: number },
): Promise<Recommendation> {
  const { tenantId, id } = decodeId('Recommendation', input.recommendationId);
  requireRole(actor, tenantId, rolesFor(permissions, operation));
  const recommendation = await db.findOne(Recommendation, {
    where: { tenantId, id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!recommendation) throw new AppError('NOT_FOUND');
  if (recommendation.version !== input.expectedVersion) {
    throw new AppError('CONFLICT', {
      reason: 'recommendation.changed',
      path: ['input', 'expectedVersion'],
      current: { recommendation },
    });
  }
  return recommendation;
}

async function finish(
  db: Db,
  { actor, requestId }: Caller,
  recommendation: Recommendation,
  action: string,
): Promise<Recommendation> {
  const { tenantId, version } = recommendation;
  Object.assign(recommendation, {
    version: version + 1,
    updatedAt: new Date(),
    updatedByRole: roleIn(actor, tenantId),
  });
  await db.save(recommendation);
  await audit(db, actor, { tenantId, action, object: recommendation.globalId, requestId });
  return recommendation;
}
