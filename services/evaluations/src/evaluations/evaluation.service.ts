import { createHash, randomUUID } from 'node:crypto';
import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import { once, requireRole, type Db } from '@medborgarlofte/platform/unit-of-work';
import { requireEvaluationWriter, roleIn, type Caller } from '../caller';
import { permissions } from '../permissions';
import { Evaluation } from './evaluation';
import type { CreateEvaluationInput, PublishEvaluationInput } from './evaluation.inputs';
import { verifyPublication } from './evaluation.rules';

/** Registers an evaluation of a municipality; the public reads it only when the municipality publishes it. */
export async function createEvaluation(
  db: Db,
  { actor, requestId }: Caller,
  input: CreateEvaluationInput,
): Promise<Evaluation> {
  const { tenantId } = decodeId('Municipality', input.municipalityId);
  await requireEvaluationWriter(db, actor, tenantId);
  const {
    municipalityId: _,
    idempotencyKey,
    title,
    evaluator,
    commissionedBy = null,
    year,
    source = null,
  } = input;
  const wanted = { title, evaluator, commissionedBy, year, source };
  const id = await once(
    db,
    { tenantId, key: idempotencyKey, operation: 'createEvaluation', inputHash: hashOf(wanted) },
    async () => {
      const evaluation = db.create(Evaluation, {
        tenantId,
        id: randomUUID(),
        ...wanted,
        published: false,
        version: 1,
        updatedAt: new Date(),
      });
      evaluation.updatedByRole = roleIn(actor, tenantId);
      await db.insert(Evaluation, evaluation);
      await audit(db, actor, {
        tenantId,
        action: 'evaluation.create',
        object: evaluation.globalId,
        requestId,
      });
      return evaluation.id;
    },
  );
  return db.findOneByOrFail(Evaluation, { tenantId, id });
}

/** Lets the public read an evaluation with its recommendations and answers. */
export function publishEvaluation(
  db: Db,
  caller: Caller,
  input: PublishEvaluationInput,
): Promise<Evaluation> {
  return setPublished(db, caller, input, true);
}

/** Takes an evaluation back from the public, at once. */
export function withdrawEvaluation(
  db: Db,
  caller: Caller,
  input: PublishEvaluationInput,
): Promise<Evaluation> {
  return setPublished(db, caller, input, false);
}

async function setPublished(
  db: Db,
  { actor, requestId }: Caller,
  input: PublishEvaluationInput,
  published: boolean,
): Promise<Evaluation> {
  const { tenantId, id } = decodeId('Evaluation', input.evaluationId);
  const operation = published ? 'publishEvaluation' : 'withdrawEvaluation';
  requireRole(actor, tenantId, rolesFor(permissions, `Mutation.${operation}`));
  const evaluation = await db.findOne(Evaluation, {
    where: { tenantId, id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!evaluation) throw new AppError('NOT_FOUND');
  if (evaluation.version !== input.expectedVersion) {
    throw new AppError('CONFLICT', {
      reason: 'evaluation.changed',
      path: ['input', 'expectedVersion'],
      current: { evaluation },
    });
  }
  verifyPublication(evaluation, published);
  const now = new Date();
  Object.assign(evaluation, {
    published,
    version: evaluation.version + 1,
    updatedAt: now,
    updatedByRole: roleIn(actor, tenantId),
  });
  if (published) evaluation.publishedAt = now;
  await db.save(evaluation);
  await audit(db, actor, {
    tenantId,
    action: published ? 'evaluation.publish' : 'evaluation.withdraw',
    object: evaluation.globalId,
    requestId,
  });
  return evaluation;
}

/** What makes two inputs under one idempotency key the same. */
export function hashOf(input: object): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('hex');
}
