import type { Actor } from '@medborgarlofte/platform/actor';
import { audit } from '@medborgarlofte/platform/audit';
import { AppError } from '@medborgarlofte/platform/errors';
import { decodeId } from '@medborgarlofte/platform/ids';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { FailedJob } from './failed-job';

/** Asks for another try of a failed run; the worker takes it up within seconds. Asking twice is one try. */
export async function retryFailedJob(
  db: Db,
  actor: Actor,
  failedJobId: string,
  requestId?: string,
): Promise<FailedJob> {
  const { tenantId, id } = decodeId('FailedJob', failedJobId);
  const failedJob = await db.findOneBy(FailedJob, { tenantId, id });
  if (!failedJob) throw new AppError('NOT_FOUND');
  if (failedJob.retryWantedAt) return failedJob;
  failedJob.retryWantedAt = new Date();
  await db.update(FailedJob, { tenantId, id }, { retryWantedAt: failedJob.retryWantedAt });
  await audit(db, actor, { tenantId, action: 'job.retry', object: failedJob.globalId, requestId });
  return failedJob;
}
