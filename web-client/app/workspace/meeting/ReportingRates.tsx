import { Swedish } from '../../components/Swedish';
import { Table } from '../../components/Table';
import type { ReportingRate } from '../../documents/reporting-rate';
import { usePage } from '../../page-context';

/** How organisations report, by name and quarter: for seeing one's own habit, not for being ranked. */
export function ReportingRates({ rates }: { rates: ReportingRate[] }) {
  const { rate } = usePage().texts.meeting;
  return (
    <section aria-labelledby="rapportering">
      <h2 id="rapportering">{rate.title}</h2>
      {rates.length === 0 ? (
        <p className="quiet">{rate.empty}</p>
      ) : (
        <details>
          <summary>{rate.show}</summary>
          <Table
            caption={rate.caption}
            rows={rates}
            keyOf={({ organisationSlug, quarter }) => `${organisationSlug} ${quarter}`}
            columns={[
              { head: rate.organisation, cell: (one) => <Swedish>{one.organisationName}</Swedish> },
              { head: rate.quarter, cell: ({ quarter }) => quarterOf(quarter, rate.quarterName) },
              { head: rate.reported, cell: ({ reported, expected }) => rate.of(reported, expected) },
              { head: rate.inTime, cell: ({ inTime, expected }) => rate.of(inTime, expected) },
            ]}
          />
        </details>
      )}
    </section>
  );
}

function quarterOf(day: string, name: (year: string, quarter: number) => string): string {
  const [year = '', month = ''] = day.split('-');
  return name(year, Math.ceil(Number(month) / 3));
}
