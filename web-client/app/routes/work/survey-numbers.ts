import { csvFile } from '../../csv';
import { surveyQuery } from '../../documents/survey';
import { fail } from '../../request-context';
import { languageOf, textsIn } from '../../texts/language';
import { countIn } from '../../workspace/knowledge/SurveyPage';
import { placeOf } from '../../workspace/signed-in.server';
import type { Route } from './+types/survey-numbers';

/** A survey's numbers as a file, as the reader is told them; whether they generalise stands in every row. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const { ask, web } = await placeOf(args);
  const { survey } = await ask(surveyQuery, { id: args.params.id });
  if (!survey) fail('notFound', web.requestId);
  const words = textsIn(languageOf(new URL(args.request.url).pathname)).knowledge.survey;
  const head = [
    words.head,
    words.numbers,
    words.answer,
    words.count,
    words.answeredHead,
    words.representativeHead,
  ];
  const rows = survey.questions.flatMap(({ text, answers }) =>
    answers.map((answer) => [
      ...[survey.title, text, answer.text, answer.count ?? countIn(answer, words), survey.answered],
      survey.representative ? words.yes : words.no,
    ]),
  );
  return csvFile(`enkat-${survey.periodEnd}.csv`, [head, ...rows]);
}
