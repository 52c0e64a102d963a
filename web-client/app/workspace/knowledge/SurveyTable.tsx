import { Link } from 'react-router';

import { Swedish } from '../../components/Swedish';
import { Table } from '../../components/Table';
import { number } from '../../dates';
import type { ListedSurvey } from '../../documents/survey';
import { usePage } from '../../page-context';

/** Surveys, each with how far its answers reach. */
export function SurveyTable({ surveys, place }: { surveys: ListedSurvey[]; place: string }) {
  const { texts, to } = usePage();
  const words = texts.knowledge.survey;
  return (
    <Table
      caption={words.caption(surveys.length)}
      rows={surveys}
      keyOf={({ id }) => id}
      columns={[
        {
          head: words.head,
          cell: ({ id, title, archivedOn }) => (
            <>
              <Link to={to.survey(place, id)}>
                <Swedish>{title}</Swedish>
              </Link>
              {archivedOn && <span className="change">{texts.knowledge.archived}</span>}
            </>
          ),
        },
        { head: words.period, cell: ({ periodStart, periodEnd }) => `${periodStart} – ${periodEnd}` },
        { head: words.methodHead, cell: ({ method }) => words.methods[method] },
        { head: words.answeredHead, figure: true, cell: ({ answered }) => number(answered) },
        {
          head: words.representativeHead,
          cell: ({ representative }) => (representative ? words.yes : words.no),
        },
      ]}
    />
  );
}
