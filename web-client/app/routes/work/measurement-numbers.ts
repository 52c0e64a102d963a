import { csvFile } from '../../csv';
import { measurementQuery } from '../../documents/measurement';
import { fail } from '../../request-context';
import { languageOf, textsIn } from '../../texts/language';
import { valueOf } from '../../workspace/knowledge/MeasurementSeries';
import { placeOf } from '../../workspace/signed-in.server';
import type { Route } from './+types/measurement-numbers';

/** A series as a file, as the reader is told it; a round without a value says so in words. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const { ask, web } = await placeOf(args);
  const { measurement } = await ask(measurementQuery, { id: args.params.id });
  if (!measurement) fail('notFound', web.requestId);
  const words = textsIn(languageOf(new URL(args.request.url).pathname)).knowledge.measurement;
  const { title, unit, rounds } = measurement;
  const head = [words.head, words.unitHead, words.due, words.value, words.n, words.measuredOn];
  const rows = rounds
    .filter(({ state }) => state !== 'COMING')
    .map((round) => [
      ...[title, unit, round.dueDate, valueOf(round, words), round.n ?? '', round.measuredOn ?? ''],
      ...[round.method ?? '', round.note ?? ''],
    ]);
  return csvFile(`matning-${rounds.at(-1)?.dueDate ?? 'tom'}.csv`, [
    [...head, words.methodHead, words.note],
    ...rows,
  ]);
}
