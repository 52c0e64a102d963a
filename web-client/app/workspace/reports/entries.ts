import type { AreaInput, Duty, OwnReport, ReportArea } from '../../documents/report';
import type { LevelCode, UserError } from '../../documents/types';

/** What stands in one area of the form, as it was typed. */
export interface Entry {
  level: LevelCode | '';
  text: string;
  reason: string;
  place: string;
  counts: Record<string, string>;
}

/** The form by area. */
export type Entries = Record<string, Entry>;

/** One thing that is wrong, at the field of that id when it is about one. */
export interface FieldProblem {
  field?: string;
  text: string;
}

const nothing: Entry = { level: '', text: '', reason: '', place: '', counts: {} };

/** The form as a report has it; areas that nobody has written in are empty. */
export function entriesOf(areas: ReportArea[], report: OwnReport | null): Entries {
  return Object.fromEntries(
    areas.map(({ id }) => {
      const line = report?.areas.find(({ area }) => area.id === id);
      if (!line) return [id, nothing];
      const counts = Object.fromEntries(line.counts.map(({ code, value }) => [code, String(value)]));
      const { level, text, levelChangeReason, place } = line;
      return [
        id,
        { level, text: text ?? '', reason: levelChangeReason ?? '', place: place?.id ?? '', counts },
      ];
    }),
  );
}

/** Names of form fields, which are their ids as well. */
export const fieldOf = {
  level: (area: string) => `niva.${area}`,
  text: (area: string) => `text.${area}`,
  reason: (area: string) => `skal.${area}`,
  place: (area: string) => `plats.${area}`,
  count: (area: string, code: string) => `tal.${area}.${code}`,
};

/** The form as it was sent, by script or without. */
export function entriesIn(form: FormData, areas: ReportArea[]): Entries {
  const said = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
  };
  return Object.fromEntries(
    areas.map(({ id, counts }) => [
      id,
      {
        level: levelIn(said(fieldOf.level(id))),
        text: said(fieldOf.text(id)),
        reason: said(fieldOf.reason(id)),
        place: said(fieldOf.place(id)),
        counts: Object.fromEntries(
          counts
            .map(({ code }) => [code, said(fieldOf.count(id, code)).trim()] as const)
            .filter(([, value]) => value !== ''),
        ),
      },
    ]),
  );
}

const levelIn = (text: string): LevelCode | '' =>
  (['GREEN', 'YELLOW', 'RED'] as const).find((level) => level === text) ?? '';

/** The form as it is sent: the areas that are told, or all of them. */
export function formOf(entries: Entries, only: string[] = Object.keys(entries)): FormData {
  const form = new FormData();
  for (const area of only) {
    const { level, text, reason, place, counts } = entries[area] ?? nothing;
    form.set(fieldOf.level(area), level);
    form.set(fieldOf.text(area), text);
    form.set(fieldOf.reason(area), reason);
    form.set(fieldOf.place(area), place);
    for (const [code, value] of Object.entries(counts)) form.set(fieldOf.count(area, code), value);
  }
  return form;
}

/** Whether two areas of a form say the same; blanks around a text say nothing. */
export function saysTheSame(one: Entry, other: Entry): boolean {
  const told = ({ level, text, reason, place, counts }: Entry) =>
    JSON.stringify([level, text.trim(), reason.trim(), place, Object.entries(counts).sort()]);
  return told(one) === told(other);
}

/** Areas with a level, as the API takes them. */
export function inputsOf(entries: Entries): AreaInput[] {
  return Object.entries(entries).flatMap(([areaId, { level, text, reason, place, counts }]) =>
    level === ''
      ? []
      : {
          areaId,
          level,
          text: text.trim() || null,
          levelChangeReason: reason.trim() || null,
          placeId: place || null,
          counts: Object.entries(counts).map(([code, value]) => ({ code, value: Number(value) })),
        },
  );
}

/** The level of last time, by area. */
export function lastLevelsOf({ lastLevels }: Pick<Duty, 'lastLevels'>): Record<string, LevelCode> {
  return Object.fromEntries(lastLevels.map(({ area, level }) => [area.id, level]));
}

interface ProblemTexts {
  levelMissing: (area: string) => string;
  levelFirst: (area: string) => string;
  reasonMissing: (area: string) => string;
  countWrong: (label: string, minimum: number, maximum: number) => string;
}

/** Numbers that are none, and what was written in an area without a level: nothing of that can be saved. */
export function problemsToSave(areas: ReportArea[], entries: Entries, texts: ProblemTexts): FieldProblem[] {
  return areas.flatMap(({ id, name, counts }) => {
    const { level, ...rest } = entries[id] ?? nothing;
    const wrong = counts
      .filter((count) => !isCount(rest.counts[count.code] ?? '', count))
      .map(({ code, label, minimum, maximum }) => ({
        field: fieldOf.count(id, code),
        text: texts.countWrong(label, minimum, maximum),
      }));
    const isUnrated = level === '' && !saysTheSame({ level, ...rest }, nothing);
    return isUnrated ? [{ field: fieldOf.level(id), text: texts.levelFirst(name) }, ...wrong] : wrong;
  });
}

const isCount = (text: string, { minimum, maximum }: { minimum: number; maximum: number }) =>
  text === '' || (/^\d{1,9}$/.test(text) && Number(text) >= minimum && Number(text) <= maximum);

/** What is missing before the report can be sent, each at its field. */
export function problemsToSend(
  areas: ReportArea[],
  entries: Entries,
  last: Record<string, LevelCode>,
  texts: ProblemTexts,
): FieldProblem[] {
  const missing = areas.flatMap(({ id, name, mode }) => {
    const { level, reason } = entries[id] ?? nothing;
    if (level === '')
      return mode === 'REPORT' ? [{ field: fieldOf.level(id), text: texts.levelMissing(name) }] : [];
    const isUnexplained = last[id] !== undefined && last[id] !== level && reason.trim() === '';
    return isUnexplained ? [{ field: fieldOf.reason(id), text: texts.reasonMissing(name) }] : [];
  });
  const wrong = problemsToSave(areas, entries, texts);
  return [...missing, ...wrong.filter(({ field }) => !missing.some((one) => one.field === field))];
}

const inputFields: Record<string, (area: string) => string> = {
  level: fieldOf.level,
  text: fieldOf.text,
  levelChangeReason: fieldOf.reason,
  placeId: fieldOf.place,
};

/** The form's field that an input's path names: `input.areas.0.text` of what was sent. */
export function fieldAt(path: string[] | null, sent: AreaInput[]): string | undefined {
  const [, list, index, field, at] = path ?? [];
  const area = list === 'areas' ? sent[Number(index)] : undefined;
  if (!area || !field) return undefined;
  const count = area.counts[Number(at)];
  if (field === 'counts') return count && fieldOf.count(area.areaId, count.code);
  return inputFields[field]?.(area.areaId);
}

/** What a service says of an input, at the fields of the form. */
export function problemsFrom(errors: UserError[], sent: AreaInput[]): FieldProblem[] {
  return errors.map(({ message, path }) => ({ field: fieldAt(path, sent), text: message }));
}
