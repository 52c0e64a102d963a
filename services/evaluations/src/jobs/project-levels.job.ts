import type { Job } from '@medborgarlofte/platform/jobs';
import { pictureLocked, projectLevels, type PictureLocked } from '../levels/level-projection';

/** Keeps the counts of levels in step with the pictures that groups lock, event by event. */
export const projectLevelsOfPictures: Job<PictureLocked> = {
  name: 'project-levels',
  on: ['situation.picture-locked', 'situation.levels-told'],
  payload: pictureLocked,
  run: ({ tenantId, payload, inScope }) => inScope((db) => projectLevels(db, tenantId, payload)),
};
