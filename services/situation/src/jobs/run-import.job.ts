import { jobActor } from '@medborgarlofte/platform/actor';
import { tryDecodeId } from '@medborgarlofte/platform/ids';
import type { Job } from '@medborgarlofte/platform/jobs';
import { z } from 'zod';
import { runImport } from '../imports/run-import.service';

const name = 'run-import';
const payload = z.strictObject({ importId: z.string() });

/** Does the dry run of a file that has come, and takes in one that was confirmed. Run twice, it does either once. */
export const runImportJob: Job<z.infer<typeof payload>> = {
  name,
  on: ['situation.import-started', 'situation.import-confirmed'],
  payload,
  async run({ tenantId, now, inScope, payload: { importId } }) {
    const key = tryDecodeId(importId);
    if (key?.tenantId !== tenantId) throw new Error('The import is of another tenant');
    await runImport(inScope, { actor: jobActor(name, tenantId), now }, key);
  },
};
