import { smallCountThreshold } from '../../reports/small-counts';
import type { Measurement } from './measurement';
import { MeasurementRound, RoundState } from './measurement-round';
import { duesUntil } from './measurement.rules';
import type { NotedRound } from './noted-round';

/** As many rounds as are told: the newest. */
const mostRounds = 120;

/**
 * The rounds of a measurement as a reader may see them, oldest first, with those of which nothing is said. A value or an
 * n below the threshold is not told where it counts people, unless the reader sees them all.
 */
export function roundsFor(
  measurement: Measurement,
  noted: NotedRound[],
  today: string,
  seesSmall: boolean,
  threshold = smallCountThreshold,
): MeasurementRound[] {
  const byDue = new Map(noted.map((round) => [round.dueDate, round]));
  const dues = new Set([...duesUntil(measurement, today), ...byDue.keys()]);
  const isSmall = (number: number | null): number is number =>
    !seesSmall && measurement.countsPeople && number !== null && number < threshold;
  let before: string | undefined;
  const rounds = [...dues].sort().map((dueDate): MeasurementRound => {
    const round = byDue.get(dueDate);
    if (!round)
      return { ...nothingSaid(dueDate), state: dueDate < today ? RoundState.MISSING : RoundState.COMING };
    const { value, n, note, method, measuredOn, version } = round;
    const methodChanged = value !== null && before !== undefined && before !== method;
    if (value !== null) before = method;
    const { title: label, unit } = measurement;
    return {
      ...{ dueDate, note, method, methodChanged, measuredOn, version },
      state: value === null ? RoundState.NOT_MEASURED : RoundState.MEASURED,
      value: isSmall(value) ? null : value,
      small: isSmall(value) ? { code: dueDate, label, unit, fewerThan: threshold } : null,
      n: isSmall(n) ? null : n,
    };
  });
  return rounds.slice(-mostRounds);
}

const nothingSaid = (dueDate: string) => ({
  ...{ dueDate, value: null, small: null, n: null, note: null, method: null },
  ...{ methodChanged: false, measuredOn: null, version: 0 },
});
