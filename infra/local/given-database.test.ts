import { Client } from 'pg';
import { ensureRoles } from '../database/roles';
import { perSchema } from '../database/services';
import { checkGivenDatabase, useGivenDatabase } from './given-database';
import {
  dropKeycloakDatabase,
  ensureKeycloakDatabase,
  javaUrl,
  noteRealm,
  realmState,
} from './keycloak-database';
import { freePort } from './ports';
import { StartError } from './start-error';
import { startTestPostgres, type TestPostgres } from './test-postgres';

let server: TestPostgres;

beforeAll(async () => {
  server = await startTestPostgres();
}, 30_000);

afterAll(() => server.stop());

const changed = (change: Partial<URL>) => Object.assign(new URL(server.adminUrl), change).toString();

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function refusal(url: string): Promise<string> {
  const error: unknown = await useGivenDatabase(url).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StartError);
  return (error as StartError).message;
}

describe('the database of DATABASE_URL', () => {
  it('is the one that the address names', async () => {
    expect(await useGivenDatabase(server.adminUrl)).toBe(server.adminUrl);
  });

  it('is one of our own beside the maintenance database', async () => {
    await ask(changed({ pathname: '/postgres' }), 'drop database medborgarlofte');
    for (const pathname of ['/postgres', '/', '/postgres']) {
      expect(new URL(await useGivenDatabase(changed({ pathname }))).pathname).toBe('/medborgarlofte');
    }
    const order = `select string_agg(name, '' order by name) as letters from (values ('Ö'), ('Å'), ('Z'), ('Ä')) as t(name)`;
    expect(await ask(server.adminUrl, order)).toEqual([{ letters: 'ZÅÄÖ' }]);
  });

  it('is only looked at by a check', async () => {
    await checkGivenDatabase(server.adminUrl);
    await ask(changed({ pathname: '/postgres' }), 'drop database medborgarlofte with (force)');
    await checkGivenDatabase(changed({ pathname: '/postgres' }));
    await expect(ask(server.adminUrl, 'select 1')).rejects.toThrow('does not exist');
    await useGivenDatabase(changed({ pathname: '/postgres' }));
  });

  it('is refused in one line, without the password', async () => {
    const wrong = await refusal(changed({ password: 'not-the-one' }));
    expect(wrong).toContain('wrong password for postgres');
    expect(wrong).not.toContain('not-the-one');
    expect(await refusal(changed({ pathname: '/nowhere' }))).toContain('does not exist');
    expect(await refusal(changed({ port: String(await freePort()) }))).toContain('Nothing answers');
    expect(await refusal('mysql://root@localhost/x')).toContain('not the address of a PostgreSQL');
  });
});

describe("Keycloak's database", () => {
  it('lets Keycloak in and the services not, nor Keycloak into theirs', async () => {
    const passwords = perSchema(() => ({ owner: 'o', service: 's' }));
    const { promises } = await ensureRoles(server.adminUrl, passwords);
    const keycloak = await ensureKeycloakDatabase(server.adminUrl, 'k');
    expect(await ensureKeycloakDatabase(server.adminUrl, 'k')).toBe(keycloak);
    await ask(keycloak, 'create table realm (name text)');
    const elsewhere = (url: string, pathname: string) => Object.assign(new URL(url), { pathname }).toString();
    await expect(ask(elsewhere(promises.serviceUrl, '/keycloak'), 'select 1')).rejects.toThrow(
      'permission denied',
    );
    await expect(ask(elsewhere(keycloak, '/medborgarlofte'), 'select 1')).rejects.toThrow(
      'permission denied',
    );
  });

  it('remembers which definition the realm came from', async () => {
    const keycloak = await ensureKeycloakDatabase(server.adminUrl, 'k');
    expect(await realmState(keycloak, 'one')).toBe('absent');
    await noteRealm(keycloak, 'one');
    await ask(keycloak, `insert into realm values ('medborgarlofte')`);
    expect(await realmState(keycloak, 'one')).toBe('current');
    expect(await realmState(keycloak, 'two')).toBe('changed');
    await dropKeycloakDatabase(server.adminUrl);
    expect(await realmState(await ensureKeycloakDatabase(server.adminUrl, 'k'), 'one')).toBe('absent');
  });

  it('is written as Java writes addresses, without the password', () => {
    expect(javaUrl('postgresql://u:p@db:5433/keycloak?sslmode=require')).toBe(
      'jdbc:postgresql://db:5433/keycloak?sslmode=require',
    );
    expect(javaUrl('postgresql://u:p@db/keycloak')).toBe('jdbc:postgresql://db:5432/keycloak');
  });
});
