import type { RouterContextProvider } from 'react-router';

import { monthlyReport, type MonthlyPayload, type MonthlyReport } from '../../documents/monthly-report';
import { paths } from '../../paths';
import { fail, type Ask } from '../../request-context';
import { languageOf } from '../../texts/language';
import { answer, valuesOf, type Values } from '../form-act.server';
import type { Place } from '../places';
import { placeOf } from '../signed-in.server';

export interface MonthArgs {
  request: Request;
  context: Readonly<RouterContextProvider>;
  params: { kind: string; key: string; id: string };
}

/** The report that the address names, for whoever may read it; with roles, for those alone. */
export async function loadMonth(
  args: MonthArgs,
  roles?: readonly string[],
): Promise<{ place: Place; report: MonthlyReport }> {
  const { ask, web, place } = await placeOf(args, roles);
  const { monthlyReport: report } = await ask(monthlyReport, { id: args.params.id });
  return { place, report: report ?? fail('notFound', web.requestId) };
}

type Act = (ask: Ask, values: Values, id: string) => Promise<MonthlyPayload>;

/** Does one of a room's acts and goes on to the report with a word on it; refused, the room comes back as it was. */
export async function doMonthAct(args: MonthArgs, acts: Record<string, { act: Act; done: string }>) {
  const { ask, web, place } = await placeOf(args);
  const values = await valuesOf(args.request);
  const chosen = acts[values['intent'] ?? ''] ?? fail('notFound', web.requestId);
  const payload = await chosen.act(ask, values, args.params.id);
  const to = paths(languageOf(new URL(args.request.url).pathname));
  const report = to.month(place.path, payload.monthlyReport?.id ?? args.params.id);
  return answer(values, payload, `${report}?gjort=${chosen.done}`);
}

/** Report and version as the form carries them. */
export const atVersion = (values: Values, monthlyReportId: string) => ({
  monthlyReportId,
  expectedVersion: Number(values['version']),
});
