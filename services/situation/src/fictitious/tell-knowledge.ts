import { encodeId } from '@medborgarlofte/platform/ids';
import type { Actor } from '@medborgarlofte/platform/actor';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import type { Caller } from '../caller';
import { addMeasurement } from '../knowledge/measurements/measurement.service';
import { noteMeasurementRound } from '../knowledge/measurements/note-round.service';
import { NotedRound } from '../knowledge/measurements/noted-round';
import { addSurvey } from '../knowledge/surveys/survey.service';
import { addSafetyWalk } from '../knowledge/walks/safety-walk.service';
import { addWalkObservation, settleWalkObservation } from '../knowledge/walks/walk-observation.service';
import { swedishTime } from '../meetings/swedish-time';
import { NamedPlace } from '../places/named-place';
import { drawnSurvey, openSurvey2021 } from './knowledge';
import { fictitiousMeasurement, fictitiousRounds } from './measurement';
import { fictitiousObservations, fictitiousWalk } from './walk';

type At = (day: string) => Caller;

/** Tells what the source says of surveys, and invented things beside it, marked as such. */
export async function tellKnowledge(db: Db, actor: Actor, tenantId: string): Promise<void> {
  const municipalityId = encodeId('Municipality', tenantId);
  const at: At = (day) => ({ actor, now: swedishTime(day, '10:00') });
  await addSurvey(db, at('2022-01-10'), {
    ...{ municipalityId, ...openSurvey2021, idempotencyKey: 'seed-survey-2021' },
  });
  await addSurvey(db, at('2026-05-04'), {
    ...{ municipalityId, ...drawnSurvey, idempotencyKey: 'seed-survey-2026', fictitious: true },
  });
  await tellWalk(db, at, tenantId);
  await tellMeasurement(db, at, tenantId);
}

async function tellWalk(db: Db, at: At, tenantId: string): Promise<void> {
  const { place: name, ...walk } = fictitiousWalk;
  const place = await db.findOneBy(NamedPlace, { tenantId, name });
  if (!place) return;
  const { globalId: safetyWalkId } = await addSafetyWalk(db, at('2026-09-23'), {
    ...{ municipalityId: encodeId('Municipality', tenantId), ...walk, placeId: place.globalId },
    ...{ idempotencyKey: 'seed-walk-2026', fictitious: true },
  });
  for (const [index, { owner, settled, ...seen }] of fictitiousObservations.entries()) {
    const { globalId: walkObservationId, version } = await addWalkObservation(db, at('2026-09-23'), {
      ...{ safetyWalkId, ...seen, ownerOrganisationSlug: owner },
      idempotencyKey: `seed-observation-${index + 1}`,
    });
    if (settled && version === 1)
      await settleWalkObservation(db, at(settled.settledOn), {
        ...{ walkObservationId, expectedVersion: version, ...settled },
      });
  }
}

async function tellMeasurement(db: Db, at: At, tenantId: string): Promise<void> {
  const { owner, ...measurement } = fictitiousMeasurement;
  const { id: measurementId, globalId } = await addMeasurement(db, at(measurement.firstDue), {
    ...{ municipalityId: encodeId('Municipality', tenantId), ...measurement, ownerOrganisationSlug: owner },
    ...{ idempotencyKey: 'seed-measurement', fictitious: true },
  });
  if (await db.existsBy(NotedRound, { tenantId, measurementId })) return;
  for (const round of fictitiousRounds)
    await noteMeasurementRound(db, at(round.dueDate), {
      ...{ measurementId: globalId, expectedVersion: 0, ...round },
    });
}
