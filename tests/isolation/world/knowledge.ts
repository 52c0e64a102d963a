import { encodeId } from '@medborgarlofte/platform/ids';
import type { Filling } from './fillers';

/** A survey with numbers, one of them too small to be told to everybody; in the last stage it is archived. */
export async function fillKnowledge({ tenantId, stage, text, mutate }: Filling): Promise<void> {
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
