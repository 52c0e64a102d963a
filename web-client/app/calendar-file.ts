import ical, { ICalEventStatus } from 'ical-generator';

import type { CalendarEntry } from './documents/calendar';
import { calendar as texts } from './texts/sv/calendar';

/** Times are moments, so that every program shows them right on both sides of summer time. */
export function toCalendar(entries: CalendarEntry[]): string {
  const file = ical({
    name: texts.calendar.feedName,
    prodId: { company: 'Medborgarlofte', product: 'calendar' },
  });
  for (const { uid, date, startsAt, endsAt, cancelled, updatedAt } of entries) {
    file.createEvent({
      id: uid,
      start: new Date(startsAt ?? date),
      end: endsAt ? new Date(endsAt) : undefined,
      allDay: startsAt === null,
      stamp: new Date(updatedAt),
      lastModified: new Date(updatedAt),
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      summary: cancelled ? texts.calendar.feedCancelled : texts.calendar.feedMeeting,
    });
  }
  return file.toString();
}
