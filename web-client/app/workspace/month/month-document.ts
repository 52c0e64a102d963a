import type { Block, Cell, DocumentContent } from '../../../server/documents/document-content';
import { dayOf } from '../../dates';
import type { MonthlyReport, MonthlySection } from '../../documents/monthly-report';
import { roleName } from '../../role-name';
import type { Language, Texts } from '../../texts/language';

/** A monthly report as a document: one content for the page, the paper and every file. */
export function monthDocument(report: MonthlyReport, texts: Texts, language: Language): DocumentContent {
  const { month, municipality, versionNumber, sections, draftedAt } = report;
  const { month: words } = texts;
  return {
    language,
    title: words.name(municipality.name, month),
    lead: leadOf(report, texts),
    ...(report.fictitious ? { notice: words.fictitious } : {}),
    blocks: [
      ...(report.changeNote ? paragraphs(words.changed, report.changeNote) : []),
      ...sections.flatMap((section) => partsOf(section, texts)),
    ],
    source: words.source(municipality.name, dayOf(draftedAt)),
    fileName: `manadsrapport-${municipality.slug}-${month}${versionNumber > 1 ? `-version-${versionNumber}` : ''}`,
  };
}

function leadOf(
  { versionNumber, state, sentAt, sentByRole, supersedes }: MonthlyReport,
  texts: Texts,
): string {
  const { month: words } = texts;
  const sent = sentAt && words.sentLine(dayOf(sentAt), roleName(texts, sentByRole ?? ''));
  return [
    sent || words.states[state],
    words.version(versionNumber),
    supersedes && words.corrects(supersedes.versionNumber),
  ]
    .filter(Boolean)
    .join('. ');
}

const paragraphs = (heading: string, text: string): Block[] => [
  { kind: 'heading', text: heading },
  { kind: 'paragraph', text },
];

function partsOf(section: MonthlySection, texts: Texts): Block[] {
  const { month: words } = texts;
  const { kind, text } = section;
  const rows = rowsOf(section, texts);
  const empty = rows.length === 0 && !(kind === 'SUMMARY' && text);
  return [
    { kind: 'heading', text: words.sections[kind] },
    ...(text ? [{ kind: 'paragraph' as const, text }] : []),
    ...(empty ? [{ kind: 'paragraph' as const, text: words.none[kind], quiet: true }] : []),
    ...(rows.length > 0 && kind !== 'SUMMARY'
      ? [{ kind: 'table' as const, caption: words.sections[kind], head: headOf(kind, texts), rows }]
      : []),
    ...(rows.length > 0 && kind === 'FIGURES'
      ? [{ kind: 'paragraph' as const, text: words.figuresNote, quiet: true }]
      : []),
  ];
}

function headOf(kind: Exclude<MonthlySection['kind'], 'SUMMARY'>, { month: { heads } }: Texts): string[] {
  return {
    MEETINGS: heads.meetings,
    LEVELS: heads.levels,
    FIGURES: heads.figures,
    DEFICIENCIES: heads.deficiencies,
    DECISIONS: heads.decisions,
  }[kind];
}

function rowsOf(section: MonthlySection, texts: Texts): Cell[][] {
  const { month: words } = texts;
  const rows: Record<MonthlySection['kind'], () => Cell[][]> = {
    SUMMARY: () => [],
    MEETINGS: () =>
      section.meetings.map(({ date, state, revision, reports, missingOrganisations: missing }) => [
        date,
        revision !== null && revision > 1 ? words.revised(revision) : words.meetingState[state],
        String(reports),
        missing.join(', ') || (state === 'HELD' ? words.everybody : '–'),
      ]),
    LEVELS: () =>
      section.areas.flatMap(({ name, levels }) =>
        levels.map((one) => [
          name,
          one.date,
          { level: one.level, change: words.trend[one.trend] },
          one.text ?? texts.picture.noText,
        ]),
      ),
    FIGURES: () =>
      section.figures.map(({ areaName, label, unit, value, fewerThan }) => [
        label,
        areaName,
        value !== null ? `${value} ${unit}` : fewerThan !== null ? words.fewer(fewerThan) : words.hidden,
      ]),
    DEFICIENCIES: () =>
      section.deficiencies.map(({ notedOn, areaName, description, handling, dueDate }) => [
        notedOn,
        areaName,
        description,
        handling ? words.handling[handling] : words.undecided,
        dueDate,
      ]),
    DECISIONS: () =>
      section.decisions.map(({ date, text, assigneeName, dueDate }) => [
        date,
        text,
        assigneeName ?? '–',
        dueDate ?? '–',
      ]),
  };
  return rows[section.kind]();
}
