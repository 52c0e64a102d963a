import { actingIn, holds, jobActor, parseGroupPath, publicActor, tenantsOf, type Actor } from './actor';
import { checkPermission, rolesFor, type Permission } from './permissions';

const somebody = (groups: string[], scopes: string[] = []): Actor => ({
  subject: 'person',
  name: 'Person',
  memberships: groups.map((group) => parseGroupPath(group)!),
  scopes,
});
const outcome = (actor: Actor, permission: Permission) => {
  try {
    checkPermission(actor, permission);
    return 'ok';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test.each<[string, Actor, Permission, string]>([
  ['anybody calls what is public', publicActor, 'public', 'ok'],
  ['nobody is signed in', publicActor, 'signed-in', 'UNAUTHENTICATED'],
  ['nobody holds a role', publicActor, ['coordinator'], 'UNAUTHENTICATED'],
  ['somebody without a role is signed in', somebody([]), 'signed-in', 'ok'],
  ['somebody without a role holds none', somebody([]), ['coordinator'], 'FORBIDDEN'],
  [
    'a reporter is no coordinator',
    somebody(['/municipality/1982/reporter']),
    ['coordinator', 'deputy'],
    'FORBIDDEN',
  ],
  ['a deputy is among the roles', somebody(['/municipality/1982/deputy']), ['coordinator', 'deputy'], 'ok'],
  [
    'a role in a part of the municipality counts',
    somebody(['/municipality/1982/organisation/skolorna/reporter']),
    ['reporter'],
    'ok',
  ],
  [
    'an integrator without the scope',
    somebody(['/municipality/1982/integrator'], ['openid']),
    ['integrator(promises:read)'],
    'FORBIDDEN',
  ],
  [
    'an integrator with the scope',
    somebody(['/municipality/1982/integrator'], ['promises:read']),
    ['integrator(promises:read)'],
    'ok',
  ],
  [
    'a scope alone gives nothing',
    somebody(['/municipality/1982/reporter'], ['promises:read']),
    ['integrator(promises:read)'],
    'FORBIDDEN',
  ],
  ['no roles let nobody in', somebody(['/municipality/1982/coordinator']), [], 'FORBIDDEN'],
])('%s', (_, actor, permission, expected) => expect(outcome(actor, permission)).toBe(expected));

test('an operation that is for everybody, or is not there, has no roles', () => {
  const permissions = { 'Query.a': 'public', 'Query.b': 'signed-in', 'Query.c': ['coordinator'] } as const;
  expect(
    ['Query.a', 'Query.b', 'Query.c', 'Query.d'].map((operation) => rolesFor(permissions, operation)),
  ).toEqual([[], [], ['coordinator'], []]);
});

describe('group paths', () => {
  test.each([
    [
      '/municipality/1982/coordinator',
      { kind: 'municipality', key: '1982', unit: null, role: 'coordinator' },
    ],
    [
      '/police-area/norra-vastmanland/lpo-chief',
      { kind: 'police-area', key: 'norra-vastmanland', unit: null, role: 'lpo-chief' },
    ],
    [
      '/municipality/1982/organisation/skolorna/reporter',
      { kind: 'municipality', key: '1982', unit: 'skolorna', role: 'reporter' },
    ],
  ])('%s is a membership', (path, membership) => expect(parseGroupPath(path)).toEqual(membership));

  test.each([
    '',
    '/',
    '/municipality',
    '/municipality/1982',
    '/municipality/1982/',
    '/municipality//coordinator',
    '/municipality/1982/coordinator/',
    '/municipality/1982/skolorna/reporter',
    '/municipality/1982/unit/skolorna/reporter',
    '/municipality/1982/organisation/skolorna/reporter/x',
    '/municipality/1982,1783/coordinator',
    '/municipality/%/coordinator',
    '/municipality/../coordinator',
    '/municipality/1982/Coordinator',
    '/municipality/1982/job',
    `/municipality/${'9'.repeat(81)}/coordinator`,
  ])('%j gives nothing', (path) => expect(parseGroupPath(path)).toBeUndefined());
});

describe('an actor in two organisations (A09)', () => {
  const both = somebody([
    '/municipality/1982/coordinator',
    '/municipality/1783/reporter',
    '/county/19/county-evaluator',
  ]);

  test('holds each role where it is held and nowhere else', () => {
    expect(holds(both, ['coordinator'], '1982')).toBe(true);
    expect(holds(both, ['coordinator'], '1783')).toBe(false);
    expect(holds(both, ['county-evaluator'], '19')).toBe(false);
    expect(tenantsOf(both)).toEqual(['1982', '1783']);
  });

  test('acts in the one that is chosen, and in no other', () => {
    const chosen = actingIn(both, 'municipality/1783');
    expect(chosen.memberships).toEqual([{ kind: 'municipality', key: '1783', unit: null, role: 'reporter' }]);
    expect(holds(chosen, ['coordinator'])).toBe(false);
    expect(both.memberships).toHaveLength(3);
  });

  test.each([
    'municipality/2061',
    'municipality/198',
    '1982',
    '',
    'municipality/1982/coordinator',
    'MUNICIPALITY/1982',
  ])('%j is refused', (organisation) => {
    expect(() => actingIn(both, organisation)).toThrow(
      expect.objectContaining({
        code: 'FORBIDDEN',
        details: { reason: 'acting-in.not-a-member', http: { status: 403 } },
      }),
    );
  });
});

test('a job acts in one tenant, and nobody who signs in is one', () => {
  const actor = jobActor('remind', '1982');
  expect(tenantsOf(actor)).toEqual(['1982']);
  expect(holds(actor, ['coordinator'])).toBe(false);
  expect(parseGroupPath('/municipality/1982/job')).toBeUndefined();
});
