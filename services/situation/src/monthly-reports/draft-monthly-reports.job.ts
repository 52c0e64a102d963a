import { jobActor } from '@medborgarlofte/platform/actor';
import type { Job } from '@medborgarlofte/platform/jobs';
import { z } from 'zod';
import { draftWhatIsDue } from './draft-monthly-report.service';

const name = 'draft-monthly-reports';

/** Each weekday morning makes the draft that is missing, from the first working day of a month on (R39). */
export const draftMonthlyReports: Job = {
  name,
  on: [],
  schedule: '30 5 * * 1-5',
  payload: z.unknown(),
  async run({ tenantId, now, inScope }) {
    await inScope((db) => draftWhatIsDue(db, { actor: jobActor(name, tenantId), now }, tenantId));
  },
};
