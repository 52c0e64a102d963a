import { Button } from '@midas-ds/components/button';
import { Form } from 'react-router';

import { StateTag } from '../../components/StateTag';
import { ConfirmNames } from '../../components/ConfirmNames';
import { useFindings } from '../../components/use-findings';
import { Swedish } from '../../components/Swedish';
import { Table } from '../../components/Table';
import { dayOf, timeOf } from '../../dates';
import type { MeetingReport, Reporting } from '../../documents/meeting';
import { usePage } from '../../page-context';
import type { ActAnswer } from './meeting-acts.server';

interface Props {
  reporting: Reporting[];
  reports: MeetingReport[];
  open: boolean;
  answer: ActAnswer | null;
}

const isMissing = ({ state }: Reporting) => state === null || state === 'RETURNED';

/** Who has reported, who is late and who is missing, by name; reminding in one press, sending back with a word. */
export function WhoReported({ reporting, reports, open, answer }: Props) {
  const { meeting: texts } = usePage().texts;
  const missing = reporting.filter(isMissing);
  return (
    <section aria-labelledby="vem">
      <h2 id="vem">{texts.who}</h2>
      {answer?.problems
        .filter(({ message }) => message)
        .map(({ message }) => (
          <p role="alert" className="area-problem" key={message}>
            {message}
          </p>
        ))}
      <Table
        caption={texts.whoCaption}
        rows={reporting}
        keyOf={({ organisationSlug }) => organisationSlug}
        columns={[
          { head: texts.organisation, cell: (one) => <Swedish>{one.organisationName}</Swedish> },
          { head: texts.state, cell: (one) => <State one={one} /> },
          {
            head: texts.at,
            cell: (one) => one.submittedAt && `${dayOf(one.submittedAt)} ${timeOf(one.submittedAt)}`,
          },
          {
            head: texts.returnIt,
            cell: (one) => (
              <GiveBack
                report={reports.find(({ organisationSlug }) => organisationSlug === one.organisationSlug)}
                answer={answer}
              />
            ),
          },
        ]}
      />
      {open && missing.length > 0 && (
        <Form method="post" className="remind" preventScrollReset>
          <input type="hidden" name="gor" value="paminn" />
          {missing.map(({ organisationSlug }) => (
            <input key={organisationSlug} type="hidden" name="verksamhet" value={organisationSlug} />
          ))}
          <Button type="submit" variant="secondary">
            {texts.remindAll(missing.length)}
          </Button>
        </Form>
      )}
    </section>
  );
}

function State({ one: { state, late, remindedAt } }: { one: Reporting }) {
  const { meeting: texts } = usePage().texts;
  return (
    <>
      <StateTag tone={state === null || state === 'RETURNED' ? 'waiting' : 'done'}>
        {state ? texts.states[state] : texts.nothing}
        {late && `, ${texts.late}`}
      </StateTag>
      {remindedAt && (
        <span className="change">{texts.reminded(`${dayOf(remindedAt)} ${timeOf(remindedAt)}`)}</span>
      )}
    </>
  );
}

function GiveBack({ report, answer }: { report: MeetingReport | undefined; answer: ActAnswer | null }) {
  const { texts } = usePage();
  const { found, foundId, ...watching } = useFindings(`kommentar-${report?.id}`);
  if (!report) return null;
  const refused = answer?.about === report.id && answer.problems.length > 0 ? answer : null;
  const thread = report.comments?.nodes ?? [];
  return (
    <>
      {thread.length > 0 && (
        <details>
          <summary>{texts.meeting.thread}</summary>
          {thread.map(({ text, authorRole, writtenAt }) => (
            <p key={writtenAt} className="change">
              {dayOf(writtenAt)} {texts.role[authorRole] ?? authorRole}: <Swedish>{text}</Swedish>
            </p>
          ))}
        </details>
      )}
      {report.viewerCan.return && (
        <details open={refused !== null}>
          <summary aria-label={texts.meeting.returnSummary(report.organisationName)}>
            {texts.meeting.returnIt}
          </summary>
          <Form
            method="post"
            className="give-back"
            preventScrollReset
            data-unsent={refused ? 'yes' : undefined}
          >
            <input type="hidden" name="gor" value="skicka-tillbaka" />
            <input type="hidden" name="rapport" value={report.id} />
            <input type="hidden" name="version" value={report.version} />
            <label htmlFor={`kommentar-${report.id}`}>{texts.meeting.returnWhat}</label>
            <textarea
              {...watching}
              id={`kommentar-${report.id}`}
              name="kommentar"
              rows={3}
              maxLength={2000}
              required
              defaultValue={refused?.comment}
              aria-describedby={foundId}
            />
            {found}
            <ConfirmNames problems={refused?.problems ?? []} />
            <Button type="submit" variant="secondary">
              {texts.meeting.returnIt}
            </Button>
          </Form>
        </details>
      )}
    </>
  );
}
