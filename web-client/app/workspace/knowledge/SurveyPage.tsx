import type { ReactNode } from 'react';

import type { Refusal } from '../../components/Field';
import { Swedish } from '../../components/Swedish';
import { Table } from '../../components/Table';
import { number } from '../../dates';
import type { Survey, SurveyQuestion } from '../../documents/survey';
import { usePage } from '../../page-context';
import { restingOn } from './RestsOnIt';
import { SurveyFields } from './SurveyFields';
import { Notice, ThingPage } from './ThingPage';

interface Props {
  place: string;
  survey: Survey;
  refusal: Refusal | null;
  done: boolean;
  /** Whether the reader notes deficiencies. */
  canNote: boolean;
}

/** One survey: how far its answers reach comes first, then what they were. */
export function SurveyPage({ place, survey, canNote, ...page }: Props) {
  const { texts, to } = usePage();
  const words = texts.knowledge.survey;
  const { open, representative, questions, id } = survey;
  return (
    <ThingPage
      {...page}
      {...{ place, thing: survey, facts: factsOf(survey, texts.knowledge.survey) }}
      title={<Swedish>{survey.title}</Swedish>}
      resting={restingOn(survey)}
      noteFrom={canNote && !survey.archivedOn ? id : undefined}
      fields={<SurveyFields survey={survey} />}
    >
      {open ? (
        <Notice text={words.openNotice} />
      ) : (
        <p>{representative ? words.isRepresentative : words.notRepresentative}</p>
      )}
      <h2>{words.findings}</h2>
      <p className="prose">
        <Swedish>{survey.findings}</Swedish>
      </p>
      <h2>{words.numbers}</h2>
      {questions.length === 0 && <p className="quiet">{words.noNumbers}</p>}
      {questions.map((question, index) => (
        <Numbers key={index} question={question} answered={survey.answered} />
      ))}
      {questions.some(({ answers }) => answers.some(({ count }) => count === null)) && (
        <p className="quiet">{words.withheldHelp}</p>
      )}
      {questions.length > 0 && (
        <p className="not-on-paper">
          <a href={to.surveyNumbers(place, id)} download>
            {texts.knowledge.download}
          </a>
        </p>
      )}
    </ThingPage>
  );
}

type Words = ReturnType<typeof usePage>['texts']['knowledge']['survey'];

function factsOf(survey: Survey, words: Words): [string, ReactNode][] {
  const { invited, responseRate, reportUrl } = survey;
  return [
    [words.askedByHead, <Swedish key="by">{survey.askedBy}</Swedish>],
    [words.period, `${survey.periodStart} – ${survey.periodEnd}`],
    [words.methodHead, words.methods[survey.method]],
    [words.populationHead, <Swedish key="population">{survey.population}</Swedish>],
    [words.invitedHead, invited !== null && number(invited)],
    [words.answeredHead, number(survey.answered)],
    [words.rate, responseRate !== null && words.percent(number(responseRate))],
    [words.representativeHead, survey.representative ? words.yes : words.no],
    [words.whyHead, <Swedish key="why">{survey.representativeReason}</Swedish>],
    [
      words.report,
      reportUrl && (
        <a key="report" href={reportUrl} rel="noreferrer">
          {words.reportLink}
        </a>
      ),
    ],
  ];
}

/** A question's answers; the share is of all who answered the survey, since one may give several answers. */
function Numbers({ question, answered }: { question: SurveyQuestion; answered: number }) {
  const words = usePage().texts.knowledge.survey;
  const share = (count: number) => words.percent(number(Math.round((1000 * count) / answered) / 10));
  return (
    <Table
      caption={<Swedish>{question.text}</Swedish>}
      rows={question.answers.map((answer, index) => ({ ...answer, index }))}
      keyOf={({ index }) => index}
      columns={[
        { head: words.answer, cell: ({ text }) => <Swedish>{text}</Swedish> },
        { head: words.count, figure: true, cell: (row) => countIn(row, words) },
        { head: words.share, figure: true, cell: ({ count }) => (count === null ? '–' : share(count)) },
      ]}
    />
  );
}

/** A number, that there are fewer than some, or that it is not told. */
export function countIn({ count, small }: SurveyQuestion['answers'][number], words: Words): string {
  if (count !== null) return number(count);
  return small ? words.fewer(small.fewerThan) : words.withheld;
}
