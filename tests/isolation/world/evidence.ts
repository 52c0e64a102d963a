import { encodeId } from '@medborgarlofte/platform/ids';
import type { Filling } from './fillers';

/**
 * A survey, something seen on a walk and a measurement from which deficiencies were noted, which therefore stay; gives the
 * ids of those in which more can be seen.
 */
export async function fillEvidence(filling: Filling, placeId: string, areaId: string): Promise<string[]> {
  const { tenantId, text, mutate } = filling;
  const own = () => ({ municipalityId: encodeId('Municipality', tenantId), idempotencyKey: text() });
  const noteFrom = (source: string, sourceId: string) =>
    mutate('noteDeficiency', { source, sourceId, areaId, description: text(), idempotencyKey: text() });
  const { survey } = await mutate('addSurvey', {
    ...{ ...own(), title: text(), askedBy: text(), periodStart: '2022-01-01', periodEnd: '2022-01-31' },
    ...{ method: 'WEB_OPEN', population: text(), answered: 20, representativeReason: text() },
    findings: text(),
  });
  await noteFrom('SURVEY', survey!.id);
  const { safetyWalk } = await mutate('addSafetyWalk', {
    ...{ ...own(), date: '2022-01-12', placeId, ledBy: text(), participants: [text()], summary: text() },
  });
  const { walkObservation } = await mutate('addWalkObservation', {
    ...{ safetyWalkId: safetyWalk!.id, kind: 'OTHER', seen: text(), dueDate: '2022-02-01' },
    idempotencyKey: text(),
  });
  await noteFrom('WALK', walkObservation!.id);
  const { measurement } = await mutate('addMeasurement', {
    ...{ ...own(), title: text(), unit: text(), method: text(), measuredBy: text(), countsPeople: true },
    firstDue: '2022-02-01',
  });
  await noteFrom('MEASUREMENT', measurement!.id);
  return [survey!.id, safetyWalk!.id, measurement!.id];
}
