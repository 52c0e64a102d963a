import { promiseNow } from './promise-state';

describe('promiseNow', () => {
  const period = { start: '2026-12-01', end: '2027-02-28' };

  it.each([
    ['2026-11-30', 'coming'],
    ['2026-12-01', 'current'],
    ['2027-02-28', 'current'],
    ['2027-03-01', 'over'],
  ])('on %s the promise is %s', (today, now) => expect(promiseNow(period, today)).toBe(now));

  it('waits for signatures while it has no start', () =>
    expect(promiseNow({ start: null, end: null }, '2026-11-24')).toBe('unsigned'));
  it('goes on when it has no end', () =>
    expect(promiseNow({ start: '2020-01-01', end: null }, '2026-11-24')).toBe('current'));
});
