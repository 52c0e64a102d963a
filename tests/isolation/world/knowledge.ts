import { encodeId } from '@medborgarlofte/platform/ids';
import type { Filling } from './fillers';
import { ownUnit } from './people';

/** What is known beside the reports; in the last stage surveys and walks are archived. */
export async function fillKnowledge(filling: Filling, placeId: string): Promise<void> {
  await fillSurvey(filling);
  await fillWalk(filling, placeId);
  await fillMeasurement(filling);
}

/** A survey with numbers, one of them too small to be told to everybody. */
async function fillSurvey({ tenantId, stage, text, mutate }: Filling): Promise<void> {
  const municipalityId = encodeId('Municipality', tenantId);
  const survey = () => ({
    ...{ title: text(), askedBy: text(), periodStart: '2022-01-01', periodEnd: '2022-01-31' },
    ...{ method: 'POSTAL', population: text(), invited: 400, answered: 200, representative: true },
    ...{ representativeReason: text(), findings: text() },
    reportUrl: `https://kommun.example/${encodeURIComponent(text())}`,
    questions: [
      {
        text: text(),
        answers: [
          { text: text(), count: 150 },
          { text: text(), count: 2 },
        ],
      },
    ],
  });
  const { survey: added } = await mutate('addSurvey', {
    ...{ municipalityId, ...survey(), idempotencyKey: text() },
  });
  const { id: surveyId, version: expectedVersion } = added!;
  if (stage === 'published')
    await mutate('changeSurvey', { surveyId, expectedVersion, ...survey(), archived: true });
}

/** A walk with one observation that waits and one that was seen to. */
async function fillWalk({ tenantId, stage, text, mutate }: Filling, placeId: string): Promise<void> {
  const municipalityId = encodeId('Municipality', tenantId);
  const walk = () => ({
    ...{ date: '2022-01-12', placeId, ledBy: text(), participants: [text(), text()], summary: text() },
  });
  const { safetyWalk } = await mutate('addSafetyWalk', {
    ...{ municipalityId, ...walk(), idempotencyKey: text() },
  });
  const { id: safetyWalkId, version: expectedVersion } = safetyWalk!;
  const observe = async (kind: string) => {
    const { walkObservation } = await mutate('addWalkObservation', {
      ...{ safetyWalkId, kind, seen: text(), placeId, ownerOrganisationSlug: ownUnit },
      ...{ dueDate: '2022-02-01', idempotencyKey: text() },
    });
    return walkObservation!;
  };
  await observe('LIGHTING');
  const { id: walkObservationId, version } = await observe('TRAFFIC');
  await mutate('settleWalkObservation', {
    ...{
      walkObservationId,
      expectedVersion: version,
      state: 'DONE',
      outcome: text(),
      settledOn: '2022-01-20',
    },
  });
  if (stage === 'published')
    await mutate('changeSafetyWalk', { safetyWalkId, expectedVersion, ...walk(), archived: true });
}

/** A measurement that counts people, with one round that was measured, too small to be told to everybody, and one that was not. */
async function fillMeasurement({ tenantId, stage, text, mutate }: Filling): Promise<void> {
  const municipalityId = encodeId('Municipality', tenantId);
  const measurement = () => ({
    ...{ title: text(), unit: text(), method: text(), measuredBy: text(), countsPeople: true },
    ...{ firstDue: '2022-02-01', ownerOrganisationSlug: ownUnit },
  });
  const { measurement: added } = await mutate('addMeasurement', {
    ...{ municipalityId, ...measurement(), idempotencyKey: text() },
  });
  const { id: measurementId, version } = added!;
  const say = (dueDate: string, said: object) =>
    mutate('noteMeasurementRound', { measurementId, dueDate, expectedVersion: 0, note: text(), ...said });
  await say('2022-02-01', { value: 2, n: 1, method: text() });
  await say('2022-05-01', {});
  if (stage === 'published')
    await mutate('changeMeasurement', {
      ...{ measurementId, expectedVersion: version, ...measurement(), archived: true },
    });
}
