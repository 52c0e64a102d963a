import { jobActor } from '@medborgarlofte/platform/actor';
import type { Job } from '@medborgarlofte/platform/jobs';
import { z } from 'zod';
import { markOverdueFeedback } from '../feedback/mark-overdue-feedback.service';

const name = 'mark-overdue-feedback';

/** Every working day at half past six, feedback that should have been given is marked (R18). Run twice, it is marked once. */
export const markOverdueFeedbackJob: Job = {
  name,
  on: [],
  schedule: '30 6 * * 1-5',
  payload: z.unknown(),
  async run({ tenantId, now, inScope }) {
    await inScope((db) => markOverdueFeedback(db, { actor: jobActor(name, tenantId), now }, tenantId));
  },
};
