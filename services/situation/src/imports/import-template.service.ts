import type { Language } from '@medborgarlofte/platform/context';
import type { Db } from '@medborgarlofte/platform/unit-of-work';
import { MoreThanOrEqual } from 'typeorm';
import type { CountDefinition } from '../areas/count-definition';
import { ReportingGroup } from '../groups/reporting-group';
import { Meeting, MeetingState } from '../meetings/meeting';
import { expectedOrganisations } from '../organisations/reporting-organisation.service';
import { readTemplateFrame, type TemplateFrame } from '../templates/template-frame';
import { asBefore, columnKeys, heads, neededColumns, plain, type ColumnKey } from './import-columns';
import type { ImportColumn, ImportTemplate, ImportValue } from './import-template';

/** What a file of reports may hold in one place. */
interface Choices {
  meetings: Meeting[];
  organisations: { slug: string; name: string }[];
  frame: TemplateFrame;
}

const noFrame: TemplateFrame = { areas: [], counts: [], levels: [] };
/** How many meetings ahead are told. */
const aheadAtMost = 12;

/** How a file of reports looks, by the template of the next open meeting or else of the group. */
export async function readImportTemplate(
  db: Db,
  { tenantId, today, language }: { tenantId: string; today: string; language: Language },
  mayReportFor: (slug: string) => boolean,
): Promise<ImportTemplate> {
  const state = MeetingState.PLANNED;
  const where = { tenantId, state, date: MoreThanOrEqual(today) };
  const meetings = await db.find(Meeting, { where, order: { date: 'ASC' }, take: aheadAtMost });
  const [next] = meetings;
  const group = next ? null : await db.findOneBy(ReportingGroup, { tenantId });
  const templateId = next?.templateId ?? group?.templateId;
  const frame = templateId ? await readTemplateFrame(db, { tenantId, templateId }) : noFrame;
  const expected = await expectedOrganisations(db, { tenantId, date: next?.date ?? today });
  const organisations = expected.filter(({ slug }) => mayReportFor(slug));
  const choices = { meetings, organisations, frame };
  const numbers = numbersOf(frame);
  const columns = [
    ...columnKeys.map((key) => columnOf(key, choices, language)),
    ...numbers.map(({ label, counts }) => numberColumn(label, counts, frame, language)),
  ];
  const rows = organisations.flatMap((organisation) =>
    frame.areas.map(({ name }) => {
      const belongs = [next?.date ?? '', writtenAs(organisation, organisations), name];
      return columns.map((_, at) => belongs[at] ?? '');
    }),
  );
  return { columns, rows };
}

/** The numbers by what they are called; areas that count the same thing share a column. */
function numbersOf({ areas, counts }: TemplateFrame): { label: string; counts: CountDefinition[] }[] {
  const positions = new Map(areas.map(({ id, position }) => [id, position]));
  const inOrder = counts.toSorted(
    (a, b) => positions.get(a.areaId)! - positions.get(b.areaId)! || a.position - b.position,
  );
  const byName = Map.groupBy(inOrder, ({ label }) => plain(label));
  return [...byName.values()].map((same) => ({ label: same[0]!.label, counts: same }));
}

function columnOf(key: ColumnKey, choices: Choices, language: Language): ImportColumn {
  const name = heads[key][language];
  const required = neededColumns.includes(key);
  return { name, required, help: helps[key][language], values: valuesOf(key, choices, language) };
}

function valuesOf(
  key: ColumnKey,
  { meetings, organisations, frame }: Choices,
  language: Language,
): ImportValue[] {
  if (key === 'date') return meetings.map(({ date, week }) => ({ value: date, meaning: week }));
  if (key === 'organisation')
    return organisations.map((one) => ({ value: writtenAs(one, organisations), meaning: one.slug }));
  if (key === 'area') return frame.areas.map(({ code, name }) => ({ value: name, meaning: code }));
  if (key !== 'level') return [];
  const levels = frame.levels.toSorted((a, b) => a.position - b.position);
  const last = { value: asBefore[language], meaning: asBeforeMeans[language] };
  return [...levels.map(({ letter, text }) => ({ value: letter, meaning: text })), last];
}

const asBeforeMeans = {
  sv: 'samma nivå som i verksamhetens förra rapport',
  en: "the same level as in the organisation's last report",
};

/** An organisation by its name; by its code where two are called the same. */
const writtenAs = ({ slug, name }: { slug: string; name: string }, all: { name: string }[]) =>
  all.filter((other) => plain(other.name) === plain(name)).length > 1 ? slug : name;

const helps: Record<ColumnKey, { sv: string; en: string }> = {
  date: { sv: 'Dagen för mötet som rapporten gäller.', en: 'The day of the meeting that the report is for.' },
  organisation: { sv: 'Verksamhetens kod eller namn.', en: "The organisation's code or name." },
  area: { sv: 'Områdets kod eller namn.', en: "The area's code or name." },
  level: {
    sv: 'Nivåns bokstav, namn eller kod. Tom på en rad med siffror: samma nivå som i verksamhetens förra rapport.',
    en: "The level's letter, name or code. Empty on a row with numbers: the same level as in the organisation's last report.",
  },
  text: {
    sv: 'Vad verksamheten har sett. Aldrig uppgifter om enskilda.',
    en: 'What the organisation has seen. Never data on individuals.',
  },
  reason: {
    sv: 'Behövs när nivån är en annan än i verksamhetens förra rapport.',
    en: "Needed when the level is another one than in the organisation's last report.",
  },
};

function numberColumn(
  name: string,
  counts: CountDefinition[],
  { areas }: TemplateFrame,
  language: Language,
): ImportColumn {
  const help = counts.map(({ areaId, minimum, maximum, unit }) => {
    const area = areas.find(({ id }) => id === areaId)!.name;
    return language === 'sv'
      ? `${area}: heltal ${minimum}–${maximum} (${unit})`
      : `${area}: whole number ${minimum}–${maximum} (${unit})`;
  });
  return { name, required: false, help: help.join('; '), values: [] };
}
