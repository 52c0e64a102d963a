import { encodeId } from '@medborgarlofte/platform/ids';
import type { Actor } from '@medborgarlofte/platform/actor';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { addSurvey } from '../knowledge/surveys/survey.service';
import { swedishTime } from '../meetings/swedish-time';
import { drawnSurvey, openSurvey2021 } from './knowledge';

/** Tells what the source says of surveys, and invented things beside it, marked as such. */
export async function tellKnowledge(db: Db, actor: Actor, tenantId: string): Promise<void> {
  const municipalityId = encodeId('Municipality', tenantId);
  const at = (day: string) => ({ actor, now: swedishTime(day, '10:00') });
  await addSurvey(db, at('2022-01-10'), {
    ...{ municipalityId, ...openSurvey2021, idempotencyKey: 'seed-survey-2021' },
  });
  await addSurvey(db, at('2026-05-04'), {
    ...{ municipalityId, ...drawnSurvey, idempotencyKey: 'seed-survey-2026', fictitious: true },
  });
}
