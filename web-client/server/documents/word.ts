import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

import { textOf } from './csv';
import type { Block, DocumentContent } from './document-content';

/** The document in Word, with real headings, header rows and page numbers, so that it can be read aloud and edited. */
export function toWord(content: DocumentContent): Promise<Buffer> {
  const { title, lead, notice, blocks, source, language } = content;
  const intro = [lead, notice].filter((text) => text !== undefined);
  const document = new Document({
    title,
    creator: 'Medborgarlöften',
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 22, language: { value: language === 'sv' ? 'sv-SE' : 'en-GB' } },
        },
      },
    },
    sections: [
      {
        footers: { default: footer(source) },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          ...intro.map((text) => paragraph(text)),
          ...blocks.flatMap((block) => partsOf(block, content)),
          paragraph(source),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const paragraph = (text: string) => new Paragraph({ spacing: { after: 120 }, children: linesOf(text) });

const linesOf = (text: string) =>
  text.split('\n').map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}) }));

function partsOf(block: Block, { language }: DocumentContent): (Paragraph | Table)[] {
  if (block.kind === 'heading')
    return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_1, spacing: { before: 240 } })];
  if (block.kind === 'paragraph') return [paragraph(block.text)];
  if (block.kind === 'facts') return block.facts.map(([term, value]) => paragraph(`${term}: ${value}`));
  const rows = block.rows.map((row) => row.map((cell) => textOf(cell, language)));
  return [
    new Paragraph({ keepNext: true, children: [new TextRun({ text: block.caption, italics: true })] }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [rowOf(block.head, true), ...rows.map((row) => rowOf(row, false))],
    }),
  ];
}

const rowOf = (cells: string[], head: boolean) =>
  new TableRow({
    tableHeader: head,
    cantSplit: true,
    children: cells.map(
      (text) =>
        new TableCell({
          margins: { top: 60, bottom: 60, left: 80, right: 80 },
          children: [new Paragraph({ children: head ? [new TextRun({ text, bold: true })] : linesOf(text) })],
        }),
    ),
  });

const footer = (source: string) =>
  new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: `${source}  `, size: 16 }),
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16 }),
        ],
      }),
    ],
  });
