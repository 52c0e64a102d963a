import { Button } from '@midas-ds/components/button';
import { InfoBanner } from '@midas-ds/components/info-banner';
import { useEffect, useState } from 'react';
import { Form, Link, useNavigation } from 'react-router';

import { ErrorSummary } from '../../components/ErrorSummary';
import { Level } from '../../components/Level';
import { Swedish } from '../../components/Swedish';
import { Table } from '../../components/Table';
import { weekName } from '../../dates';
import type { Duty, OwnReport, ReportMeeting } from '../../documents/report';
import { usePage } from '../../page-context';
import type { FieldProblem } from './entries';
import { openSealedDraft, type UnsavedDraft } from './sealed-draft';

interface Props {
  meeting: ReportMeeting;
  duty: Duty;
  sent: OwnReport;
  draftKey: string;
  /** Whether it was submitted just now. */
  justSent: boolean;
  problems: FieldProblem[];
  reports: string;
}

/** A report that is with the coordinator: what happens next, what it says, and the way back while there is one. */
export function SentReport({ meeting, duty, sent, draftKey, justSent, problems, reports }: Props) {
  const { texts } = usePage();
  const { report } = texts;
  const week = weekName(meeting.week, texts.desk.weekWord);
  return (
    <>
      {problems.length > 0 && <ErrorSummary problems={problems} />}
      {justSent && sent.state === 'SUBMITTED' && (
        <div role="status" className="notice">
          <InfoBanner type="success" message={report.done} />
        </div>
      )}
      <NotKept
        name={`rapport ${meeting.id} ${duty.organisationSlug}`}
        draftKey={draftKey}
        meeting={meeting}
      />
      {sent.state === 'SUBMITTED' && (
        <section aria-labelledby="sen-da">
          <h2 id="sen-da">{report.next}</h2>
          <ol>
            {report.nextSteps(meeting.date, week).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      )}
      {sent.imported && <p className="quiet">{report.imported}</p>}
      <section>
        <Summary meeting={meeting} sent={sent} />
      </section>
      <div className="act-buttons no-print">
        <Button className="needs-script" variant="secondary" onPress={() => window.print()}>
          {report.print}
        </Button>
        <Link to={reports}>{report.title}</Link>
      </div>
      {sent.viewerCan.withdraw && <Withdraw version={sent.version} />}
    </>
  );
}

function Summary({ meeting, sent }: { meeting: ReportMeeting; sent: OwnReport }) {
  const { texts } = usePage();
  const { report } = texts;
  const areas = new Map(meeting.template.areas.map((area) => [area.id, area]));
  return (
    <Table
      caption={report.summary}
      rows={sent.areas}
      keyOf={({ area }) => area.id}
      columns={[
        { head: texts.picture.area, cell: ({ area }) => <Swedish>{areas.get(area.id)?.name}</Swedish> },
        { head: report.level, cell: ({ level }) => <Level level={level} /> },
        {
          head: report.seen,
          cell: ({ text, levelChangeReason, place }) => (
            <div className="prose">
              {text ? <Swedish>{text}</Swedish> : <span className="quiet">{report.noText}</span>}
              {levelChangeReason && (
                <p>
                  {report.reason} <Swedish>{levelChangeReason}</Swedish>
                </p>
              )}
              {place && (
                <p>
                  {report.place}: <Swedish>{place.name}</Swedish>
                </p>
              )}
            </div>
          ),
        },
        {
          head: report.numbers,
          cell: ({ area, counts }) =>
            counts.map(({ code, value }) => {
              const known = areas.get(area.id)?.counts.find((one) => one.code === code);
              return <div key={code}>{`${known?.label ?? code}: ${value}`}</div>;
            }),
        },
      ]}
    />
  );
}

function Withdraw({ version }: { version: number }) {
  const { report } = usePage().texts;
  const busy = useNavigation().state === 'submitting';
  return (
    <Form method="post" className="act no-print">
      <p>{report.withdrawHelp}</p>
      <input type="hidden" name="version" value={version} />
      <Button type="submit" variant="secondary" name="gor" value="ta-tillbaka" isPending={busy}>
        {report.withdraw}
      </Button>
    </Form>
  );
}

/** What was being written here when the report was sent from somewhere else. */
function NotKept({ name, draftKey, meeting }: { name: string; draftKey: string; meeting: ReportMeeting }) {
  const { report } = usePage().texts;
  const [kept, setKept] = useState<UnsavedDraft | null>(null);
  useEffect(() => void openSealedDraft(name, draftKey).read().then(setKept), [name, draftKey]);
  if (!kept) return null;
  const discard = () =>
    void openSealedDraft(name, draftKey)
      .forget()
      .then(() => setKept(null));
  return (
    <section className="note no-print" aria-labelledby="inte-sparat">
      <h2 id="inte-sparat">{report.notKept}</h2>
      {meeting.template.areas.map(
        ({ id, name: area }) =>
          kept.mine[id] && (
            <div key={id}>
              <h3>
                <Swedish>{area}</Swedish>
              </h3>
              <p className="prose" lang="sv">
                {kept.mine[id].text} {kept.mine[id].reason}
              </p>
            </div>
          ),
      )}
      <Button variant="secondary" onPress={discard}>
        {report.discard}
      </Button>
    </section>
  );
}
