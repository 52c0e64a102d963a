import type { Connection } from '../documents/types';
import { usePage } from '../page-context';

/** Says how many of a list are shown when that is not all of them; the list is asked for its count. */
export function ShownOf({ list }: { list: Connection<unknown> | null }) {
  const { desk } = usePage().texts;
  const shown = list?.nodes.length ?? 0;
  const all = list?.totalCount ?? shown;
  return all > shown && <p className="quiet">{desk.shownOf(shown, all)}</p>;
}
