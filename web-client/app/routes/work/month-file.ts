import { webRequest } from '../../request-context';
import { documentFile } from '../../workspace/document-file.server';
import { monthDocument } from '../../workspace/month/month-document';
import { loadMonth } from '../../workspace/month/month.server';
import type { Route } from './+types/month-file';

/** The report as a file: the same content as the page. */
export const loader = (args: Route.LoaderArgs) =>
  documentFile(args.request, args.context.get(webRequest), args.params.format, async (texts, language) =>
    monthDocument((await loadMonth(args)).report, texts, language),
  );
