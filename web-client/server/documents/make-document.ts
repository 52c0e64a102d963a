import inter from '@fontsource/inter/files/inter-latin-400-normal.woff2?inline';
import interBold from '@fontsource/inter/files/inter-latin-600-normal.woff2?inline';

import { toCsv } from './csv';
import type { DocumentContent, DocumentFormat } from './document-content';
import { documentHtml } from './document-html';
import printStyle from './document-print.css?inline';
import type { PdfPrinter } from './pdf';

const types: Record<DocumentFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
};

const face = (source: string, weight: number) =>
  `@font-face { font-family: Inter; font-weight: ${weight}; src: url(${source}) format("woff2"); }`;

const css = `${face(inter, 400)} ${face(interBold, 600)} ${printStyle}`;

export const isFormat = (text: string | undefined): text is DocumentFormat =>
  text !== undefined && text in types;

/** The document as a file to take away. */
export async function makeDocument(
  content: DocumentContent,
  format: DocumentFormat,
  printPdf: PdfPrinter['print'],
): Promise<Response> {
  const body = await bodyOf(content, format, printPdf);
  return new Response(body as BodyInit, {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="${content.fileName}.${format}"`,
    },
  });
}

async function bodyOf(content: DocumentContent, format: DocumentFormat, printPdf: PdfPrinter['print']) {
  if (format === 'csv') return toCsv(content);
  if (format === 'pdf') return printPdf(documentHtml(content, css));
  const { toWord } = await import('./word');
  return toWord(content);
}
