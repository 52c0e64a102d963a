import type { Context } from '@medborgarlofte/platform/context';
import { loadOne, type RowKey, type TenantRow } from '@medborgarlofte/platform/loading';
import { outsideOwn, recordReads } from '@medborgarlofte/platform/recorded-reads';
import type { EntityTarget } from 'typeorm';
import { Recommendation } from '../recommendations/recommendation';
import { Evaluation } from './evaluation';

interface Readable {
  tenantId: string;
  globalId: string;
  published: boolean;
}

/**
 * Records that a reader from outside was shown what is not public, in the log of the municipality that granted it
 * (H01, B23). Each thing once per request; the reader gets nothing before the line is kept.
 */
export async function recordGrantedReads<T extends Readable>(
  ctx: Context,
  things: readonly (T | null)[],
): Promise<void> {
  const closed = things.filter((thing) => thing !== null).filter(({ published }) => !published);
  await recordReads(ctx, 'evaluation.read', outsideOwn(ctx, closed));
}

/** An evaluation by its id, for whoever may see it. */
export function loadEvaluation(ctx: Context, key: RowKey): Promise<Evaluation | null> {
  return loadRecorded(ctx, Evaluation, key);
}

/** A recommendation by its id, for whoever may see it. */
export function loadRecommendation(ctx: Context, key: RowKey): Promise<Recommendation | null> {
  return loadRecorded(ctx, Recommendation, key);
}

async function loadRecorded<T extends TenantRow & Readable>(
  ctx: Context,
  entity: EntityTarget<T>,
  key: RowKey,
): Promise<T | null> {
  const found = await loadOne(ctx, entity, key);
  await recordGrantedReads(ctx, [found]);
  return found;
}
