import { csvFile } from '../../csv';
import { languageOf, textsIn } from '../../texts/language';
import { areasShown, loadTrends } from '../../workspace/trends/trends.server';
import type { Route } from './+types/trends-table';

/** The year-by-year table as a file, for the areas and years of the address. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const { history, filter, municipality } = await loadTrends(args);
  const { trends, level } = textsIn(languageOf(new URL(args.request.url).pathname));
  const head = [
    ...[trends.municipality, trends.area, trends.year, trends.meetings],
    ...[level.GREEN.word, level.YELLOW.word, level.RED.word],
  ];
  const areas = history ? areasShown(history, filter.area) : [];
  const rows = areas.flatMap(({ name, years }) =>
    years.map(({ year, meetings, green, yellow, red }) => [
      ...[municipality.name, name, year, meetings, green, yellow, red],
    ]),
  );
  return csvFile(`utveckling-${filter.slug}-${filter.from}-${filter.to}.csv`, [head, ...rows]);
}
