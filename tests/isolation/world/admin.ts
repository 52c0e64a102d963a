import { Client } from 'pg';
import { testDatabases } from '@medborgarlofte/platform/test-kit';

/** The database's own superuser: sees every row and may break what no service can. */
export interface Admin {
  rows<T = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<T[]>;
  newTenant(): Promise<string>;
  close(): Promise<void>;
}

/** Opens it. */
export async function openAdmin(): Promise<Admin> {
  const client = new Client({ connectionString: testDatabases().admin });
  await client.connect();
  // One statement at a time, in the order they were asked for.
  let last: Promise<unknown> = Promise.resolve();
  const rows = <T>(sql: string, values?: unknown[]): Promise<T[]> => {
    const next = last.then(() => client.query(sql, values)).then((result) => result.rows as T[]);
    last = next.catch(() => undefined);
    return next;
  };
  return {
    rows,
    newTenant: async () =>
      (await rows<{ code: string }>(`select nextval('public.test_tenant')::text as code`))[0]!.code,
    close: () => client.end(),
  };
}

/** The schemas that hold the product's data, and `public`, where a test run keeps its own. */
export const productSchemas = `select oid from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')`;

export interface TenantTable {
  /** Schema and name, quoted. */
  name: string;
  schema: string;
  /** Quoted; without those that the database computes. */
  columns: string[];
}

/** Every table with rows of tenants, as the catalogue lists them. */
export function tenantTables(admin: Admin): Promise<TenantTable[]> {
  return admin.rows<TenantTable>(`
    select format('%I.%I', n.nspname, c.relname) as name, n.nspname as schema, array_agg(quote_ident(a.attname) order by a.attnum) filter (where a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and n.oid in (${productSchemas})
    group by n.nspname, c.relname having 'tenant_id' = any (array_agg(a.attname::text)) order by 1`);
}

/**
 * One fingerprint per table over the rows of some tenants, of one schema or of all: two that differ have a row between
 * them. Whether an event has been carried on is left out: any worker that runs beside may do so.
 */
export async function fingerprint(
  admin: Admin,
  tenantIds: string[],
  schema?: string,
): Promise<Record<string, string>> {
  const tables = (await tenantTables(admin)).filter((table) => !schema || table.schema === schema);
  const one = ({ name }: TenantTable) => {
    const row = name.endsWith('.outbox') ? `(to_jsonb(item) - 'sent_at')::text` : 'item::text';
    return `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(${row}, '|' order by ${row})), '') as print from ${name} item where tenant_id = any ($1)`;
  };
  const prints = await admin.rows<{ name: string; print: string }>(tables.map(one).join(' union all '), [
    tenantIds,
  ]);
  return Object.fromEntries(prints.map(({ name, print }) => [name, print]));
}

/** SQL that puts copies of rows where `where` holds into another tenant, every other column as it is. */
export function copySql({ name, columns }: TenantTable, tenantId: string, where: string): string {
  const copied = columns.map((column) => (column === 'tenant_id' ? `'${tenantId}'` : column)).join(', ');
  return `insert into ${name} (${columns.join(', ')}) overriding system value select ${copied} from ${name} where ${where} returning 1`;
}
