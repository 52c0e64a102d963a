import { documentHtml } from '../../../server/documents/document-html';
import { createPdfPrinter } from '../../../server/documents/pdf';
import { toWord } from '../../../server/documents/word';
import type { AgendaItemKind, CouncilMeeting } from '../../documents/council';
import type { InquiryState } from '../../documents/deficiencies';
import { textsIn } from '../../texts/language';
import { minutesDocument } from './minutes-document';

const meeting: CouncilMeeting = {
  ...{ id: 'm', date: '2026-11-17', place: 'Rådhuset', state: 'HELD', fictitious: true, version: 3 },
  updatedAt: '2026-11-17T15:00:00Z',
  attendance: [{ role: 'Ordförande', organisation: 'Kommunstyrelsen' }],
  agenda: [
    {
      ...{ kind: 'PICTURE', text: null, inquiry: null, deficiency: null },
      picture: {
        id: 'p',
        meetingDate: '2026-11-10',
        supersededBy: null,
        areas: [{ level: 'RED' }, { level: 'YELLOW' }],
      },
    },
    { kind: 'OWN', text: 'Årets trygghetsvandring', picture: null, inquiry: null, deficiency: null },
  ],
  decisions: [
    {
      ...{
        id: 'd',
        number: 1,
        kind: 'ANALYSIS',
        text: 'Rådet beslutar om orsaksanalys',
        question: 'Varför här?',
      },
      ...{ assigneeName: 'NVK', dueDate: '2027-02-01', deficiency: null, inquiry: null },
    },
  ],
  municipality: { id: 'k', name: 'Fagersta', slug: 'fagersta', organisations: { nodes: [] } as never },
  viewerCan: { addItem: false, decide: false, hold: false },
};

const minutes = (changed: Partial<CouncilMeeting> = {}, language: 'sv' | 'en' = 'sv') =>
  minutesDocument({ ...meeting, ...changed }, textsIn(language), language);

test('held, it is the minutes: who was there, what was treated and decided, by whom and when', () => {
  const { title, notice, blocks, fileName } = minutes();
  expect({ title, fileName, notice: Boolean(notice) }).toEqual({
    ...{ title: 'Protokoll 2026-11-17, Fagersta', fileName: 'protokoll-fagersta-2026-11-17', notice: true },
  });
  const text = JSON.stringify(blocks);
  for (const part of [
    'Ordförande, Kommunstyrelsen',
    'Årets trygghetsvandring',
    '§ 1 Orsaksanalys görs. Rådet',
  ])
    expect(text).toContain(part);
  expect(text).toContain(JSON.stringify(['Verksamhet som gör det', 'NVK']));
});

test('an analysis that lay before the meeting says what it rested on, one that was delivered anew since does not', () => {
  const none = { picture: null, survey: null, safetyWalk: null, measurement: null };
  const restsOn = [
    { ...none, survey: { id: 's', title: 'Enkäten i våras', archivedOn: null } },
    {
      ...none,
      picture: { id: 'p', meetingDate: '2026-11-10', state: 'LOCKED' as const, supersededBy: null },
    },
    none,
  ];
  const textOf = (
    deliveredOn: string | null,
    state = 'ACCEPTED' as InquiryState,
    kind = 'DELIVERED' as AgendaItemKind,
  ) => {
    const inquiry = {
      ...{ id: 'i', kind: 'ANALYSIS' as const, state, question: 'Varför här?', assigneeName: 'NVK' },
      ...{ summary: null, deliveredOn, deficiency: null, restsOn },
    };
    const item = { kind, text: null, picture: null, inquiry, deficiency: null };
    return JSON.stringify(minutes({ agenda: [item] }).blocks);
  };
  const told = 'Varför här? (Vilar på: Enkät: Enkäten i våras; Lägesbilden 2026-11-10)';
  expect(textOf('2026-11-17')).toContain(told);
  for (const text of [
    textOf('2026-11-18'),
    textOf(null),
    textOf('2026-11-10', 'RETURNED'),
    textOf('2026-11-10', 'ACCEPTED', 'PROPOSAL'),
  ])
    expect(text).not.toContain('Vilar på');
});

test('before the meeting it is the agenda; what is hidden or empty says so, in English too', () => {
  const planned = minutes({ state: 'PLANNED', agenda: null, attendance: [], decisions: [] }, 'en');
  expect(planned.fileName).toBe('dagordning-fagersta-2026-11-17');
  const { council } = textsIn('en');
  const quiet = planned.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  expect(quiet).toEqual([council.agendaHidden, council.noDecisions]);
});

test('as Word it is a package, as PDF it is tagged: language, title, headings, table', async () => {
  expect((await toWord(minutes())).subarray(0, 2).toString()).toBe('PK');
  const printer = createPdfPrinter(process.env['CHROMIUM_PATH']);
  try {
    const pdf = Buffer.from(await printer.print(documentHtml(minutes(), ''))).toString('latin1');
    for (const mark of [
      '/StructTreeRoot',
      '/Lang (sv)',
      '/S /H1',
      '/S /H2',
      '/S /Table',
      '/S /TH',
      '/Outlines',
    ])
      expect({ mark, there: pdf.includes(mark) }).toEqual({ mark, there: true });
  } finally {
    await printer.close();
  }
}, 60_000);
