import type { Job } from '@medborgarlofte/platform/jobs';
import { directionRestsOn, markCited, type DirectionRestsOn } from '../knowledge/mark-cited.service';

/** Knows of surveys, walks and measurements whether a promise rests on them. Run twice, it marks them once. */
export const markCitedJob: Job<DirectionRestsOn> = {
  name: 'mark-cited',
  on: ['promises.direction-rests-on'],
  payload: directionRestsOn,
  run: ({ tenantId, payload, inScope }) => inScope((db) => markCited(db, tenantId, payload)),
};
