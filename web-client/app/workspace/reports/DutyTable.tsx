import { Link } from 'react-router';

import { Empty } from '../../components/Empty';
import { StateTag } from '../../components/StateTag';
import { Swedish } from '../../components/Swedish';
import { Table } from '../../components/Table';
import { momentOf, weekName } from '../../dates';
import type { OpenDuty, OpenMeeting } from '../../documents/report';
import { usePage } from '../../page-context';
import type { Place } from '../places';
import { reportTones } from './ReportRoom';

/** What there is to report, meeting by meeting: state, deadline, the one thing to do. */
export function DutyTable({ meetings, place }: { meetings: OpenMeeting[]; place: Place }) {
  const { texts, to } = usePage();
  const { report } = texts;
  const rows = meetings.flatMap((meeting) => meeting.duties.map((duty) => ({ meeting, duty })));
  if (rows.length === 0) return <Empty>{report.empty}</Empty>;
  return (
    <Table
      caption={report.caption}
      rows={rows}
      keyOf={({ meeting, duty }) => `${meeting.id} ${duty.organisationSlug}`}
      columns={[
        {
          head: report.meeting,
          cell: ({ meeting }) => `${weekName(meeting.week, texts.desk.weekWord)} (${meeting.date})`,
        },
        { head: report.organisation, cell: ({ duty }) => <Swedish>{duty.organisationName}</Swedish> },
        {
          head: report.deadline,
          cell: ({ meeting }) => (meeting.reportDeadline ? momentOf(meeting.reportDeadline) : meeting.date),
        },
        { head: texts.desk.state, cell: ({ duty }) => <DutyState duty={duty} /> },
        {
          head: report.whatToDo,
          cell: ({ meeting, duty }) => (
            <Link to={to.report(place.path, meeting.id, duty.organisationSlug)}>
              {report[actOf(duty)]}
              <span className="unseen">
                {`: ${duty.organisationName}, ${weekName(meeting.week, texts.desk.weekWord)}`}
              </span>
            </Link>
          ),
        },
      ]}
    />
  );
}

function actOf({ report }: OpenDuty): 'begin' | 'goOn' | 'complete' | 'read' {
  if (!report) return 'begin';
  return report.state === 'DRAFT' ? 'goOn' : report.state === 'RETURNED' ? 'complete' : 'read';
}

function DutyState({ duty: { report: own, overdue } }: { duty: OpenDuty }) {
  const { report } = usePage().texts;
  return (
    <>
      <StateTag tone={own ? reportTones[own.state] : 'waiting'}>
        {report.state[own?.state ?? 'NONE']}
      </StateTag>{' '}
      {own?.late && <StateTag tone="serious">{report.late}</StateTag>}
      {overdue && <StateTag tone="serious">{report.overdue}</StateTag>}
    </>
  );
}
