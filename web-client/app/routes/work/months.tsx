import { Button } from '@midas-ds/components/button';
import { TextField } from '@midas-ds/components/textfield';
import { data, Form, redirect } from 'react-router';

import { ErrorSummary } from '../../components/ErrorSummary';
import { PageHead } from '../../components/PageHead';
import { draftMonthlyReport, monthlyReports } from '../../documents/monthly-report';
import { usePage } from '../../page-context';
import { paths } from '../../paths';
import { languageOf } from '../../texts/language';
import { keepTyped } from '../../workspace/keep-typed';
import { MonthTable } from '../../workspace/month/MonthTable';
import { contentReaders } from '../../workspace/roles';
import { roomMeta } from '../../workspace/room-meta';
import { placeOf } from '../../workspace/signed-in.server';
import type { Route } from './+types/months';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';

export async function loader(args: Route.LoaderArgs) {
  const { ask, place } = await placeOf(args, contentReaders);
  const lists = await Promise.all(
    place.municipalities.map(async (municipality) => {
      const answer = await ask(monthlyReports, { slug: municipality.slug });
      const reports = answer.municipality?.monthlyReports?.nodes ?? [];
      return reports.map((report) => ({ ...report, municipality }));
    }),
  );
  const reports = lists.flat().sort((a, b) => b.month.localeCompare(a.month));
  return { place, reports };
}

/** Drafts a month by hand, before its time or after something was missing. */
export async function action(args: Route.ActionArgs) {
  const { ask, place } = await placeOf(args);
  const month = String((await args.request.formData()).get('manad') ?? '').trim();
  const slug = place.municipalities[0]?.slug ?? '';
  const { municipality } = await ask(monthlyReports, { slug });
  const input = { municipalityId: municipality?.id ?? '', month };
  const { draftMonthlyReport: payload } = await ask(draftMonthlyReport, { input });
  if (payload.userErrors.length > 0) return data({ month, problems: payload.userErrors }, { status: 422 });
  const to = paths(languageOf(new URL(args.request.url).pathname));
  throw redirect(to.month(place.path, payload.monthlyReport?.id ?? ''), 303);
}

export const clientAction = keepTyped(({ problems, values }) => ({ month: values['manad'] ?? '', problems }));

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, (texts) => texts.month.title);

export default function Months({ loaderData: { place, reports }, actionData }: Route.ComponentProps) {
  const { month } = usePage().texts;
  const keeps = place.roles.some(({ role }) => ['coordinator', 'deputy'].includes(role));
  return (
    <>
      {actionData && (
        <ErrorSummary
          answered={actionData}
          problems={actionData.problems.map(({ message }) => ({ text: message, field: 'manad' }))}
        />
      )}
      <PageHead title={month.title} lead={month.lead} />
      <MonthTable reports={reports} place={place} />
      {keeps && (
        <Form method="post" className="act no-print">
          <h2>{month.draftNow}</h2>
          <TextField
            id="manad"
            name="manad"
            label={month.column}
            description={month.draftNowHelp}
            defaultValue={actionData?.month ?? ''}
            pattern="[0-9]{4}-(0[1-9]|1[0-2])"
            isRequired
          />
          <div className="act-buttons">
            <Button type="submit" variant="secondary">
              {month.draftButton}
            </Button>
          </div>
        </Form>
      )}
    </>
  );
}
