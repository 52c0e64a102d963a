import { feedbackLate, feedbackNews, type ListedFeedback } from '../../documents/feedback';
import type { Ask } from '../../request-context';
import type { Place } from '../places';
import { givesFeedback, isToldFeedback } from './feedback-roles';

/** What the desk says of feedback: how much is overdue for who gives it, or what is new to who is told. */
export interface FeedbackNews {
  late: number;
  count: number;
  newest: Pick<ListedFeedback, 'id' | 'kind' | 'arisenOn' | 'deficiency'>[];
}

export async function feedbackNewsFor(ask: Ask, place: Place): Promise<FeedbackNews | null> {
  const [municipality] = place.kind === 'municipality' ? place.municipalities : [];
  if (!municipality) return null;
  const { slug } = municipality;
  if (givesFeedback(place)) {
    const found = (await ask(feedbackLate, { slug })).municipality;
    const waiting = [...(found?.openFeedback?.nodes ?? []), ...(found?.awaitedFeedback ?? [])];
    return { late: waiting.filter(({ overdue }) => overdue).length, count: 0, newest: [] };
  }
  if (!isToldFeedback(place)) return null;
  const given = (await ask(feedbackNews, { slug })).municipality?.givenFeedback;
  return { late: 0, count: given?.totalCount ?? 0, newest: given?.nodes ?? [] };
}
