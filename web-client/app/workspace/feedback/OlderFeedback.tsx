import { Link } from 'react-router';

import { usePage } from '../../page-context';

interface Props {
  pageInfo: { hasNextPage: boolean; endCursor: string | null } | undefined;
  after: string | null;
  place: string;
}

/** On to what is older, and back to the newest. */
export function OlderFeedback({ pageInfo, after, place }: Props) {
  const { texts, to } = usePage();
  if (!after && !pageInfo?.hasNextPage) return null;
  return (
    <p className="not-on-paper">
      {after && <Link to={to.feedback(place)}>{texts.feedback.newest}</Link>}{' '}
      {pageInfo?.hasNextPage && (
        <Link to={`${to.feedback(place)}?efter=${encodeURIComponent(pageInfo.endCursor ?? '')}`}>
          {texts.feedback.older}
        </Link>
      )}
    </p>
  );
}
