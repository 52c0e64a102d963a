import { PrinterBusy } from '../../../server/documents/pdf';
import { isFormat, makeDocument } from '../../../server/documents/make-document';
import { fail, webRequest } from '../../request-context';
import { languageOf, textsIn } from '../../texts/language';
import { monthDocument } from '../../workspace/month/month-document';
import { loadMonth } from '../../workspace/month/month.server';
import type { Route } from './+types/month-file';

/** The report as a file: the same content as the page. */
export async function loader(args: Route.LoaderArgs) {
  const web = args.context.get(webRequest);
  const { format } = args.params;
  if (!isFormat(format)) fail('notFound', web.requestId);
  const { report } = await loadMonth(args);
  const language = languageOf(new URL(args.request.url).pathname);
  const texts = textsIn(language);
  try {
    return await makeDocument(monthDocument(report, texts, language), format, (html) => web.printPdf(html));
  } catch (error) {
    if (!(error instanceof PrinterBusy)) throw error;
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '20' };
    return new Response(texts.month.busy, { status: 503, headers });
  }
}
