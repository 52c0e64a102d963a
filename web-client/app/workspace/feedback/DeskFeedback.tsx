import { Link } from 'react-router';

import { usePage } from '../../page-context';
import type { Place } from '../places';
import type { FeedbackNews } from './feedback-news.server';
import { FeedbackTitle } from './FeedbackTitle';

interface Props {
  news: FeedbackNews | null;
  place: Place;
}

/** A line on the desk for coordinator and deputy: how much feedback is overdue. */
export function LateFeedback({ news, place }: Props) {
  const { texts, to } = usePage();
  if (!news?.late) return null;
  return (
    <li>
      <Link to={to.feedback(place.path)}>{texts.feedback.deskLate(news.late)}</Link>
    </li>
  );
}

/** What is new to whoever is told: the newest of it in a line each. */
export function NewFeedback({ news, place }: Props) {
  const { texts, to } = usePage();
  if (!news?.count) return null;
  return (
    <section aria-labelledby="aterkoppling">
      <h2 id="aterkoppling">
        <Link to={to.feedback(place.path)}>{texts.feedback.deskNew(news.count)}</Link>
      </h2>
      <ul className="rows">
        {news.newest.map((one) => (
          <li key={one.id}>
            <FeedbackTitle feedback={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
