import { csvFile } from '../../csv';
import { dayOf } from '../../dates';
import { importRunQuery } from '../../documents/imports';
import { fail } from '../../request-context';
import { languageOf, textsIn } from '../../texts/language';
import { importing } from '../../workspace/imports/imports.server';
import type { Route } from './+types/import-problems';

/** What is wrong with a file, row by row, to mend it by. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const { ask, web } = await importing(args);
  const { importRun } = await ask(importRunQuery, { id: args.params.id });
  const { problems, startedAt } = importRun ?? fail('notFound', web.requestId);
  const words = textsIn(languageOf(new URL(args.request.url).pathname)).imports;
  const rows = problems.map(({ row, column, message }) => [row, column, message]);
  return csvFile(`fel-${dayOf(startedAt)}.csv`, [[words.row, words.column, words.what], ...rows]);
}
