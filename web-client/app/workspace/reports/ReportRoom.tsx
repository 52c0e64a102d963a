import { Link } from 'react-router';

import { Empty } from '../../components/Empty';
import type { Refusal } from '../../components/Field';
import { PageHead } from '../../components/PageHead';
import { Saved } from '../../components/Saved';
import { StateTag, type Tone } from '../../components/StateTag';
import { Swedish } from '../../components/Swedish';
import { momentOf, weekName } from '../../dates';
import type { Duty, ReportState } from '../../documents/report';
import { usePage } from '../../page-context';
import { ReportForm } from './ReportForm';
import { ReportThread } from './ReportThread';
import { SentReport } from './SentReport';
import type { RefusedForm, ReportRoomData } from './report.server';

export const reportTones: Record<ReportState, Tone> = {
  DRAFT: 'waiting',
  RETURNED: 'serious',
  SUBMITTED: 'active',
  INCLUDED: 'done',
  FEEDBACK_GIVEN: 'done',
};

/** The report of one organisation to one meeting, to be written or as it was sent. */
export function ReportRoom(props: ReportRoomData & { refused: RefusedForm | null; refusal: Refusal | null }) {
  const { place, meeting, duty, draftKey, sent, answered, refused, refusal } = props;
  const { texts, to } = usePage();
  if (!duty) return <ChooseOrganisation {...props} />;
  const { report } = duty;
  const isOpen = meeting.state === 'PLANNED' && (report === null || report.viewerCan.edit);
  // Another state of the report is another page: nothing of the one before stays in it.
  const key = `${duty.organisationSlug} ${isOpen}`;
  return (
    <>
      <Head {...props} duty={duty} isOpen={isOpen} />
      {answered && !refusal && <Saved text={texts.report.thread.answered} />}
      {report && <ReportThread report={report} refusal={refusal} />}
      {isOpen ? (
        <ReportForm key={key} {...props} duty={duty} />
      ) : report ? (
        <SentReport
          key={key}
          {...{ meeting, duty, draftKey }}
          sent={report}
          justSent={sent}
          problems={refused?.problems ?? []}
          reports={to.reports(place.path)}
        />
      ) : (
        <Empty>{texts.report.empty}</Empty>
      )}
    </>
  );
}

function Head({ place, meeting, duty, isOpen }: ReportRoomData & { duty: Duty; isOpen: boolean }) {
  const { texts, to } = usePage();
  const { report } = texts;
  const state = duty.report?.state;
  const deadline = meeting.reportDeadline
    ? momentOf(meeting.reportDeadline)
    : report.noDeadline(meeting.date);
  const { submittedAt, late } = duty.report ?? {};
  return (
    <PageHead
      title={report.toMeeting(weekName(meeting.week, texts.desk.weekWord))}
      state={
        <>
          <StateTag tone={state ? reportTones[state] : 'waiting'}>{report.state[state ?? 'NONE']}</StateTag>{' '}
          {late && <StateTag tone="serious">{report.late}</StateTag>}
          {duty.overdue && <StateTag tone="serious">{report.overdue}</StateTag>}
        </>
      }
      lead={
        <>
          <Swedish>{duty.organisationName}</Swedish>{' '}
          {meeting.duties.length > 1 && (
            <Link className="no-print" to={to.meetingReports(place.path, meeting.id)}>
              {report.otherOrganisation}
            </Link>
          )}
        </>
      }
      meta={
        isOpen
          ? `${report.deadline} ${deadline}. ${report.onlyYou}`
          : submittedAt && report.sentAt(momentOf(submittedAt))
      }
    />
  );
}

/** Nobody chooses for a person who reports for several. */
function ChooseOrganisation({ place, meeting }: ReportRoomData) {
  const { texts, to } = usePage();
  const { report } = texts;
  if (meeting.duties.length === 0)
    return (
      <>
        <PageHead title={report.toMeeting(weekName(meeting.week, texts.desk.weekWord))} />
        <Empty>{report.notReporter}</Empty>
      </>
    );
  return (
    <>
      <PageHead title={report.chooseTitle} lead={report.choose} />
      <ul className="cards">
        {meeting.duties.map(({ organisationSlug, organisationName, report: begun }) => (
          <li className="card" key={organisationSlug}>
            <h2>
              <Link to={to.report(place.path, meeting.id, organisationSlug)}>
                <Swedish>{organisationName}</Swedish>
              </Link>
            </h2>
            <p className="meta">{report.state[begun?.state ?? 'NONE']}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
