import { Swedish } from '../../components/Swedish';
import type { ListedFeedback } from '../../documents/feedback';
import { usePage } from '../../page-context';
import type { Texts } from '../../texts/language';

type Named = Pick<ListedFeedback, 'kind' | 'arisenOn' | 'deficiency'>;

/** What feedback is about, in a line. */
export const aboutOf = ({ feedback }: Texts, { kind, arisenOn }: Pick<Named, 'kind' | 'arisenOn'>): string =>
  kind === 'REPORT' ? feedback.reportTo(arisenOn) : feedback.about[kind];

/** The same with the deficiency's own words, where it is about one that the reader sees. */
export function FeedbackTitle({ feedback }: { feedback: Named }) {
  const { texts } = usePage();
  return (
    <>
      {aboutOf(texts, feedback)}
      {feedback.deficiency && (
        <>
          {': '}
          <Swedish>{feedback.deficiency.description}</Swedish>
        </>
      )}
    </>
  );
}
