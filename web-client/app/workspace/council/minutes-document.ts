import type { Block, DocumentContent } from '../../../server/documents/document-content';
import { dayOf } from '../../dates';
import type { AgendaItem, CouncilDecision, CouncilMeeting } from '../../documents/council';
import type { Language, Texts } from '../../texts/language';
import { evidenceName } from '../evidence/evidence-name';
import { laidBefore } from './laid-before';

/** A council meeting as a document: its minutes once it is held, until then its agenda and what is decided so far. */
export function minutesDocument(meeting: CouncilMeeting, texts: Texts, language: Language): DocumentContent {
  const { council: words } = texts;
  const { municipality, date, state, place, attendance, agenda, decisions } = meeting;
  const isHeld = state === 'HELD';
  const present = attendance.map(({ role, organisation }) => [role, organisation].filter(Boolean).join(', '));
  return {
    language,
    title: (isHeld ? words.minutes : words.meeting)(municipality.name, date),
    ...(meeting.fictitious ? { notice: texts.deficiency.fictitious } : {}),
    blocks: [
      {
        kind: 'facts',
        facts: [
          [words.date, date],
          [words.place, place],
          [words.state, words.states[state]],
        ],
      },
      ...(isHeld ? section(words.present, present.map(paragraph), words.nobodyPresent) : []),
      ...section(
        words.agenda,
        agenda && agenda.length > 0 ? [agendaTable(agenda, meeting, texts)] : [],
        agenda ? words.agendaEmpty : words.agendaHidden,
      ),
      ...section(
        words.decisionsHead,
        decisions.flatMap((decision) => decisionBlocks(decision, texts)),
        words.noDecisions,
      ),
    ],
    source: words.source(dayOf(meeting.updatedAt)),
    fileName: `${isHeld ? 'protokoll' : 'dagordning'}-${municipality.slug}-${date}`,
  };
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** A heading and what stands under it, or that nothing does. */
const section = (heading: string, blocks: Block[], none: string): Block[] => [
  { kind: 'heading', text: heading },
  ...(blocks.length > 0 ? blocks : [{ ...paragraph(none), quiet: true } as Block]),
];

function agendaTable(agenda: AgendaItem[], meeting: CouncilMeeting, texts: Texts): Block {
  const { council: words } = texts;
  const rows = agenda.map((item, index) => [
    ...[String(index + 1), words.item[item.kind], matterOf(item, meeting, texts)],
  ]);
  return { kind: 'table', caption: words.agenda, head: words.agendaHeads, rows };
}

function matterOf(item: AgendaItem, meeting: CouncilMeeting, texts: Texts): string {
  const { text, picture, inquiry, deficiency } = item;
  if (picture) {
    const count = (level: string) => picture.areas.filter((area) => area.level === level).length;
    return texts.council.picture(picture.meetingDate, count('RED'), count('YELLOW'));
  }
  if (inquiry)
    return `${texts.inquiry.kind[inquiry.kind]}: ${inquiry.question}${restingOn(item, meeting, texts)}`;
  return deficiency?.description ?? text ?? '';
}

/** In brackets, what a mapping or analysis that lay before the meeting rested on. */
function restingOn(item: AgendaItem, meeting: CouncilMeeting, texts: Texts): string {
  const names = laidBefore(item, meeting).flatMap((one) => evidenceName(one, texts) ?? []);
  return names.length > 0 ? ` (${texts.inquiry.restsOnHead}: ${names.join('; ')})` : '';
}

function decisionBlocks(decision: CouncilDecision, { council: words }: Texts): Block[] {
  const { number, kind, text, question, assigneeName, dueDate } = decision;
  const facts: [string, string | null][] = [
    [words.question, question],
    [words.decideAssignee, assigneeName],
    [words.decideDue, dueDate],
  ];
  const known = facts.flatMap(([term, value]): [string, string][] => (value ? [[term, value]] : []));
  return [
    paragraph(`${words.number(number)} ${words.kind[kind]}. ${text}`),
    ...(known.length > 0 ? [{ kind: 'facts' as const, facts: known }] : []),
  ];
}
