import { randomUUID } from 'node:crypto';
import type { ExecutionResult } from 'graphql';
import { decodeJwt, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { Client } from 'pg';
import type { Actor } from './actor';
import { parseGroupPath } from './actor';
import { createLog } from './log';
import { createMembershipsNow, type MembershipsNow } from './memberships-now';
import { openService, type Service, type ServiceDefinition, type ServiceRequest } from './service';
import { createSignIn, type SignIn } from './sign-in';
import { inScope, type InScope } from './unit-of-work';

/** One database server's addresses, as the test run's set-up leaves them in the environment. */
export interface TestDatabases {
  admin: string;
  services: Record<string, { ownerUrl: string; serviceUrl: string }>;
  /** Empty schemas in a database of their own, for migrations up and down. */
  scratch: Record<string, { ownerUrl: string; serviceUrl: string }>;
}

/** Who calls: group paths as Keycloak gives them, and scopes for service accounts. */
export interface TestIdentity {
  groups: string[];
  scopes?: string[];
  subject?: string;
}

/** Sends one request as somebody and gives the whole answer. */
export type Caller = <T = Record<string, any>>(
  query: string,
  variables?: Record<string, unknown>,
  request?: Partial<ServiceRequest>,
) => Promise<ExecutionResult<T>>;

export interface TestKit {
  service: Service;
  /** A tenant that no other test knows: a code of four digits. */
  newTenant(): Promise<string>;
  /** Somebody with one role in one municipality, in a part of it when `unit` is given. */
  as(role: string, tenantId: string, unit?: string): Caller;
  /** Somebody with any memberships. */
  signedIn(identity: TestIdentity): Caller;
  anonymous: Caller;
  /** A real signed token for somebody. */
  token(identity: TestIdentity): Promise<string>;
  /** What the tests change of what Keycloak knows. */
  realm: TestRealm;
  /** A scope as the database knows it, for tests below GraphQL. */
  scopeOf(identity: TestIdentity): InScope;
  actorOf(identity: TestIdentity): Actor;
  close(): Promise<void>;
}

/** The addresses that the test run's set-up prepared. */
export function testDatabases(): TestDatabases {
  const text = process.env['TEST_DATABASES'];
  if (!text) throw new Error('Run the tests through jest at the root: its set-up starts the database');
  return JSON.parse(text) as TestDatabases;
}

export const testIssuer = 'http://keys.test/realms/medborgarlofte';

/** A realm that signs tokens and answers what is held at a moment; tests change what it knows. */
export interface TestRealm {
  token(identity: TestIdentity): Promise<string>;
  signIn: SignIn;
  membershipsNow: MembershipsNow;
  /** From now on the person is in these groups alone, whatever the tokens say; undefined ends the session. */
  change(subject: string, groups: string[] | undefined): void;
  /** While it is away it is not to be asked what is held now; its keys stay known. */
  away: boolean;
}

/** A realm as Keycloak would be, with the sign-in that trusts it. Who was not changed holds what the token says. */
export async function testRealm(): Promise<TestRealm> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'RS256', use: 'sig' }] };
  const signIn = createSignIn({
    issuer: testIssuer,
    jwksUrl: `${testIssuer}/certs`,
    fetch: () => Promise.resolve(Response.json(keys)),
  });
  const known = new Map<string, string[] | undefined>();
  const userinfo = (bearer: string) => {
    if (realm.away) return new Response('', { status: 502 });
    const { sub = '', groups } = decodeJwt<{ groups: string[] }>(bearer);
    const held = known.has(sub) ? known.get(sub) : groups;
    return held
      ? Response.json({ sub, groups: held, realm_access: { roles: rolesOf(held) } })
      : new Response('', { status: 401 });
  };
  const realm: TestRealm = {
    signIn,
    membershipsNow: createMembershipsNow({
      jwksUrl: `${testIssuer}/certs`,
      fetch: (_, request) =>
        Promise.resolve(
          userinfo(new Headers(request?.headers).get('authorization')!.slice('Bearer '.length)),
        ),
    }),
    away: false,
    change: (subject, groups) => void known.set(subject, groups),
    token: ({ groups, scopes = [], subject = randomUUID() }) =>
      new SignJWT({
        typ: 'Bearer',
        groups,
        scope: scopes.join(' '),
        name: 'Test',
        realm_access: { roles: rolesOf(groups) },
      })
        .setProtectedHeader({ alg: 'RS256', kid: 'test' })
        .setIssuer(testIssuer)
        .setAudience('medborgarlofte-api')
        .setSubject(subject)
        .setIssuedAt()
        // Longer than any drill.
        .setExpirationTime('1h')
        .sign(privateKey),
  };
  return realm;
}

const rolesOf = (groups: string[]) => groups.map((group) => group.split('/').at(-1)!);

/** Opens a service on the test run's PostgreSQL with real tokens; tests make tenants of their own and share it. */
export async function openTestKit(definition: ServiceDefinition, poolSize = 6): Promise<TestKit> {
  const databases = testDatabases();
  const realm = await testRealm();
  const service = await openService(definition, {
    databaseUrl: databases.services[definition.name]!.serviceUrl,
    poolSize,
    signIn: realm.signIn,
    membershipsNow: realm.membershipsNow,
    log: createLog('test', process.env['TEST_LOG_LEVEL'] ?? 'silent'),
  });
  const call = (token: Promise<string> | undefined): Caller =>
    (async (query, variables, request) =>
      // Through JSON, as every caller outside the process gets it.
      JSON.parse(
        JSON.stringify(
          await service.execute({
            query,
            variables,
            token: await token,
            requestId: randomUUID(),
            ...request,
          }),
        ),
      )) as Caller;
  const actorOf = ({ groups, scopes = [], subject = randomUUID() }: TestIdentity): Actor => ({
    subject,
    name: 'Test',
    memberships: groups.map((group) => parseGroupPath(group)!),
    scopes,
  });
  const path = (role: string, tenantId: string, unit?: string) =>
    `/municipality/${tenantId}${unit ? `/organisation/${unit}` : ''}/${role}`;
  return {
    service,
    newTenant: () => nextTenant(databases.admin),
    as: (role, tenantId, unit) => call(realm.token({ groups: [path(role, tenantId, unit)] })),
    signedIn: (identity) => call(realm.token(identity)),
    anonymous: call(undefined),
    token: realm.token,
    realm,
    actorOf,
    scopeOf: (identity) => (work) => inScope(service.source, actorOf(identity), work),
    close: () => service.close(),
  };
}

/** Codes from 3000 on: SCB's own end before that. */
async function nextTenant(adminUrl: string): Promise<string> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ code: string }>(
      `select nextval('public.test_tenant')::text as code`,
    );
    return rows[0]!.code;
  } finally {
    await client.end();
  }
}
