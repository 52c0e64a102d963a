import type { EvidenceWalk } from '../../documents/evidence';
import type { Texts } from '../../texts/language';

/** What a walk is called, by its place and day. */
export const walkName = ({ place, date }: EvidenceWalk, { knowledge: { walk } }: Texts): string =>
  walk.name(place?.name ?? walk.somewhere, date);
