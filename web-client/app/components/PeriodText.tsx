import type { Period } from '../documents/types';
import { usePage } from '../page-context';

/** A promise's period as dates; before everybody has signed there may be none. */
export function PeriodText({ period }: { period: Period }) {
  const { texts } = usePage();
  if (!period.start) return <>{texts.period.unsigned}</>;
  if (!period.end) return <>{texts.period.from(period.start)}</>;
  return <span className="dates">{texts.period.until(period.start, period.end)}</span>;
}
