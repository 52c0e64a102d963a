import { data, redirect, type RouterContextProvider } from 'react-router';

import { monthlyReport, type MonthlyPayload, type MonthlyReport } from '../../documents/monthly-report';
import type { UserError } from '../../documents/types';
import { paths } from '../../paths';
import { fail, type Ask } from '../../request-context';
import { languageOf } from '../../texts/language';
import type { Place } from '../places';
import { placeOf } from '../signed-in.server';

export interface MonthArgs {
  request: Request;
  context: Readonly<RouterContextProvider>;
  params: { kind: string; key: string; id: string };
}

/** What stood in the way of an act, and what had been written. */
export interface RefusedMonthAct {
  intent: string;
  problems: UserError[];
  /** What was written, by name of the field. */
  values: Record<string, string>;
  /** The texts as they now are and their version, when somebody else has changed them. */
  current: { version: number; texts: Record<string, string> } | null;
}

/** The report that the address names, for whoever may read it. */
export async function loadMonth(args: MonthArgs): Promise<{ place: Place; report: MonthlyReport }> {
  const { ask, web, place } = await placeOf(args);
  const { monthlyReport: report } = await ask(monthlyReport, { id: args.params.id });
  return { place, report: report ?? fail('notFound', web.requestId) };
}

type Act = (ask: Ask, form: FormData, id: string) => Promise<MonthlyPayload>;

/** Does one of a room's acts and goes on to the report with a word on it; refused, the room comes back as it was. */
export async function doMonthAct(args: MonthArgs, acts: Record<string, { act: Act; done: string }>) {
  const { ask, web, place } = await placeOf(args);
  const form = await args.request.formData();
  const intent = String(form.get('intent') ?? '');
  const chosen = acts[intent] ?? fail('notFound', web.requestId);
  const { monthlyReport: report, userErrors: problems } = await chosen.act(ask, form, args.params.id);
  if (problems.length > 0) {
    const isConflict = problems.some(({ code }) => code === 'CONFLICT');
    const refused: RefusedMonthAct = {
      intent,
      problems,
      values: Object.fromEntries([...form].map(([name, value]) => [name, String(value)])),
      current:
        isConflict && report
          ? {
              version: report.version,
              texts: Object.fromEntries(report.sections.map(({ kind, text }) => [kind, text ?? ''])),
            }
          : null,
    };
    return data(refused, { status: isConflict ? 409 : 422 });
  }
  const to = paths(languageOf(new URL(args.request.url).pathname));
  throw redirect(`${to.month(place.path, report?.id ?? args.params.id)}?gjort=${chosen.done}`, 303);
}

/** Report and version as the form carries them. */
export const atVersion = (form: FormData, monthlyReportId: string) => ({
  monthlyReportId,
  expectedVersion: Number(form.get('version')),
});
