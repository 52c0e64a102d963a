import { openMeetings, type OpenMeeting } from '../../documents/report';
import type { Ask } from '../../request-context';
import type { Place } from '../places';
import { reporting } from '../roles';

/** Whether somebody reports for an organisation in this place. */
export const reportsIn = ({ kind, roles }: Place): boolean =>
  kind === 'municipality' && roles.some(({ role }) => reporting.includes(role));

/** The meetings that wait for the person's reports, or have got them; none where nobody asks for any. */
export async function openMeetingsIn(ask: Ask, place: Place): Promise<OpenMeeting[]> {
  const [municipality] = place.municipalities;
  if (!reportsIn(place) || !municipality) return [];
  const answer = await ask(openMeetings, { slug: municipality.slug });
  const meetings = answer.municipality?.openMeetings?.nodes ?? [];
  return meetings.filter(({ duties }) => duties.length > 0);
}
