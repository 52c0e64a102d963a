import { jobActor } from '@medborgarlofte/platform/actor';
import type { Job } from '@medborgarlofte/platform/jobs';
import { z } from 'zod';
import { forgetImports } from '../imports/forget-imports.service';

const name = 'forget-imports';

/** Every hour, what files say that have waited a day is thrown away. Run twice, it is gone once. */
export const forgetImportsJob: Job = {
  name,
  on: [],
  schedule: '41 * * * *',
  payload: z.unknown(),
  async run({ tenantId, now, inScope }) {
    await inScope((db) => forgetImports(db, { actor: jobActor(name, tenantId), now }, tenantId));
  },
};
