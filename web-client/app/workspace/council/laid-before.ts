import type { AgendaItem, CouncilMeeting } from '../../documents/council';
import type { KnownEvidence } from '../../documents/evidence';

/** What a delivered mapping or analysis rested on as it lay before a meeting; nothing of one that was delivered anew after it. */
export function laidBefore(
  { kind, inquiry }: AgendaItem,
  { date }: Pick<CouncilMeeting, 'date'>,
): KnownEvidence[] {
  if (kind !== 'DELIVERED' || !inquiry?.deliveredOn) return [];
  const { state, deliveredOn, restsOn } = inquiry;
  const isDelivered = state === 'DELIVERED' || state === 'ACCEPTED';
  return isDelivered && deliveredOn <= date ? restsOn : [];
}
