import { Button } from '@midas-ds/components/button';
import { Form, Link } from 'react-router';

import { FormFields, TextBlock, TextLine, type Refusal } from '../../components/Field';
import { PageHead } from '../../components/PageHead';
import { yearOf } from '../../dates';
import {
  cancelMeeting,
  moveMeeting,
  oneMeeting,
  type CalendarMeeting,
  type MeetingPayload,
} from '../../documents/calendar';
import { usePage } from '../../page-context';
import { paths } from '../../paths';
import { fail } from '../../request-context';
import { languageOf } from '../../texts/language';
import { answer, confirmed, valuesOf } from '../../workspace/form-act.server';
import { ownMunicipality } from '../../workspace/own-municipality.server';
import { keepers } from '../../workspace/roles';
import { roomMeta } from '../../workspace/room-meta';
import type { Route } from './+types/change-meeting';

export { RoomError as ErrorBoundary } from '../../workspace/RoomError';
export { afterRefusal as shouldRevalidate, clientAction } from '../../workspace/keep-typed';

export async function loader(args: Route.LoaderArgs) {
  const { ask, place, web } = await ownMunicipality(args, keepers);
  const { meeting } = await ask(oneMeeting, { id: args.params.id });
  return { place, meeting: meeting ?? fail('notFound', web.requestId) };
}

export async function action(args: Route.ActionArgs) {
  const { ask, place } = await ownMunicipality(args);
  const values = await valuesOf(args.request);
  const to = paths(languageOf(new URL(args.request.url).pathname));
  const back = ({ meeting: changed }: MeetingPayload, done: string) =>
    to.meetingsAfter(place.path, yearOf(changed?.date ?? ''), done);
  const meeting = { meetingId: args.params.id, expectedVersion: Number(values['version']) };
  if (values['intent'] === 'cancel') {
    const input = { ...meeting, reason: values['reason'] ?? '', ...confirmed(values) };
    const { cancelMeeting: cancelled } = await ask(cancelMeeting, { input });
    return answer(values, cancelled, back(cancelled, 'installt'));
  }
  const { date = '', startTime = '', place: where = '' } = values;
  const input = { ...meeting, date, ...(startTime && { startTime }), ...(where && { place: where }) };
  const { moveMeeting: moved } = await ask(moveMeeting, { input });
  return answer(values, moved, back(moved, 'flyttat'));
}

export const meta: Route.MetaFunction = ({ location, loaderData }) =>
  roomMeta(location.pathname, (texts) => texts.calendar.changeTitle(loaderData?.meeting.date ?? ''));

export default function ChangeMeeting({ loaderData: { place, meeting }, actionData }: Route.ComponentProps) {
  const { texts, to } = usePage();
  const refusal = actionData ?? null;
  return (
    <>
      <PageHead title={texts.calendar.changeTitle(meeting.date)} />
      {meeting.viewerCan.move ? (
        <>
          <Move meeting={meeting} refusal={refusal} />
          <Cancel meeting={meeting} refusal={refusal} />
        </>
      ) : (
        <p>{texts.act.notPossible}</p>
      )}
      <p>
        <Link to={to.meetings(place.path, yearOf(meeting.date))}>{texts.calendar.back}</Link>
      </p>
    </>
  );
}

function Move({ meeting, refusal }: { meeting: CalendarMeeting; refusal: Refusal | null }) {
  const { texts } = usePage();
  return (
    <section aria-labelledby="flytta">
      <h2 id="flytta">{texts.calendar.move}</h2>
      <p>{texts.calendar.moveWhat}</p>
      <Form method="post" className="act">
        <FormFields intent="move" refusal={refusal} version={meeting.version}>
          <TextLine name="date" type="date" label={texts.calendar.day} value={meeting.date} required />
          <TextLine name="startTime" type="time" label={texts.calendar.time} value={meeting.startTime} />
          <TextLine name="place" label={texts.calendar.place} value={meeting.place} maxLength={200} />
          <Button type="submit">{texts.calendar.confirmMove}</Button>
        </FormFields>
      </Form>
    </section>
  );
}

function Cancel({ meeting, refusal }: { meeting: CalendarMeeting; refusal: Refusal | null }) {
  const { texts } = usePage();
  return (
    <section aria-labelledby="stall-in">
      <h2 id="stall-in">{texts.calendar.cancel}</h2>
      <ul className="consequences">
        {texts.calendar.cancelWhat.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Form method="post" className="act">
        <FormFields intent="cancel" refusal={refusal} version={meeting.version}>
          <TextBlock
            name="reason"
            label={texts.calendar.reason}
            help={texts.calendar.reasonHelp}
            maxLength={300}
          />
          <Button type="submit" variant="danger">
            {texts.calendar.confirmCancel}
          </Button>
        </FormFields>
      </Form>
    </section>
  );
}
