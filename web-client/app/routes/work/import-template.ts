import { workbookOf } from '../../../server/imports/template-workbook';
import { csvFile } from '../../csv';
import { importTemplate, type ImportColumn } from '../../documents/imports';
import { fail } from '../../request-context';
import { languageOf, textsIn, type Texts } from '../../texts/language';
import { importing } from '../../workspace/imports/imports.server';
import type { Route } from './+types/import-template';

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file to fill in, with the group's own areas, levels and numbers; as a workbook it also says what may stand where. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const { ask, municipality, web } = await importing(args);
  const { format } = args.params;
  if (format !== 'csv' && format !== 'xlsx') fail('notFound', web.requestId);
  const found = (await ask(importTemplate, { slug: municipality.slug })).municipality?.importTemplate;
  const { columns, rows } = found ?? fail('notFound', web.requestId);
  const { imports: words } = textsIn(languageOf(new URL(args.request.url).pathname));
  const name = `rapporter-${municipality.slug}`;
  const reports = [columns.map((column) => column.name), ...rows];
  if (format === 'csv') return csvFile(`${name}.csv`, reports);
  const sheets = [
    { name: words.reportsSheet, rows: reports },
    {
      name: words.guideSheet,
      rows: [words.guideHead, ...columns.flatMap((column) => guideOf(column, words))],
    },
  ];
  const headers = {
    'content-type': workbook,
    'content-disposition': `attachment; filename="${name}.xlsx"`,
    'cache-control': 'private, no-store',
  };
  return new Response(new Uint8Array(await workbookOf(sheets)), { headers });
}

/** A column's rows in the guide: the first says what belongs there, each further one what it may hold. */
function guideOf({ name, required, help, values }: ImportColumn, words: Texts['imports']): string[][] {
  const [first, ...more] = values;
  return [
    [name, required ? words.yes : words.no, help, first?.value ?? '', first?.meaning ?? ''],
    ...more.map(({ value, meaning }) => ['', '', '', value, meaning]),
  ];
}
