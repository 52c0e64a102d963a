import { Link } from 'react-router';

import { momentOf, weekName } from '../../dates';
import type { OpenMeeting } from '../../documents/report';
import { usePage } from '../../page-context';
import type { Place } from '../places';

/** The reports that wait for the person, as lines of the desk; the next meeting's and those that are overdue. */
export function waitingReports(meetings: OpenMeeting[] | null) {
  return (meetings ?? []).flatMap((meeting, index) =>
    meeting.duties
      .filter(({ report }) => !report || report.state === 'DRAFT' || report.state === 'RETURNED')
      .filter(({ overdue, report }) => overdue || index === 0 || report !== null)
      .map((duty) => ({ meeting, duty })),
  );
}

export function WaitingReport({
  waiting: { meeting, duty },
  place,
}: {
  waiting: ReturnType<typeof waitingReports>[number];
  place: Place;
}) {
  const { texts, to } = usePage();
  const { report } = texts;
  const week = weekName(meeting.week, texts.desk.weekWord);
  const deadline = meeting.reportDeadline
    ? momentOf(meeting.reportDeadline)
    : report.noDeadline(meeting.date);
  const several = meeting.duties.length > 1;
  return (
    <li>
      <Link to={to.report(place.path, meeting.id, duty.organisationSlug)}>
        {duty.overdue
          ? report.waitingLate(week, duty.organisationName)
          : several
            ? report.waitingFor(week, duty.organisationName, deadline)
            : report.waiting(week, deadline)}
      </Link>
    </li>
  );
}
