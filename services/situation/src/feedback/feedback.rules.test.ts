import type { Actor } from '@medborgarlofte/platform/actor';
import { isOverdue, isTold, tellBy, whoRaised, whyNotGive } from './feedback.rules';

test.each([
  ['2026-11-10', '2026-11-17', 'a plain week'],
  ['2025-12-18', '2025-12-30', 'Christmas and its eve'],
  ['2025-12-29', '2026-01-08', 'New Year and Epiphany'],
  ['2026-04-01', '2026-04-10', 'Easter'],
  ['2026-05-12', '2026-05-20', 'Ascension Day'],
  ['2026-06-16', '2026-06-24', 'Midsummer Eve'],
  ['2026-11-14', '2026-11-20', 'from a Saturday'],
])('what happened on %s is told by %s: %s', (day, due) => {
  expect(tellBy(day)).toBe(due);
});

test('what is open is overdue from the day after; what is given, or was never owed, is not', () => {
  const open = { dueDate: '2026-11-17', givenAt: null };
  expect(isOverdue(open, '2026-11-17')).toBe(false);
  expect(isOverdue(open, '2026-11-18')).toBe(true);
  expect(isOverdue({ ...open, givenAt: new Date() }, '2026-12-01')).toBe(false);
  expect(isOverdue({ dueDate: null, givenAt: new Date() }, '2026-12-01')).toBe(false);
});

test('an organisation that noted is told, and the council, and nobody where coordinator or deputy noted', () => {
  const noted = (notedByRole: string, notedByOrganisation: string | null = null) =>
    whoRaised({ notedByRole, notedByOrganisation });
  expect(noted('reporter', 'skolorna')).toBe('skolorna');
  expect(noted('kommunpolis', 'polisen')).toBe('polisen');
  expect(noted('council-member')).toBe('');
  expect(noted('coordinator')).toBeUndefined();
});

test('only who reports for the organisation, or sits in the council, is told', () => {
  const actor = (role: string, unit: string | null = null): Actor => ({
    ...{ subject: 'x', name: 'x', scopes: [] },
    memberships: [{ kind: 'municipality', key: '1982', unit, role }],
  });
  const to = (organisationKey: string) => ({ tenantId: '1982', organisationKey });
  expect(isTold(actor('reporter', 'skolorna'), to('skolorna'))).toBe(true);
  expect(isTold(actor('reporter', 'nvk'), to('skolorna'))).toBe(false);
  expect(isTold(actor('kommunpolis'), to('polisen'))).toBe(true);
  expect(isTold(actor('coordinator'), to('skolorna'))).toBe(false);
  expect(isTold(actor('council-member'), to(''))).toBe(true);
  expect(isTold(actor('reporter', 'skolorna'), to(''))).toBe(false);
});

const given = new Date();
test.each([
  [{ givenAt: null, note: null, superseded: false }, null, undefined],
  [{ givenAt: null, note: null, superseded: false }, 'Tack', undefined],
  [{ givenAt: given, note: null, superseded: false }, 'Tack', undefined],
  [{ givenAt: given, note: null, superseded: false }, null, 'feedback.given'],
  [{ givenAt: given, note: 'Tack', superseded: false }, 'Och', 'feedback.noted'],
  [{ givenAt: given, note: null, superseded: true }, 'Tack', 'feedback.superseded'],
])('%j with %j: %s', (feedback, sentence, reason) => {
  expect(whyNotGive(feedback, sentence)).toBe(reason);
});
