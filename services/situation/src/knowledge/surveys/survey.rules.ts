import type { Survey } from './survey';
import { SurveyMethod } from './survey-method';

type Content = Pick<
  Survey,
  'periodStart' | 'periodEnd' | 'method' | 'invited' | 'answered' | 'representative' | 'asked'
>;

/** Whether anybody who wanted could answer: such a survey tells of those who did, and of nobody else (R28). */
export const isOpen = ({ method }: Pick<Survey, 'method'>): boolean =>
  method === SurveyMethod.WEB_OPEN || method === SurveyMethod.STREET_DIALOGUE;

/** Answers per hundred invited, to one decimal; null where nobody knows how many were invited. */
export const responseRate = ({ invited, answered }: Pick<Survey, 'invited' | 'answered'>): number | null =>
  invited === null ? null : Math.round((1000 * answered) / invited) / 10;

/** What is wrong with a survey, as a key of the texts and the field it concerns; undefined when nothing is. */
export function faultInSurvey(survey: Content): { reason: string; field: string } | undefined {
  const { periodStart, periodEnd, invited, answered, representative, asked } = survey;
  if (periodEnd < periodStart) return { reason: 'survey.order', field: 'periodEnd' };
  if (isOpen(survey) && representative)
    return { reason: 'survey.open-representative', field: 'representative' };
  if (isOpen(survey) && invited !== null) return { reason: 'survey.open-invited', field: 'invited' };
  if (representative && invited === null)
    return { reason: 'survey.representative-invited', field: 'invited' };
  if (invited !== null && answered > invited)
    return { reason: 'survey.more-than-invited', field: 'answered' };
  if (asked.some(({ answers }) => answers.some(({ count }) => count > answered)))
    return { reason: 'survey.more-than-answered', field: 'questions' };
  return undefined;
}
