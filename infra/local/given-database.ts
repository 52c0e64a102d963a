import { Client, escapeIdentifier } from 'pg';
import { databaseName } from './postgres';
import { StartError } from './start-error';

const oldest = 15;
const maintenance = new Set(['', 'postgres', 'template1']);

/** Checks the server of DATABASE_URL and gives back an administrator's address of the product's database on it. */
export async function useGivenDatabase(given: string): Promise<string> {
  return withGivenServer(given, async (client, url, named) => {
    if (named) return url.toString();
    // Everybody's database is nobody's: ours gets a name of its own beside it.
    const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
    if (!rowCount) await createDatabase(client);
    return Object.assign(url, { pathname: `/${databaseName}` }).toString();
  });
}

/** In Swedish order when the server was built with ICU, as nearly all are. */
async function createDatabase(client: Client): Promise<void> {
  const create = `create database ${escapeIdentifier(databaseName)} template template0 encoding 'UTF8'`;
  await client.query(`${create} locale_provider icu icu_locale 'sv-SE'`).catch((error: { code?: string }) => {
    if (error.code !== '0A000') throw error;
    return client.query(create);
  });
}

/** Checks the server of DATABASE_URL and changes nothing. */
export function checkGivenDatabase(given: string): Promise<void> {
  return withGivenServer(given, () => Promise.resolve());
}

async function withGivenServer<T>(
  given: string,
  work: (client: Client, url: URL, named: boolean) => Promise<T>,
): Promise<T> {
  const url = parse(given);
  const named = !maintenance.has(decodeURIComponent(url.pathname.slice(1)));
  if (!named) url.pathname = '/postgres';
  const client = new Client({ connectionString: url.toString(), connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    await requireVersion(client);
    return await work(client, url, named);
  } catch (error) {
    throw explain(error, url);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function parse(given: string): URL {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.hostname) return url;
  throw new StartError(
    'DATABASE_URL is not the address of a PostgreSQL.',
    'Write it as postgresql://user:password@host:port/database.',
  );
}

async function requireVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(
    `select current_setting('server_version_num')::int / 10000 as version`,
  );
  const version = Number(rows[0]?.version);
  if (version >= oldest) return;
  throw new StartError(
    `DATABASE_URL leads to PostgreSQL ${version}; ${oldest} or newer is needed.`,
    'Unset it to use the database that comes with this.',
  );
}

/** One line for what goes wrong most; never the password. */
function explain(error: unknown, url: URL): unknown {
  const place = `${url.hostname}:${url.port || 5432}`;
  const reasons: Record<string, [string, string]> = {
    '28P01': [`DATABASE_URL has a wrong password for ${url.username} at ${place}.`, 'Correct it.'],
    '28000': [
      `${url.username} may not sign in at ${place}.`,
      "Correct DATABASE_URL, or the server's pg_hba.conf.",
    ],
    '3D000': [
      `The database in DATABASE_URL does not exist at ${place}.`,
      'Create it, or leave the name out and one is made.',
    ],
    '42501': [
      `${url.username} may not create a database at ${place}.`,
      'Create one and name it in DATABASE_URL.',
    ],
    ECONNREFUSED: [
      `Nothing answers at ${place}, where DATABASE_URL leads.`,
      'Start that server, or unset DATABASE_URL.',
    ],
    ENOTFOUND: [
      `There is no host ${url.hostname}, which DATABASE_URL names.`,
      'Correct DATABASE_URL, or unset it.',
    ],
  };
  const { code, message } = error as { code?: string; message?: string };
  const reason = reasons[code ?? ''];
  if (reason) return new StartError(...reason);
  if (/timeout/i.test(message ?? ''))
    return new StartError(
      `${place}, where DATABASE_URL leads, does not answer.`,
      'Check the address and the network.',
    );
  return error;
}
