import type { ReportArea } from '../../documents/report';
import { fieldOf, problemsToSave, saysTheSame, type Entries } from './entries';
import { findingsIn, isRefused } from '../../components/findings';

const noTexts = {
  levelMissing: () => '',
  levelFirst: () => '',
  reasonMissing: () => '',
  countWrong: () => '',
};

/** The areas that differ from what the service has: those that can be saved, and those that wait for the writer. */
export function unsavedAreas(
  areas: ReportArea[],
  mine: Entries,
  saved: Entries,
  confirmed: string[],
): { ready: string[]; held: string[] } {
  const differing = areas.filter(({ id }) => !saysTheSame(mine[id]!, saved[id]!));
  const waits = ({ id, ...area }: ReportArea) => {
    const { text, reason } = mine[id]!;
    return (
      problemsToSave([{ id, ...area }], mine, noTexts).length > 0 ||
      mine[id]!.level === '' ||
      [text, reason].some((one) => isRefused(findingsIn(one))) ||
      waitingNames({ [id]: mine[id]! }, saved, confirmed).length > 0
    );
  };
  const held = differing.filter(waits).map(({ id }) => id);
  return { ready: differing.map(({ id }) => id).filter((id) => !held.includes(id)), held };
}

/** Fields whose new text holds what looks like a name that nobody has said to be none. */
export function waitingNames(mine: Entries, saved: Entries, confirmed: string[]): string[] {
  return Object.entries(mine).flatMap(([area, { text, reason }]) => {
    const fields = [
      [fieldOf.text(area), text, saved[area]?.text],
      [fieldOf.reason(area), reason, saved[area]?.reason],
    ] as const;
    return fields
      .filter(([, now, before]) => now.trim() !== before?.trim() && !confirmed.includes(now))
      .filter(([, now]) => findingsIn(now).some(({ kind }) => kind === 'name'))
      .map(([field]) => field);
  });
}
