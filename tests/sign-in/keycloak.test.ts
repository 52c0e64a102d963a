import { demoPeople } from '@medborgarlofte/infra/keycloak/demo-people';
import { claimsOf, refresh, signIn, signInSystem, signOut } from '@medborgarlofte/infra/testing/demo-tokens';
import { KeycloakAdmin } from '@medborgarlofte/infra/testing/keycloak-admin';
import { encodeId as globalId } from '@medborgarlofte/platform/ids';
import { ask } from './gateway';

const issuer = process.env['KEYCLOAK_ISSUER']!;
const administrator = new KeycloakAdmin(
  process.env['KEYCLOAK_URL']!,
  process.env['KEYCLOAK_ADMIN_PASSWORD']!,
);
const whoAmI = '{ viewer { name memberships { organisationPath role organisation { slug } } } }';
const grants = '{ municipality(by: { code: "1982" }) { name grants { totalCount } } }';
const tokenOf = async (username: string) => (await signIn(issuer, username)).access_token;

/** `/municipality/1982/organisation/skolorna/reporter` as the API tells it. */
function expected(group: string) {
  const [, kind, key, ...rest] = group.split('/');
  return {
    organisationPath: `${kind}/${key}`,
    role: rest.at(-1),
    organisation: rest.length === 3 ? { slug: rest[1] } : null,
  };
}

test.each(demoPeople.map(({ username, groups }) => [username, groups] as const))(
  '%s holds just the roles of the realm',
  async (username, groups) => {
    const { data, errors } = await ask(whoAmI, await tokenOf(username));
    expect(errors).toBeUndefined();
    const key = ({ organisationPath, role }: { organisationPath: string; role?: string }) =>
      `${organisationPath} ${role}`;
    const sorted = <T extends { organisationPath: string; role?: string }>(list: T[]) =>
      list.sort((a, b) => key(a).localeCompare(key(b)));
    expect(sorted(data!.viewer.memberships)).toEqual(sorted(groups.map(expected)));
  },
);

test('an integrator is a service account with its scopes and its tenant', async () => {
  const { access_token: token } = await signInSystem(issuer, 'integrator-fagersta-skola');
  expect(String(claimsOf(token)['scope']).split(' ')).toEqual(expect.arrayContaining(['promises:read']));
  const { data } = await ask(whoAmI, token);
  expect(data!.viewer.memberships).toEqual([expected('/municipality/1982/organisation/skolorna/integrator')]);
});

test('access tokens are short-lived and for this API', async () => {
  const token = await tokenOf('samordnare.fagersta');
  const { aud, exp, iat } = claimsOf(token) as { aud: string | string[]; exp: number; iat: number };
  expect([aud].flat()).toContain('medborgarlofte-api');
  expect(exp - iat).toBeLessThanOrEqual(300);
});

