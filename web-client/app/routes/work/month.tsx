import {
  acknowledgeMonthlyReport,
  approveMonthlyReport,
  commentMonthlyReport,
  editMonthlyReport,
  redraftMonthlyReport,
} from '../../documents/monthly-report';
import { atVersion, doMonthAct, loadMonth } from '../../workspace/month/month.server';
import { MonthPage } from '../../workspace/month/MonthPage';
import { roomMeta } from '../../workspace/room-meta';
import type { Route } from './+types/month';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';

export async function loader(args: Route.LoaderArgs) {
  const loaded = await loadMonth(args);
  return { ...loaded, done: new URL(args.request.url).searchParams.get('gjort') };
}

const isKind = (name: string) => /^[A-Z]+$/.test(name);

export const action = (args: Route.ActionArgs) =>
  doMonthAct(args, {
    spara: {
      done: 'sparat',
      async act(ask, form, id) {
        const sections = [...form]
          .filter(([name]) => isKind(name))
          .map(([kind, text]) => ({ kind, text: String(text).trim() || null }));
        return (await ask(editMonthlyReport, { input: { ...atVersion(form, id), sections } }))
          .editMonthlyReport;
      },
    },
    godkann: {
      done: 'godkant',
      act: async (ask, form, id) =>
        (await ask(approveMonthlyReport, { input: atVersion(form, id) })).approveMonthlyReport,
    },
    'hamta-om': {
      done: 'hamtat',
      act: async (ask, form, id) =>
        (await ask(redraftMonthlyReport, { input: atVersion(form, id) })).redraftMonthlyReport,
    },
    kvittera: {
      done: 'last',
      act: async (ask, _form, monthlyReportId) =>
        (await ask(acknowledgeMonthlyReport, { input: { monthlyReportId } })).acknowledgeMonthlyReport,
    },
    kommentera: {
      done: 'kommenterat',
      async act(ask, form, monthlyReportId) {
        const text = String(form.get('kommentar') ?? '').trim();
        return (await ask(commentMonthlyReport, { input: { monthlyReportId, text } })).commentMonthlyReport;
      },
    },
  });

export const meta: Route.MetaFunction = ({ location, loaderData }) =>
  roomMeta(location.pathname, (texts) =>
    loaderData
      ? texts.month.name(loaderData.report.municipality.name, loaderData.report.month)
      : texts.error.notFoundTitle,
  );

export default function Month({ loaderData, actionData }: Route.ComponentProps) {
  return <MonthPage {...loaderData} refused={actionData ?? null} />;
}
