import { councilMeetingQuery } from '../../documents/council';
import { fail } from '../../request-context';
import { placeOf } from '../signed-in.server';

/** The meeting that the address names, for the page and for its files. */
export async function loadCouncilMeeting(args: Parameters<typeof placeOf>[0] & { params: { id: string } }) {
  const { ask, web, place } = await placeOf(args);
  const { councilMeeting } = await ask(councilMeetingQuery, { id: args.params.id });
  return { place, meeting: councilMeeting ?? fail('notFound', web.requestId) };
}
