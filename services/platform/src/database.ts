import { types, type ClientBase } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { describeFault, type Log } from './log';
import { alarmOnMissingScope, scopeMissing } from './scope-check';

// Dates stay strings: a Date object would move them by the machine's time zone.
types.setTypeParser(types.builtins.DATE, (value) => value);

export interface DatabaseDefinition {
  name: string;
  entities: Function[];
  migrations: (new () => MigrationInterface)[];
}

/**
 * Opens the service's own role. Every wait has an end: 1 s for a connection, 10 s for an answer; statement, lock
 * and idle-in-transaction time-outs are set on the role, where a pooler in between cannot lose them (F08).
 */
export async function openDatabase(
  definition: DatabaseDefinition,
  url: string,
  poolSize: number,
  log: Log,
): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities: definition.entities,
    synchronize: false,
    logging: false,
    connectTimeoutMS: 1_000,
    poolErrorHandler: (error: unknown) => log.warn({ fault: describeFault(error) }, 'connection lost'),
    extra: {
      max: poolSize,
      query_timeout: 10_000,
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      onConnect: (client: ClientBase) => alarmOnMissingScope(client, definition.name, log),
    },
  });
  scopeMissing.inc({ database: definition.name }, 0);
  return firstConnection(source);
}

/** At start the database may be slow or a moment behind us: five tries, then the error. */
async function firstConnection(source: DataSource): Promise<DataSource> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await source.initialize();
    } catch (error) {
      if (attempt === 5 || !/timeout|ECONNREFUSED|starting up/.test(String(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 500));
    }
  }
}

/** Runs a service's migrations as the owner of its schema; part of the deploy step, never of a service's start. */
export async function migrate(definition: DatabaseDefinition, ownerUrl: string): Promise<string[]> {
  const source = await openOwner(definition, ownerUrl);
  try {
    await source.query(`set lock_timeout = '500ms'`);
    const run = await source.runMigrations({ transaction: 'each' });
    await source.query(`grant select on ${definition.name}.migrations to ${definition.name}_service`);
    return run.map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}

/** Opens the schema's owner, for migrations and for tests of them. */
export function openOwner(definition: DatabaseDefinition, ownerUrl: string): Promise<DataSource> {
  return new DataSource({
    type: 'postgres',
    url: ownerUrl,
    schema: definition.name,
    migrations: definition.migrations,
    migrationsTableName: 'migrations',
    logging: false,
    extra: { max: 1 },
  }).initialize();
}

/** Migrations that the code has and the database has not. */
export async function pendingMigrations(
  source: DataSource,
  definition: DatabaseDefinition,
): Promise<string[]> {
  const rows = await source.query<{ name: string }[]>('select name from migrations').catch(() => []);
  const done = new Set(rows.map(({ name }) => name));
  return definition.migrations
    .filter(({ name }) => !done.has(name))
    .map(({ name }) => `migration ${name} has not run`);
}
