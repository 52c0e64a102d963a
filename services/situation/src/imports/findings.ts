import { likelyPersonsIn } from '@medborgarlofte/platform/personal-data/likely-persons';
import type { KeptProblem, NamePlace, Spot } from './import-problem';

/** How much of what was found is kept; the rest is counted. */
const keptAtMost = 500;

const spotText = ({ row, column }: Spot) => `${row} ${column}`;

/** What a run over a file finds: what is wrong, and what looks like names; by place, never by text. */
export class Findings {
  problemCount = 0;
  nameCount = 0;
  readonly problems: KeptProblem[] = [];
  readonly names: NamePlace[] = [];
  private known = new Set<string>();
  private readonly wrongRows = new Set<number>();

  /** What was found before anything was kept comes first; its cells are empty now and nothing more is said of them. */
  constructor(before: KeptProblem[] = []) {
    for (const problem of before) this.add(problem);
    this.known = new Set(before.map(spotText));
  }

  add(problem: KeptProblem): void {
    if (this.known.has(spotText(problem))) return;
    this.wrongRows.add(problem.row);
    this.problemCount += 1;
    if (this.problems.length < keptAtMost) this.problems.push(problem);
  }

  /** Whether something is wrong in one of these rows. */
  anyIn(rows: { row: number }[]): boolean {
    return rows.some(({ row }) => this.wrongRows.has(row));
  }

  lookForNames(spot: Spot, text: string | null): void {
    for (const { start, end } of likelyPersonsIn(text ?? '')) {
      this.nameCount += 1;
      if (this.names.length < keptAtMost) this.names.push({ ...spot, from: start + 1, to: end });
    }
  }
}
