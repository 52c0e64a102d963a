import type { Actor } from '@medborgarlofte/platform/actor';
import { ActivityStatus, Party } from './activity';
import { mayWriteActivity, verifyParties, verifyStatus } from './activity.rules';

const { POLICE, MUNICIPALITY, OTHER, UNSTATED } = Party;
const holding = (role: string, key = '1982'): Actor => ({
  subject: 'x',
  name: '',
  memberships: [{ kind: 'municipality', key, unit: null, role }],
  scopes: [],
});

test('"unstated" stands alone', () => {
  expect(() => verifyParties([POLICE, UNSTATED])).toThrow('activity.unstated-alone');
  expect(() => verifyParties([UNSTATED])).not.toThrow();
  expect(() => verifyParties([POLICE, MUNICIPALITY, OTHER])).not.toThrow();
});

test('what was not done is said with its reason', () => {
  expect(() => verifyStatus(ActivityStatus.NOT_DONE, ' ')).toThrow('activity.reason');
  expect(() => verifyStatus(ActivityStatus.NOT_DONE, 'Pandemin')).not.toThrow();
  expect(() => verifyStatus(ActivityStatus.PARTLY, null)).not.toThrow();
});

test.each([
  ['coordinator', [MUNICIPALITY], true],
  ['deputy', [UNSTATED], true],
  ['kommunpolis', [MUNICIPALITY, POLICE], true],
  ['kommunpolis', [MUNICIPALITY], false],
  ['kommunpolis', [UNSTATED], false],
  ['politician', [POLICE], false],
  ['reporter', [POLICE], false],
])('%s writes an activity of %j: %s', (role, parties, expected) => {
  expect(mayWriteActivity(holding(role), '1982', parties)).toBe(expected);
  expect(mayWriteActivity(holding(role, '1783'), '1982', parties)).toBe(false);
});
