import fc from 'fast-check';
import { usualRule } from './reminder-rule';
import { isQuiet, reminderDue } from './reminder.rules';

const at = (text: string) => new Date(text);
// A Monday in winter time, 12:00 in Sweden.
const deadline = at('2026-11-30T11:00:00Z');

test.each([
  ['the day before is a Sunday: it waits', '2026-11-29T11:00:00Z', null, false],
  ['at seven on Monday it goes out', '2026-11-30T06:05:00Z', null, true],
  ['not again once it has', '2026-11-30T07:05:00Z', '2026-11-30T06:05:00Z', false],
  ['a press by hand counts as well', '2026-11-30T06:05:00Z', '2026-11-29T18:00:00Z', false],
  ['a press before the step does not', '2026-11-30T06:05:00Z', '2026-11-27T10:00:00Z', true],
  ['after the deadline, a day later', '2026-12-01T11:05:00Z', '2026-11-30T06:05:00Z', true],
  ['in the evening it is quiet', '2026-12-01T17:05:00Z', '2026-11-30T06:05:00Z', false],
  ['long after, nobody is reminded any more', '2026-12-09T11:05:00Z', null, false],
])('%s', (_, now, last, due) => {
  expect(reminderDue(usualRule, deadline, last ? at(last) : null, at(now))).toBe(due);
});

test.each([
  ['Christmas Day', '2026-12-25T11:00:00Z', true],
  ['Midsummer Eve', '2026-06-19T10:00:00Z', true],
  ['an ordinary Friday', '2026-11-27T10:00:00Z', false],
  ['06:59 in summer', '2026-08-25T04:59:00Z', true],
  ['07:00 in summer', '2026-08-25T05:00:00Z', false],
])('%s', (_, now, quiet) => expect(isQuiet(usualRule, at(now))).toBe(quiet));

test('run every hour of a month, each step reminds once at the most, never in a quiet time', () => {
  const rules = fc.record({
    hoursBefore: fc.option(fc.integer({ min: 1, max: 120 })),
    atDeadline: fc.boolean(),
    hoursAfter: fc.option(fc.integer({ min: 1, max: 120 })),
    quietFrom: fc.constantFrom('17:00', '20:30', '12:00'),
    quietTo: fc.constantFrom('06:00', '08:15', '13:00'),
    workdaysOnly: fc.boolean(),
  });
  fc.assert(
    fc.property(rules, fc.integer({ min: 0, max: 40 * 24 }), (rule, hours) => {
      const due = new Date(at('2026-11-10T00:00:00Z').getTime() + hours * 3_600_000);
      const sent: Date[] = [];
      for (let hour = -14 * 24; hour < 21 * 24; hour += 1) {
        const now = new Date(due.getTime() + hour * 3_600_000 + 420_000);
        if (reminderDue(rule, due, sent.at(-1) ?? null, now)) sent.push(now);
      }
      const steps = [rule.hoursBefore !== null, rule.atDeadline, rule.hoursAfter !== null];
      expect(sent.length).toBeLessThanOrEqual(steps.filter(Boolean).length);
      expect(sent.some((moment) => isQuiet(rule, moment))).toBe(false);
    }),
    { numRuns: 60 },
  );
});
