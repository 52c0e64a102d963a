import type { ReportArea } from '../../documents/report';
import { entriesOf, saysTheSame, type Entries } from './entries';
import { mergeEntries, type Clash } from './merge';
import type { Written } from './report.server';
import type { UnsavedDraft } from './sealed-draft';

/** A report between the writer and the service. */
export interface Draft {
  /** The version that `saved` is. */
  version: number;
  saved: Entries;
  mine: Entries;
}

/** What has become of a draft after an answer of the service. */
export interface TakenIn {
  draft: Draft;
  clashes: Clash[];
  /** Whether somebody else has written, and whether one can still write after them. */
  elsewhere: 'no' | 'elsewhere' | 'sentElsewhere';
}

/** Takes in what the service has now; nothing that was typed while it answered is lost. */
export function takeIn(
  areas: ReportArea[],
  now: Draft,
  sent: { draft: Draft; areas: string[] },
  { report, conflict }: Written,
): TakenIn {
  const theirs = entriesOf(areas, report);
  const { saved, mine } = sent.draft;
  // An answer that was lost on its way comes back as a conflict with oneself.
  const ours = !conflict || areas.every(({ id }) => saysTheSame(theirs[id]!, mine[id]!));
  const base = ours ? { ...saved, ...only(mine, sent.areas) } : saved;
  const { merged, clashes } = mergeEntries(base, now.mine, theirs);
  const draft = { version: report?.version ?? 0, saved: theirs, mine: merged };
  const canWrite = report?.viewerCan.edit ?? true;
  return { draft, clashes, elsewhere: ours ? 'no' : canWrite ? 'elsewhere' : 'sentElsewhere' };
}

/** Brings back what lay in the tab, beside what the service has now. */
export function bringBack({ saved, version }: Draft, kept: UnsavedDraft): Pick<TakenIn, 'draft' | 'clashes'> {
  const { merged, clashes } = mergeEntries({ ...saved, ...kept.base }, { ...saved, ...kept.mine }, saved);
  return { draft: { saved, version, mine: merged }, clashes };
}

/** Some areas of a form. */
export const only = (entries: Entries, areas: string[]): Entries =>
  Object.fromEntries(areas.map((area) => [area, entries[area]!]));

/** The areas in which somebody has written what the service has not. */
export const differing = (areas: ReportArea[], { mine, saved }: Draft): string[] =>
  areas.map(({ id }) => id).filter((id) => !saysTheSame(mine[id]!, saved[id]!));
