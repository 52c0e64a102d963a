import { Button } from '@midas-ds/components/button';
import { Form, Link } from 'react-router';

import { Empty } from '../../components/Empty';
import { FormFields, type Refusal } from '../../components/Field';
import { StateTag, type Tone } from '../../components/StateTag';
import { Swedish } from '../../components/Swedish';
import { Table, type Column } from '../../components/Table';
import { momentOf, weekName } from '../../dates';
import type { CalendarMeeting } from '../../documents/calendar';
import { usePage } from '../../page-context';
import type { Place } from '../places';

const tones: Record<CalendarMeeting['state'], Tone> = { PLANNED: 'active', HELD: 'done', CANCELLED: 'over' };

interface Props {
  meetings: CalendarMeeting[];
  place: Place;
  today: string;
  refusal: Refusal | null;
}

/** A year's meetings: day, hour, state, deadline, and for those who keep the calendar what can be done with them. */
export function MeetingTable({ meetings, place, today, refusal }: Props) {
  const { texts } = usePage();
  if (meetings.length === 0) return <Empty>{texts.calendar.empty}</Empty>;
  const keeps = meetings.some(({ viewerCan }) => viewerCan.move || viewerCan.reinstate);
  const actions: Column<CalendarMeeting>[] = keeps
    ? [
        {
          head: texts.calendar.actions,
          cell: (meeting) => <Actions meeting={meeting} place={place} refusal={refusal} />,
        },
      ]
    : [];
  return (
    <Table
      caption={texts.calendar.caption}
      rows={meetings}
      keyOf={({ id }) => id}
      columns={[
        { head: texts.calendar.day, cell: (meeting) => <Day meeting={meeting} today={today} /> },
        { head: texts.calendar.week, cell: ({ week }) => weekName(week, texts.desk.weekWord) },
        { head: texts.calendar.state, cell: (meeting) => <State meeting={meeting} /> },
        {
          head: texts.calendar.deadline,
          cell: ({ reportDeadline, state }) =>
            state === 'PLANNED' && reportDeadline ? momentOf(reportDeadline) : '–',
        },
        ...actions,
      ]}
    />
  );
}

function Day({ meeting: { date, startTime, place }, today }: { meeting: CalendarMeeting; today: string }) {
  const { texts } = usePage();
  return (
    <>
      <time className="day" dateTime={date}>
        {date}
      </time>{' '}
      {startTime && texts.calendar.at(startTime)}
      {date === today && <strong> {texts.calendar.today}</strong>}
      {place && (
        <span className="change">
          <Swedish>{place}</Swedish>
        </span>
      )}
    </>
  );
}

function State({ meeting: { state, cancelReason, movedFrom, dayOff } }: { meeting: CalendarMeeting }) {
  const { texts } = usePage();
  return (
    <>
      <StateTag tone={tones[state]}>{texts.calendar.states[state]}</StateTag>
      {cancelReason && (
        <span className="change">
          <Swedish>{cancelReason}</Swedish>
        </span>
      )}
      {movedFrom && <span className="change">{texts.calendar.movedFrom(movedFrom)}</span>}
      {dayOff && state === 'PLANNED' && (
        <span className="change">
          {texts.calendar.dayOff}: <Swedish>{dayOff}</Swedish>
        </span>
      )}
    </>
  );
}

function Actions({
  meeting: { id, date, version, viewerCan },
  place,
  refusal,
}: {
  meeting: CalendarMeeting;
  place: Place;
  refusal: Refusal | null;
}) {
  const { texts, to } = usePage();
  if (viewerCan.move)
    return (
      <Link to={to.changeMeeting(place.path, id)}>
        {texts.calendar.change} <span className="unseen">{date}</span>
      </Link>
    );
  if (!viewerCan.reinstate) return null;
  return (
    <Form method="post">
      <FormFields
        intent="reinstate"
        refusal={refusal?.values['id'] === id ? refusal : null}
        version={version}
      >
        <input type="hidden" name="id" value={id} />
        <Button type="submit" variant="tertiary" size="medium">
          {texts.calendar.reinstate} <span className="unseen">{date}</span>
        </Button>
      </FormFields>
    </Form>
  );
}