test('a refresh token works once, and is no access token (A05)', async () => {
  const { refresh_token: first } = await signIn(issuer, 'samordnare.hagfors');
  expect((await ask(whoAmI, first)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  await refresh(issuer, first!);
  await expect(refresh(issuer, first!)).rejects.toThrow();
});

test('a wrong password is refused, and too many lock the account for a while', async () => {
  const wrong = () => signIn(issuer, 'ersattare.smedjebacken', 'fel').catch((error: Error) => error.message);
  for (let i = 0; i < 40; i += 1) await wrong();
  await expect(signIn(issuer, 'ersattare.smedjebacken')).rejects.toThrow(/invalid/i);
}, 30_000);

test('whoever leaves a group has lost the right with the next token (A07)', async () => {
  const group = '/municipality/1982/politician';
  expect((await ask(grants, await tokenOf('politiker.fagersta'))).errors).toBeUndefined();
  await administrator.leaveGroup('politiker.fagersta', group);
  try {
    const { errors, data } = await ask(grants, await tokenOf('politiker.fagersta'));
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(data?.municipality).toEqual({ name: 'Fagersta', grants: null });
  } finally {
    await administrator.joinGroup('politiker.fagersta', group);
  }
});

describe("an administrator's act asks what is held now (A07)", () => {
  const group = '/municipality/1783/coordinator';
  const who = 'samordnare.hagfors';
  const read = '{ municipality(by: { code: "1783" }) { id grants { totalCount } } }';
  const revoke = 'mutation ($id: ID!) { revokeGrant(input: { grantId: $id }) { userErrors { code } } }';
  const publish =
    'mutation ($id: ID!) { publishPromise(input: { promiseId: $id, expectedVersion: 1 }) { userErrors { code } } }';
  const idOf = (type: string) => globalId(type, '1783', '00000000-0000-4000-8000-000000000000');
  /** What became of the two acts; NOT_FOUND is for whoever may try. */
  const acts = async (token: string) => {
    const answers = [
      await ask(revoke, token, {}, { id: idOf('Grant') }),
      await ask(publish, token, {}, { id: idOf('Promise') }),
    ];
    return answers.map(({ errors }) => errors?.[0]?.extensions.code);
  };

  test('a coordinator taken out of the group is refused at once with the old token, whose reads still work', async () => {
    const token = await tokenOf(who);
    expect(await acts(token)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    await administrator.leaveGroup(who, group);
    try {
      expect(await acts(token)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
      expect((await ask(read, token)).errors).toBeUndefined();
    } finally {
      await administrator.joinGroup(who, group);
    }
    expect(await acts(token)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  });

  test('a session that an administrator ended is known at once', async () => {
    const token = await tokenOf(who);
    await administrator.signOutEverywhere(who);
    expect(await acts(token)).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    expect((await ask(read, token)).errors).toBeUndefined();
  });

  test('a token without the scope openid cannot be asked about, and is refused', async () => {
    const { access_token: token } = await signIn(issuer, who, undefined, '');
    expect(await acts(token)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  });
});

describe('Keycloak keeps the record of sign-ins and of roles (H01)', () => {
  const who = 'ledamot.fagersta';
  /** What was recorded since then. */
  const since = (then: number, events: Record<string, unknown>[]) =>
    events.filter(({ time }) => Number(time) >= then && Number(time) <= Date.now());

  test('a sign-in, a refused password and a sign-out: who, by which client, when and how it went', async () => {
    const then = Date.now();
    const { refresh_token: token } = await signIn(issuer, who);
    await signIn(issuer, who, 'fel').catch(() => undefined);
    await signOut(issuer, token!);
    const userId = await administrator.idOf(who);
    const told = async (type: string) =>
      since(then, await administrator.events({ type, user: userId, max: '10' }));
    expect(await told('LOGIN')).toEqual([
      expect.objectContaining({ type: 'LOGIN', userId, clientId: 'demo-cli', ipAddress: expect.any(String) }),
    ]);
    expect(await told('LOGIN_ERROR')).toEqual([
      expect.objectContaining({ type: 'LOGIN_ERROR', userId, error: 'invalid_user_credentials' }),
    ]);
    expect(await told('LOGOUT')).toEqual([expect.objectContaining({ type: 'LOGOUT', userId })]);
  });

  test('a role given and taken: by whom, of whom, when, and not what the person is called', async () => {
    const then = Date.now();
    const group = '/municipality/1982/council-member';
    await administrator.leaveGroup(who, group);
    await administrator.joinGroup(who, group);
    const user = await administrator.idOf(who);
    const search = { resourceTypes: 'GROUP_MEMBERSHIP', resourcePath: `users/${user}/*` };
    const changes = since(then, await administrator.adminEvents(search));
    expect(changes.map(({ operationType }) => operationType)).toEqual(['CREATE', 'DELETE']);
    for (const change of changes) {
      expect(change).toMatchObject({ authDetails: { userId: expect.any(String) } });
      expect(change['representation']).toBeUndefined();
    }
  });
});

describe('one person in two municipalities (A09)', () => {
  const count =
    '{ a: municipality(by: { code: "1982" }) { grants { totalCount } } b: municipality(by: { code: "1783" }) { grants { totalCount } } }';

  test('has both without a choice, row by row', async () => {
    const { data } = await ask(count, await tokenOf('samordnare.fagersta-hagfors'));
    expect(data).toEqual({ a: { grants: { totalCount: 3 } }, b: { grants: { totalCount: 1 } } });
  });

  test('acts in one alone when saying so', async () => {
    const { data } = await ask(count, await tokenOf('samordnare.fagersta-hagfors'), {
      'medborgarlofte-acting-in': 'municipality/1783',
    });
    expect(data).toEqual({ a: { grants: { totalCount: 0 } }, b: { grants: { totalCount: 1 } } });
  });

  test('cannot act in a third', async () => {
    const { errors } = await ask(count, await tokenOf('samordnare.fagersta-hagfors'), {
      'medborgarlofte-acting-in': 'municipality/2061',
    });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

test('headers that claim a tenant or a role are ignored (A08)', async () => {
  const claims = {
    'x-tenant': '1982',
    'x-tenant-id': '1982',
    'x-role': 'coordinator',
    'x-user': 'samordnare.fagersta',
    'x-forwarded-user': 'samordnare.fagersta',
  };
  expect((await ask(grants, undefined, claims)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  const { data } = await ask(grants, await tokenOf('samordnare.hagfors'), claims);
  expect(data!.municipality.grants).toEqual({ totalCount: 0 });
});

test('one request reads across all four services', async () => {
  const query = `{ municipality(by: { code: "1982" }) {
    name county { name }
    promises { nodes { number period { start end } directions { text followUps { text } renewedAs { kind to { text } } } activities { parties status } } }
    jointPictures(last: 5) { nodes { id meeting { week } areas { level } } }
    activityComparison { promiseNumber total done } } }`;
  const { data, errors } = await ask(query, await tokenOf('samordnare.fagersta'));
  expect(errors).toBeUndefined();
  const { name, county, promises, jointPictures, activityComparison } = data!.municipality;
  expect({ name, county }).toEqual({ name: 'Fagersta', county: { name: 'Västmanlands län' } });
  expect(promises.nodes).toHaveLength(3);
  expect(jointPictures.nodes).toHaveLength(5);
  expect(activityComparison).toHaveLength(3);
});
