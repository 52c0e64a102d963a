import { data, Link } from 'react-router';

import { PageHead } from '../../components/PageHead';
import { Saved } from '../../components/Saved';
import { dayOf, yearOf } from '../../dates';
import {
  calendarYear,
  createCalendarFeed,
  reinstateMeeting,
  revokeCalendarFeed,
} from '../../documents/calendar';
import { usePage } from '../../page-context';
import { paths } from '../../paths';
import { fail } from '../../request-context';
import { languageOf } from '../../texts/language';
import { CalendarFeeds } from '../../workspace/calendar/CalendarFeeds';
import { MeetingTable } from '../../workspace/calendar/MeetingTable';
import { answer, valuesOf } from '../../workspace/form-act.server';
import { ownMunicipality } from '../../workspace/own-municipality.server';
import { readsGroupTexts } from '../../workspace/group/reads-group-texts';
import { roomMeta } from '../../workspace/room-meta';
import type { Route } from './+types/meetings';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { afterRefusal as shouldRevalidate, clientAction } from '../../workspace/keep-typed';

export async function loader(args: Route.LoaderArgs) {
  const { ask, place, municipality, web } = await ownMunicipality(args);
  const year = yearAsked(args.request);
  const answered = await ask(calendarYear, { slug: municipality.slug, year });
  return {
    place,
    year,
    today: dayOf(new Date()),
    done: new URL(args.request.url).searchParams.get('gjort'),
    calendar: answered.municipality ?? fail('notFound', web.requestId),
  };
}

/** The year that the address names, otherwise this one. */
function yearAsked(request: Request): number {
  const asked = Number(new URL(request.url).searchParams.get('ar'));
  return asked >= 2000 && asked <= 2100 ? asked : yearOf(dayOf(new Date()));
}

export async function action(args: Route.ActionArgs) {
  const { ask, place, web } = await ownMunicipality(args);
  const values = await valuesOf(args.request);
  const to = paths(languageOf(new URL(args.request.url).pathname));
  const here = (done: string) => to.meetingsAfter(place.path, yearAsked(args.request), done);
  if (values['intent'] === 'subscribe') {
    const input = { municipalityId: values['municipalityId'] ?? '' };
    const { secret, userErrors } = (await ask(createCalendarFeed, { input })).createCalendarFeed;
    // Shown on this answer alone: it is kept nowhere, so no address leads to it again.
    if (secret) return data({ address: `${web.origin}/kalender/${secret}.ics` });
    return answer(values, { userErrors }, to.meetings(place.path));
  }
  if (values['intent'] === 'reinstate') {
    const input = { meetingId: values['id'] ?? '', expectedVersion: Number(values['version']) };
    return answer(values, (await ask(reinstateMeeting, { input })).reinstateMeeting, here('halls'));
  }
  const input = { calendarFeedId: values['id'] ?? '' };
  return answer(values, (await ask(revokeCalendarFeed, { input })).revokeCalendarFeed, here('stangd'));
}

export const meta: Route.MetaFunction = ({ location }) =>
  roomMeta(location.pathname, (texts) => texts.calendar.title);

export default function Meetings({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, to } = usePage();
  const { place, year, calendar, today, done } = loaderData;
  const { meetings, meetingTally: tally, situationGroup: group } = calendar;
  const refusal = actionData && 'problems' in actionData ? actionData : null;
  const address = actionData && 'address' in actionData ? actionData.address : null;
  return (
    <>
      {done && !actionData && texts.calendar.done[done] && <Saved text={texts.calendar.done[done]} />}
      <PageHead
        title={texts.calendar.titleOf(year)}
        lead={
          tally ? texts.calendar.tally(tally.held, tally.planned, tally.cancelled, tally.ahead) : undefined
        }
        meta={group?.fictitious && texts.calendar.fictitious}
        action={group?.viewerCan.edit && <Link to={to.planMeetings(place.path)}>{texts.calendar.plan}</Link>}
      />
      <nav aria-label={texts.calendar.years} className="years">
        {[year - 1, year + 1].map((one) => (
          <Link key={one} to={to.meetings(place.path, one)}>
            {one}
          </Link>
        ))}
      </nav>
      {readsGroupTexts(place) && (
        <p>
          <Link to={to.groupTexts(place.path)}>{texts.group.textsTitle}</Link>
        </p>
      )}
      <MeetingTable meetings={meetings?.nodes ?? []} place={place} today={today} refusal={refusal} />
      <CalendarFeeds
        municipalityId={calendar.id}
        feeds={calendar.calendarFeeds?.nodes ?? []}
        address={address}
        refusal={refusal}
      />
    </>
  );
}
