import { hashOf } from '../hash-of';
import { MonthlySectionKind, type SectionContent } from './monthly-section';

/** The list in which a part keeps what it tells; a summary has none. */
const listOf: Partial<Record<MonthlySectionKind, keyof SectionContent>> = {
  [MonthlySectionKind.MEETINGS]: 'meetings',
  [MonthlySectionKind.LEVELS]: 'areas',
  [MonthlySectionKind.FIGURES]: 'figures',
  [MonthlySectionKind.DEFICIENCIES]: 'deficiencies',
  [MonthlySectionKind.DECISIONS]: 'decisions',
};

/** One thing in a part: what names it, and what it is in a few words. */
export interface Item {
  key: string;
  what: string;
}

type Row = NonNullable<SectionContent[keyof SectionContent]>[number];

/** What of a row never changes, so that it is known again when the content is taken anew. Alike is the same. */
function namesOf(row: Row): string[] {
  if ('description' in row) return [row.notedOn, row.areaName, row.description];
  if ('assigneeName' in row) return [row.date, row.text];
  if ('label' in row) return [row.areaName, row.label];
  return 'code' in row ? [row.code] : [row.date];
}

const whatOf = (row: Row): string => ('code' in row ? row.name : namesOf(row).join(', '));
const keyOf = (row: Row): string => hashOf(namesOf(row)).slice(0, 16);

const rowsOf = (kind: MonthlySectionKind, content: SectionContent): Row[] => {
  const list = listOf[kind];
  return (list && content[list]) ?? [];
};

const contentWith = (kind: MonthlySectionKind, rows: Row[]): SectionContent => ({ [listOf[kind]!]: rows });

/** What a part tells, each thing once. */
export function itemsOf(kind: MonthlySectionKind, content: SectionContent): Item[] {
  const items = rowsOf(kind, content).map((row) => ({ key: keyOf(row), what: whatOf(row) }));
  return [...new Map(items.map((item) => [item.key, item])).values()];
}

/** A part without one of its things, and that thing with its place; undefined when it is not there. */
export function takeOut(
  kind: MonthlySectionKind,
  content: SectionContent,
  key: string,
): { left: SectionContent; taken: SectionContent; position: number } | undefined {
  const rows = rowsOf(kind, content);
  const position = rows.findIndex((row) => keyOf(row) === key);
  if (position < 0) return undefined;
  const [taken, left] = [true, false].map((wanted) => rows.filter((row) => (keyOf(row) === key) === wanted));
  return { position, taken: contentWith(kind, taken!), left: contentWith(kind, left!) };
}

/** A part with what was taken out of it put back in its place. */
export function putBack(
  kind: MonthlySectionKind,
  content: SectionContent,
  { content: taken, position }: { content: SectionContent; position: number },
): SectionContent {
  return contentWith(kind, rowsOf(kind, content).toSpliced(position, 0, ...rowsOf(kind, taken)));
}
