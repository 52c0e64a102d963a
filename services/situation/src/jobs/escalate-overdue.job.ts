import { jobActor } from '@medborgarlofte/platform/actor';
import type { Job } from '@medborgarlofte/platform/jobs';
import { z } from 'zod';
import { escalateOverdue } from '../deficiencies/escalate-overdue.service';

const name = 'escalate-overdue';

/** Every working day at six, what is overdue climbs (R09). Run twice, it climbs once. */
export const escalateOverdueJob: Job = {
  name,
  on: [],
  schedule: '0 6 * * 1-5',
  payload: z.unknown(),
  async run({ tenantId, now, inScope }) {
    await inScope((db) => escalateOverdue(db, { actor: jobActor(name, tenantId), now }, tenantId));
  },
};
