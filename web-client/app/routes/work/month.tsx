import {
  acknowledgeMonthlyReport,
  approveMonthlyReport,
  commentMonthlyReport,
  editMonthlyReport,
  includeMonthlyItem,
  omitMonthlyItem,
  redraftMonthlyReport,
} from '../../documents/monthly-report';
import { fieldPath } from '../../components/ConfirmNames';
import type { UserError } from '../../documents/types';
import { atVersion, doMonthAct, loadMonth } from '../../workspace/month/month.server';
import { confirmed, shownAt, type Values } from '../../workspace/form-act.server';
import { MonthPage } from '../../workspace/month/MonthPage';
import { roomMeta } from '../../workspace/room-meta';
import type { Route } from './+types/month';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { afterRefusal as shouldRevalidate, clientAction } from '../../workspace/keep-typed';

export async function loader(args: Route.LoaderArgs) {
  const loaded = await loadMonth(args);
  return { ...loaded, done: new URL(args.request.url).searchParams.get('gjort') };
}

const isKind = (name: string) => /^[A-Z]+$/.test(name);

/** What stood in the way of a section, at the field of its kind. */
function atKind(error: UserError, kinds: string[]): UserError {
  const [list, index] = fieldPath(error);
  const kind = list === 'sections' ? kinds[Number(index)] : undefined;
  const before = error.path?.slice(0, error.path.indexOf('sections')) ?? [];
  return kind ? { ...error, path: [...before, kind] } : error;
}

/** A thing of the report, as the forms name it: its part and its key. */
function atItem(values: Values, id: string) {
  const [kind = '', key = ''] = (values['item'] ?? '').split(' ');
  return { ...atVersion(values, id), kind, key };
}

export const action = (args: Route.ActionArgs) =>
  doMonthAct(args, {
    spara: {
      done: 'sparat',
      async act(ask, values, id) {
        const kinds = Object.keys(values).filter(isKind);
        const sections = kinds.map((kind) => ({ kind, text: values[kind]?.trim() || null }));
        const { editMonthlyReport: edited } = await ask(editMonthlyReport, {
          input: { ...atVersion(values, id), sections, ...confirmed(values) },
        });
        return { ...edited, userErrors: edited.userErrors.map((error) => atKind(error, kinds)) };
      },
    },
    utelamna: {
      done: 'utelamnat',
      async act(ask, values, id) {
        const input = { ...atItem(values, id), reason: values['reason'] ?? '', ...confirmed(values) };
        const { omitMonthlyItem: omitted } = await ask(omitMonthlyItem, { input });
        return { ...omitted, ...shownAt(omitted, { key: 'item' }) };
      },
    },
    'ta-med': {
      done: 'sparat',
      async act(ask, values, id) {
        return (await ask(includeMonthlyItem, { input: atItem(values, id) })).includeMonthlyItem;
      },
    },
    godkann: {
      done: 'godkant',
      act: async (ask, values, id) =>
        (await ask(approveMonthlyReport, { input: atVersion(values, id) })).approveMonthlyReport,
    },
    'hamta-om': {
      done: 'hamtat',
      act: async (ask, values, id) =>
        (await ask(redraftMonthlyReport, { input: atVersion(values, id) })).redraftMonthlyReport,
    },
    kvittera: {
      done: 'last',
      act: async (ask, _values, monthlyReportId) =>
        (await ask(acknowledgeMonthlyReport, { input: { monthlyReportId } })).acknowledgeMonthlyReport,
    },
    kommentera: {
      done: 'kommenterat',
      async act(ask, values, monthlyReportId) {
        const text = values['kommentar']?.trim() ?? '';
        const input = { monthlyReportId, text, ...confirmed(values) };
        const { commentMonthlyReport: commented } = await ask(commentMonthlyReport, { input });
        return { ...commented, ...shownAt(commented, { text: 'kommentar' }) };
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
  return <MonthPage {...loaderData} refusal={actionData ?? null} />;
}
