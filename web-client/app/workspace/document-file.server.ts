import type { DocumentContent } from '../../server/documents/document-content';
import { isFormat, makeDocument } from '../../server/documents/make-document';
import { PrinterBusy } from '../../server/documents/pdf';
import { fail, type WebRequest } from '../request-context';
import { languageOf, textsIn, type Language, type Texts } from '../texts/language';

/** A document as a file to take away, in the language of its address. A format that there is none of is refused before anything is read. */
export async function documentFile(
  request: Request,
  web: WebRequest,
  format: string | undefined,
  read: (texts: Texts, language: Language) => Promise<DocumentContent>,
): Promise<Response> {
  if (!isFormat(format)) fail('notFound', web.requestId);
  const language = languageOf(new URL(request.url).pathname);
  const texts = textsIn(language);
  const content = await read(texts, language);
  try {
    return await makeDocument(content, format, (html) => web.printPdf(html));
  } catch (error) {
    if (!(error instanceof PrinterBusy)) throw error;
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '20' };
    return new Response(texts.month.busy, { status: 503, headers });
  }
}
