import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { passwordVerifier } from '../database/password-verifier';
import { urlFor } from '../database/roles';
import { realmName } from '../keycloak/realm';
import { StartError } from './start-error';

const role = 'keycloak';
const database = 'keycloak';

/** How the realm in Keycloak's database relates to the definition in this clone. */
export type RealmState = 'absent' | 'current' | 'changed';

/** Makes Keycloak's own database and role in our server; nobody else may enter it. Gives back its address. */
export async function ensureKeycloakDatabase(adminUrl: string, password: string): Promise<string> {
  await withClient(adminUrl, async (admin) => {
    const [known] = (
      await admin.query<{ role: boolean; database: boolean }>(
        `select exists (select from pg_roles where rolname = $1) as role, exists (select from pg_database where datname = $2) as database`,
        [role, database],
      )
    ).rows;
    if (!known?.role) await admin.query(`create role ${role}`);
    await admin.query(
      `alter role ${role} with login connection limit 40 password ${escapeLiteral(passwordVerifier(password))}`,
    );
    if (known?.database) return;
    await admin.query(`grant ${role} to current_user`).catch(() => undefined);
    await admin.query(`create database ${database} owner ${role} encoding 'UTF8' template template0`);
  }).catch((error: unknown) => {
    throw explain(error);
  });
  const url = Object.assign(new URL(urlFor(adminUrl, role, password)), {
    pathname: `/${database}`,
  }).toString();
  await withClient(url, (owner) =>
    owner.query(`revoke all on database ${escapeIdentifier(database)} from public`),
  );
  return url;
}

/** The address of a database as Java writes it. */
export function javaUrl(databaseUrl: string): string {
  const { hostname, port, pathname, searchParams } = new URL(databaseUrl);
  const mode = searchParams.get('sslmode');
  return `jdbc:postgresql://${hostname}:${port || 5432}${pathname}${mode ? `?sslmode=${mode}` : ''}`;
}

/** Compares the imported realm with a definition's fingerprint, which lies with the data, as the database's comment. */
export function realmState(databaseUrl: string, fingerprint: string): Promise<RealmState> {
  return withClient(databaseUrl, async (client) => {
    const { rows: tables } = await client.query<{ found: boolean }>(
      `select to_regclass('public.realm') is not null as found`,
    );
    if (!tables[0]?.found) return 'absent';
    const { rowCount } = await client.query('select from realm where name = $1', [realmName]);
    if (!rowCount) return 'absent';
    const { rows } = await client.query<{ comment: string | null }>(
      `select shobj_description(oid, 'pg_database') as comment from pg_database where datname = current_database()`,
    );
    return rows[0]?.comment === fingerprint ? 'current' : 'changed';
  });
}

/** Notes which definition the realm is imported from. */
export async function noteRealm(databaseUrl: string, fingerprint: string): Promise<void> {
  await withClient(databaseUrl, (client) =>
    client.query(`comment on database ${database} is ${escapeLiteral(fingerprint)}`),
  );
}

/** Forgets Keycloak's data; the next start imports the realm anew. */
export async function dropKeycloakDatabase(adminUrl: string): Promise<void> {
  await withClient(adminUrl, (admin) => admin.query(`drop database if exists ${database} with (force)`));
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function explain(error: unknown): unknown {
  if ((error as { code?: string }).code !== '42501') return error;
  return new StartError(
    'The role in DATABASE_URL may not make the database and role that Keycloak needs.',
    'Give it CREATEDB and CREATEROLE, or set KEYCLOAK_URL to a running Keycloak.',
  );
}
