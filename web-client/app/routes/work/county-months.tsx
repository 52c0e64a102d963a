import { Button } from '@midas-ds/components/button';
import { TextField } from '@midas-ds/components/textfield';
import { Form } from 'react-router';

import { PageHead } from '../../components/PageHead';
import { monthlyDelivery, type MonthlyDelivery } from '../../documents/monthly-report';
import { usePage } from '../../page-context';
import { CountyTable } from '../../workspace/month/CountyTable';
import { countyOffice } from '../../workspace/roles';
import { roomMeta } from '../../workspace/room-meta';
import { placeOf } from '../../workspace/signed-in.server';
import type { Route } from './+types/county-months';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';

/** The month before this one, in Sweden. */
function lastMonth(): string {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
  const [year, month] = today.split('-').map(Number);
  return new Date(Date.UTC(year!, month! - 2, 1)).toISOString().slice(0, 7);
}

export async function loader(args: Route.LoaderArgs) {
  const { ask, place } = await placeOf(args, countyOffice);
  const asked = new URL(args.request.url).searchParams.get('manad') ?? '';
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : lastMonth();
  const rows = await Promise.all(
    place.municipalities.map(async (municipality) => {
      const answer = await ask(monthlyDelivery, { slug: municipality.slug, month });
      return { municipality, delivery: answer.municipality?.monthlyDelivery ?? null };
    }),
  );
  return {
    place,
    month,
    rows: rows.sort((a, b) => a.municipality.name.localeCompare(b.municipality.name, 'sv')),
  };
}

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, (texts) => texts.month.county.title);

const isIn = (status: MonthlyDelivery['status']) => (row: { delivery: MonthlyDelivery | null }) =>
  row.delivery?.status === status;

export default function CountyMonths({ loaderData: { place, month, rows } }: Route.ComponentProps) {
  const { county } = usePage().texts.month;
  const due = rows.find(({ delivery }) => delivery)?.delivery?.dueDate;
  const count = (status: MonthlyDelivery['status']) => rows.filter(isIn(status)).length;
  return (
    <>
      <PageHead
        title={county.title}
        {...(due ? { lead: county.lead(due) } : {})}
        meta={county.summary(count('RECEIVED'), count('LATE'), count('MISSING'))}
      />
      <Form method="get" className="act no-print" key={month}>
        <TextField
          name="manad"
          label={county.month}
          defaultValue={month}
          pattern="[0-9]{4}-(0[1-9]|1[0-2])"
        />
        <div className="act-buttons">
          <Button type="submit" variant="secondary">
            {county.show}
          </Button>
        </div>
      </Form>
      <CountyTable rows={rows} month={month} place={place} />
    </>
  );
}
