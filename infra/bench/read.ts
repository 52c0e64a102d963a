import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Pool, type PoolClient } from 'pg';
import { urlFor } from '../database/roles';
import { line, load } from './load';
import { startStack, withDataFolder } from './stack';

/** The federated read of the README: four services, nested lists. */
const query = `query Read { municipality(by: { code: "1982" }) {
  name county { name }
  promises { nodes { number period { start end label } directions { text followUps { text examples } renewedAs { kind to { text } } } activities { text parties status } } }
  activityComparison { promiseNumber planned done partly notDone total }
  evaluations { nodes { title recommendations { number status } } }
} }`;

/** One federated read by the public; throws on anything but data. */
export async function federatedRead(gatewayUrl: string): Promise<void> {
  const answer = await fetch(gatewayUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await answer.json()) as {
    data?: { municipality?: { promises?: { nodes: unknown[] } } };
    errors?: { message: string }[];
  };
  if (errors || !data?.municipality?.promises?.nodes.length)
    throw new Error(errors?.[0]?.message ?? 'The read gave nothing');
}

/** Requests a second of the federated read, for one process and apart, beside the same rows by SQL in the same scope. */
export async function benchRead(): Promise<void> {
  await withDataFolder(async (folder) => {
    const one = await startStack('start', folder);
    console.log(line('raw SQL, same rows and scope', await sql(folder)));
    console.log(line('one process', await load(() => federatedRead(one.gatewayUrl))));
    await one.stop();
    const apart = await startStack('start-apart', folder);
    console.log(line('processes apart', await load(() => federatedRead(apart.gatewayUrl))));
    await apart.stop();
  });
}

const statements: Record<string, string[]> = {
  tenants: [`select * from municipality where tenant_id = '1982'`, `select * from county where code = '19'`],
  promises: [
    `select * from promise where tenant_id = '1982' order by number desc limit 21`,
    ...['direction', 'activity', 'follow_up', 'renewal'].map(
      (table) => `select * from ${table} where tenant_id = '1982'`,
    ),
  ],
  evaluations: [
    `select * from activity_counts where tenant_id = '1982'`,
    `select * from evaluation where tenant_id = '1982'`,
    `select * from recommendation where tenant_id = '1982'`,
  ],
};

async function sql(folder: string) {
  const secrets = JSON.parse(await readFile(path.join(folder, 'secrets.json'), 'utf8')) as {
    postgres: string;
    roles: Record<string, { service: string }>;
  };
  const pools = Object.keys(statements).map((schema) => {
    const url = urlFor(
      'postgres://localhost:54390/medborgarlofte',
      `${schema}_service`,
      secrets.roles[schema]!.service,
    );
    return { pool: new Pool({ connectionString: url, max: 8 }), reads: statements[schema]! };
  });
  const result = await load(async () => {
    for (const { pool, reads } of pools) await inPublicScope(pool, reads);
  });
  await Promise.all(pools.map(({ pool }) => pool.end()));
  return result;
}

async function inPublicScope(pool: Pool, reads: string[]): Promise<void> {
  const client: PoolClient = await pool.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('app.in_scope', 'on', true), set_config('app.tenants', '', true), set_config('app.organisations', '', true), set_config('app.units', '', true)`,
    );
    for (const read of reads) await client.query(read);
    await client.query('commit');
  } finally {
    client.release();
  }
}
