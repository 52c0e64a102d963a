import type { Membership } from '@medborgarlofte/platform/actor';
import fc from 'fast-check';
import type { CountDefinition } from '../areas/count-definition';
import { countsFor, seesSmallCounts, smallCountThreshold } from './small-counts';

const alarms = { code: 'alarms', label: 'Larm', unit: 'larm' } as CountDefinition;
const actor = (role: string, unit: string | null = null, key = '1982') => ({
  ...{ subject: 's', name: '', scopes: [] },
  memberships: [{ kind: 'municipality', key, unit, role } satisfies Membership],
});

test.each([
  ['its own reporter', actor('reporter', 'nvk'), true],
  ['the coordinator', actor('coordinator'), true],
  ['the deputy', actor('deputy'), true],
  ['another organisation’s reporter', actor('reporter', 'skolorna'), false],
  ['the kommunpolis', actor('kommunpolis'), false],
  ['a council member', actor('council-member'), false],
  ['another municipality’s coordinator', actor('coordinator', null, '1783'), false],
  ['a reading system', actor('integrator'), false],
])('%s: sees small numbers %p', (_, who, sees) => expect(seesSmallCounts(who, '1982', 'nvk')).toBe(sees));

test('no number below the threshold is told to anybody else, whatever it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 20 }), (value, threshold) => {
      const told = countsFor([{ code: 'alarms', value }], [alarms], false, threshold);
      expect(told.shown).toEqual(value < threshold ? [] : [{ ...alarms, value }]);
      expect(told.small).toEqual(value < threshold ? [{ ...alarms, fewerThan: threshold }] : []);
    }),
  );
});

test('who sees small numbers sees all of them, and a number the template has lost is not shown', () => {
  const counts = [
    { code: 'alarms', value: smallCountThreshold - 1 },
    { code: 'gone', value: 9 },
  ];
  expect(countsFor(counts, [alarms], true)).toEqual({ shown: [{ ...alarms, value: 2 }], small: [] });
});
