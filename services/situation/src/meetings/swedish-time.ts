const minuteMs = 60_000;
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The moment at which clocks in Sweden show a time, `09:00`, on a day; an hour later where summer time skips it. */
export function swedishTime(day: string, time: string): Date {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  const summer = new Date(asIfUtc - 120 * minuteMs);
  return clock.format(summer) === `${day} ${time}` ? summer : new Date(asIfUtc - 60 * minuteMs);
}

/** The moment so many hours on the clock before a time: noon the day before stays noon when summer time ends that night. */
export function hoursBefore(day: string, time: string, hours: number): Date {
  const earlier = new Date(Date.parse(`${day}T${time}:00Z`) - hours * 60 * minuteMs).toISOString();
  return swedishTime(earlier.slice(0, 10), earlier.slice(11, 16));
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
