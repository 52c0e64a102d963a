import {
  addSurvey,
  changeSurvey,
  removeSurvey,
  type SurveyContent,
  type SurveyMethod,
} from '../../documents/survey';
import type { UserError } from '../../documents/types';
import type { Ask } from '../../request-context';
import type { Texts } from '../../texts/language';
import { confirmed, type Values } from '../form-act.server';
import { rowsOf } from '../form-rows';
import { addedIn } from './knowledge.server';
import { answersIn } from './numbers-text';

interface Done {
  userErrors: UserError[];
}

/** Adds the survey that the form describes. */
export async function addFrom(ask: Ask, municipalityId: string, values: Values, texts: Texts): Promise<Done> {
  const { content, userErrors } = contentOf(values, texts);
  if (!content) return { userErrors };
  const input = { ...content, ...addedIn(municipalityId, values) };
  return atFields((await ask(addSurvey, { input })).addSurvey);
}

/** Changes or removes a survey, as its form asks. */
export async function actOnSurvey(ask: Ask, surveyId: string, values: Values, texts: Texts): Promise<Done> {
  const seen = { surveyId, expectedVersion: Number(values['version']) };
  if (values['intent'] === 'remove') return (await ask(removeSurvey, { input: seen })).removeSurvey;
  const { content, userErrors } = contentOf(values, texts);
  if (!content) return { userErrors };
  const input = { ...content, ...seen, archived: values['archived'] === 'yes' };
  return atFields((await ask(changeSurvey, { input })).changeSurvey);
}

function contentOf(values: Values, texts: Texts): { content?: SurveyContent; userErrors: UserError[] } {
  const { title = '', askedBy = '', periodStart = '', periodEnd = '', population = '' } = values;
  const { representativeReason = '', findings = '', invited, reportUrl } = values;
  const { questions, userErrors } = questionsOf(values, texts);
  if (userErrors.length > 0) return { userErrors };
  const content = {
    ...{ title, askedBy, periodStart, periodEnd, population, representativeReason, findings },
    ...confirmed(values),
    method: values['method'] as SurveyMethod,
    invited: Number(invited) || null,
    answered: Number(values['answered']),
    representative: values['representative'] === 'yes',
    reportUrl: reportUrl?.trim() || null,
    ...(questions && { questions }),
  };
  return { content, userErrors };
}

/** The questions that were filled in; none at all when the form did not show them. */
function questionsOf(values: Values, texts: Texts) {
  const userErrors: UserError[] = [];
  if (!values['numbers']) return { userErrors };
  const questions = rowsOf(values, 'questions').flatMap(({ text = '', answers: lines = '' }, index) => {
    const { answers, wrong } = answersIn(lines);
    if (wrong)
      userErrors.push({
        code: 'INVALID_INPUT',
        message: texts.knowledge.survey.answersWrong(wrong),
        path: ['input', 'questions', String(index), 'answers'],
      });
    return text.trim() || answers.length > 0 ? [{ text, answers }] : [];
  });
  return { questions, userErrors };
}

/** An answer has no field of its own: what is wrong with it is shown where its line stands. */
const atFields = ({ userErrors }: Done): Done => ({
  userErrors: userErrors.map((error) => ({
    ...error,
    path: error.path?.[1] === 'questions' ? error.path.slice(0, 4) : error.path,
  })),
});
