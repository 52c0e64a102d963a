import { correctMonthlyReport } from '../../documents/monthly-report';
import { usePage } from '../../page-context';
import { confirmed } from '../../workspace/form-act.server';
import { atVersion, doMonthAct, loadMonth } from '../../workspace/month/month.server';
import { MonthAct } from '../../workspace/month/MonthAct';
import { keepers } from '../../workspace/roles';
import { roomMeta } from '../../workspace/room-meta';
import type { Route } from './+types/month-correct';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { afterRefusal as shouldRevalidate, clientAction } from '../../workspace/keep-typed';

export const loader = (args: Route.LoaderArgs) => loadMonth(args, keepers);

export const action = (args: Route.ActionArgs) =>
  doMonthAct(args, {
    ratta: {
      done: 'rattelse',
      async act(ask, values, id) {
        const changeNote = values['changeNote']?.trim() ?? '';
        const input = { ...atVersion(values, id), changeNote, ...confirmed(values) };
        return (await ask(correctMonthlyReport, { input })).correctMonthlyReport;
      },
    },
  });

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, (texts) => texts.month.correct);

export default function CorrectMonth({ loaderData: { place, report }, actionData }: Route.ComponentProps) {
  const { month } = usePage().texts;
  return (
    <MonthAct
      place={place}
      report={report}
      refusal={actionData ?? null}
      intent="ratta"
      possible={report.viewerCan.correct}
      texts={{
        title: month.correctTitle(month.name(report.municipality.name, report.month)),
        what: month.correctWhat,
        note: month.changeNote,
        noteHelp: month.changeNoteHelp,
        confirm: month.beginCorrection,
      }}
    />
  );
}
