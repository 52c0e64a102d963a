import { smallCountThreshold } from '../reports/small-counts';
import type { MonthlyFigure } from './monthly-section';

/** What an organisation counted over the month. */
export interface Contribution {
  areaCode: string;
  areaName: string;
  code: string;
  label: string;
  unit: string;
  organisation: string;
  value: number;
}

/**
 * The sums as everybody may see them. A sum is told when it is not small, and when no contributor can take its own
 * number from it and be left with a small one of somebody else's (B22).
 */
export function sumFigures(contributions: Contribution[], threshold = smallCountThreshold): MonthlyFigure[] {
  const groups = Map.groupBy(contributions, ({ areaCode, code }) => `${areaCode} ${code}`);
  return [...groups.values()].map((group) => {
    const { areaName, label, unit } = group.at(-1)!;
    const sum = group.reduce((total, { value }) => total + value, 0);
    if (sum < threshold) return { areaName, label, unit, value: null, fewerThan: threshold };
    const pointsAtSomebody = group.length > 1 && group.some(({ value }) => sum - value < threshold);
    return { areaName, label, unit, value: pointsAtSomebody ? null : sum, fewerThan: null };
  });
}
