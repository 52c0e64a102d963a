import type { Job } from '@medborgarlofte/platform/jobs';
import { activitiesCounted, projectActivityCounts, type ActivitiesCounted } from '../comparison/projection';

/** Keeps the comparison in step with the promises, event by event. */
export const projectActivities: Job<ActivitiesCounted> = {
  name: 'project-activities',
  on: ['promises.activities-counted'],
  payload: activitiesCounted,
  run: ({ tenantId, payload, inScope }) => inScope((db) => projectActivityCounts(db, tenantId, payload)),
};
