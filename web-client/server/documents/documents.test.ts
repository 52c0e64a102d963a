import { toCsv } from './csv';
import { documentHtml } from './document-html';
import type { DocumentContent } from './document-content';
import { createPdfPrinter, PrinterBusy } from './pdf';
import { toWord } from './word';

const content: DocumentContent = {
  language: 'sv',
  title: 'Månadsrapport Fagersta 2026-08',
  lead: 'Skickad 2026-09-03',
  notice: 'Påhittade uppgifter',
  blocks: [
    { kind: 'heading', text: 'Nivåer per område' },
    { kind: 'paragraph', text: '<script>alert(1)</script>' },
    { kind: 'facts', facts: [['Läge', 'Skickad']] },
    {
      kind: 'table',
      caption: 'Nivåer',
      head: ['Område', 'Nivå', 'Vad gruppen ser'],
      rows: [['Ordningsstörningar', { level: 'RED', change: 'upp' }, '=HYPERLINK("x")']],
    },
  ],
  source: 'Källa: "gruppen" </style>',
  fileName: 'manadsrapport',
};

test('as CSV a level is letter and word, and nothing is a formula (D05)', () => {
  const csv = toCsv(content);
  expect(csv.startsWith('\uFEFFMånadsrapport Fagersta 2026-08\r\n')).toBe(true);
  expect(csv).toContain('Ordningsstörningar;R Allvarligt, upp;"\'=HYPERLINK(""x"")"\r\n');
});

test('as a page it asks for nothing, runs nothing, and shows texts as texts', () => {
  const html = documentHtml(content, 'h1 { color: black }');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).not.toMatch(/<script|<link|<img|https?:\/\/(?!www\.w3\.org)/);
  expect(html.match(/<\/style>/g)).toHaveLength(1);
  expect(html).toContain('<html lang="sv">');
});

test('as Word it is a package with headings, a header row and the language', async () => {
  const file = await toWord(content);
  expect(file.subarray(0, 2).toString()).toBe('PK');
  expect(file.length).toBeGreaterThan(3_000);
});

describe('as PDF', () => {
  const printer = createPdfPrinter(process.env['CHROMIUM_PATH']);
  afterAll(() => printer.close());

  test('it is tagged, in its language, with headings and a table; a fourth that waits is refused', async () => {
    const html = documentHtml(content, '');
    const prints = [1, 2, 3, 4].map(() => printer.print(html));
    await expect(prints[3]).rejects.toThrow(PrinterBusy);
    const [first] = await Promise.all(prints.slice(0, 3));
    const pdf = Buffer.from(first!).toString('latin1');
    expect(pdf.startsWith('%PDF')).toBe(true);
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
  }, 60_000);
});
