import { toCalendar } from './calendar-file';

const entry = {
  ...{ uid: '4a6a2c4e-6a4f-4b65-8a9f-0d1f2f3f4f5f', date: '2026-03-31', cancelled: false },
  ...{ startsAt: '2026-03-31T07:00:00Z', endsAt: '2026-03-31T08:30:00Z', updatedAt: '2026-01-02T08:00:00Z' },
};

test('a meeting is a moment in the file, so that nine is nine on both sides of summer time', () => {
  const winter = { ...entry, startsAt: '2026-03-17T08:00:00Z', endsAt: '2026-03-17T09:30:00Z' };
  const file = toCalendar([winter, entry]);
  for (const line of [
    'DTSTART:20260317T080000Z',
    'DTSTART:20260331T070000Z',
    'DTEND:20260331T083000Z',
    `UID:${entry.uid}`,
  ])
    expect(file).toContain(line);
  expect(file).toContain('STATUS:CONFIRMED');
});

test('a cancelled meeting is marked so; one without a time takes the whole day', () => {
  const file = toCalendar([{ ...entry, cancelled: true, startsAt: null, endsAt: null }]);
  expect(file).toContain('STATUS:CANCELLED');
  expect(file).toContain('SUMMARY:INSTÄLLT: Möte om lägesbilden');
  expect(file).toContain('DTSTART;VALUE=DATE:20260331');
});
