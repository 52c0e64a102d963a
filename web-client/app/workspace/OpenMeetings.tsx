import { Link } from 'react-router';

import { weekName } from '../dates';
import type { DeskMeeting } from '../documents/desk';
import { usePage } from '../page-context';
import type { Place } from './places';

/** The way to the meetings that are not over. */
export function OpenMeetings({ place, meetings }: { place: Place; meetings: DeskMeeting[] }) {
  const { texts, to } = usePage();
  if (meetings.length === 0) return null;
  return (
    <ul className="rows">
      {meetings.map(({ id, date, week }) => (
        <li key={id}>
          <Link to={to.meeting(place.path, id)}>
            {texts.meeting.open} {weekName(week, texts.desk.weekWord)}
          </Link>{' '}
          <span className="quiet">{date}</span>
        </li>
      ))}
    </ul>
  );
}
