import { AppError } from '@medborgarlofte/platform/errors';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import type { Caller } from '../../caller';
import { addThing, keepThing, refuseThing, takeThing, type Kind } from '../knowledge-changes';
import { seesNumbers } from '../knowledge.rules';
import { removeThing } from '../remove-thing.service';
import { Survey } from './survey';
import type {
  AddSurveyInput,
  ChangeSurveyInput,
  RemoveSurveyInput,
  SurveyContentInput,
} from './survey.inputs';
import { faultInSurvey } from './survey.rules';

export const surveyKind: Kind<Survey> = { entity: Survey, type: 'Survey', shown: 'survey' };

/** Adds a survey (R28, R49). */
export function addSurvey(
  db: Db,
  caller: Caller,
  input: AddSurveyInput & { fictitious?: boolean },
): Promise<Survey> {
  return addThing(db, caller, surveyKind, input, () => {
    const content = contentOf(input, []);
    refuseThing(faultInSurvey(content));
    return Promise.resolve(content);
  });
}

/** Changes a survey. Its numbers are replaced only by somebody who sees all of them; left out they stay. */
export async function changeSurvey(db: Db, caller: Caller, input: ChangeSurveyInput): Promise<Survey> {
  const seen = { id: input.surveyId, expectedVersion: input.expectedVersion };
  const survey = await takeThing(db, caller, surveyKind, 'Mutation.changeSurvey', seen);
  if (input.questions && !seesNumbers(caller.actor, survey)) throw new AppError('FORBIDDEN');
  refuseThing(hintAtNumbers(caller, survey, input), { survey });
  const content = contentOf(input, survey.asked);
  refuseThing(faultInSurvey(content), { survey });
  return keepThing(db, caller, surveyKind, Object.assign(survey, content), input);
}

/** With another number of all who answered, what is kept back from somebody could be reckoned out (B22). */
function hintAtNumbers({ actor }: Caller, survey: Survey, { answered }: ChangeSurveyInput) {
  const hidden = survey.asked.length > 0 && !seesNumbers(actor, survey);
  return hidden && answered !== survey.answered
    ? { reason: 'survey.answered-others', field: 'answered' }
    : undefined;
}

/** Takes a survey away on which nothing rests. */
export function removeSurvey(db: Db, caller: Caller, input: RemoveSurveyInput): Promise<null> {
  const seen = { id: input.surveyId, expectedVersion: input.expectedVersion };
  return removeThing(db, caller, surveyKind, seen);
}

function contentOf(input: SurveyContentInput, asked: Survey['asked']) {
  const { title, askedBy, periodStart, periodEnd, method, population } = input;
  const { invited = null, answered, representative, representativeReason, findings } = input;
  return {
    ...{ title, askedBy, periodStart, periodEnd, method, population, invited, answered, representative },
    ...{ representativeReason, findings, reportUrl: input.reportUrl || null },
    asked:
      input.questions?.map(({ text, answers }) => ({
        text,
        answers: answers.map((answer) => ({ text: answer.text, count: answer.count })),
      })) ?? asked,
  };
}
