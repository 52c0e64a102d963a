import DataLoader from 'dataloader';
import { Max, Min } from 'class-validator';
import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import type { EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import { AppError } from './errors';
import { PageInfo } from './graphql-types';
import type { Context } from './context';
import { columnsOf, quoted, readEntities } from './loading';

/** The arguments of every list: forward by `first` and `after`, backward by `last` and `before`; 20 unless told, 100 at most. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the start, 1 to 100; 20 when nothing is said',
  })
  @Min(1)
  @Max(100)
  first?: number;
  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor' })
  after?: string;
  @Field(() => Int, { nullable: true, description: 'How many from the end, 1 to 100' })
  @Min(1)
  @Max(100)
  last?: number;
  @Field(() => String, { nullable: true, description: 'Only what comes before this cursor' })
  before?: string;
}

/** One page of a list, whatever its items. */
export interface Page<T> {
  nodes: T[];
  edges: { node: T; cursor: string }[];
  pageInfo: PageInfo;
  /** Counts when asked, and only then. */
  count: () => Promise<number>;
}

/** Makes the connection and edge types of an entity, `PromiseConnection` for `Promise`. */
export function connectionOf<T extends object>(item: ClassType<T>, name: string) {
  @ObjectType(`${name}Edge`, { description: `A ${name} and its cursor` })
  class Edge {
    @Field(() => item, { description: 'The item' })
    node: T;
    @Field({ description: 'Cursor to go on from' })
    cursor: string;
  }
  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}` })
  class Connection {
    @Field(() => [Edge], { description: 'Items with cursors' })
    edges: Edge[];
    @Field(() => [item], { description: 'The items alone' })
    nodes: T[];
    @Field(() => PageInfo, { description: 'Where the page lies' })
    pageInfo: PageInfo;
    count: () => Promise<number>;
    @Field(() => Int, { nullable: true, description: 'How many there are for you in all' })
    totalCount(): Promise<number> {
      return this.count();
    }
  }
  return Connection;
}

export interface ListQuery<T extends ObjectLiteral> {
  entity: EntityTarget<T>;
  /** Column that holds the parent's key beside `tenant_id`; none when the tenant itself is the parent, `null` for a list over all tenants. */
  parentColumn?: string | null;
  /** Columns to order by, the first one leading; the key is added, so the order is total. All go the same way. */
  orderBy: string[];
  /** The key within the tenant, `id` unless told. */
  key?: string;
  descending?: boolean;
  /** SQL over `item` and its `parent` with `$n` from 1 and its values; part of the list's identity. */
  where?: { sql: string; values: unknown[] };
}

type ListShape = Omit<ListQuery<ObjectLiteral>, 'entity'>;

interface ListKey {
  tenantId: string | null;
  id: string | null;
}

/**
 * One page of a list under the caller's scope. Lists of the same kind and page asked for several parents at once
 * are one statement (a lateral join per parent). Cursors hold the order columns' values, so a foreign cursor only
 * names a place in one's own list.
 */
export async function loadPage<T extends ObjectLiteral>(
  ctx: Context,
  query: ListQuery<T>,
  parent: ListKey,
  args: PageArgs,
): Promise<Page<T>> {
  // Before the loader, which would wrap what it throws into a fault of ours.
  const page = window(args, query);
  const loader = ctx.loader<ListKey, Page<T>>(
    `page:${identityOf(query)}:${JSON.stringify(args)}`,
    () =>
      new DataLoader<ListKey, Page<T>, string>((keys) => readPages(ctx, query, keys, page), {
        cacheKeyFn: keyText,
      }),
  );
  return loader.load(parent);
}

const keyText = (key: ListKey) => `${key.tenantId}|${key.id}`;

/** What makes two lists the same; as an object, so that a parent column of `null` and none at all stay apart. */
function identityOf({ entity, ...shape }: ListQuery<ObjectLiteral>): string {
  return JSON.stringify({ entity: (entity as { name: string }).name, ...shape });
}

interface Window {
  size: number;
  backward: boolean;
  after?: unknown[];
  before?: unknown[];
}

function window(args: PageArgs, query: ListShape): Window {
  if (args.first != null && args.last != null)
    throw new AppError('INVALID_INPUT', { reason: 'page.first-or-last' });
  const size = args.last ?? args.first ?? 20;
  if (!Number.isInteger(size) || size < 1 || size > 100)
    throw new AppError('INVALID_INPUT', { reason: 'page.size' });
  const read = (cursor?: string | null) =>
    cursor ? readCursor(cursor, query.orderBy.length + 1) : undefined;
  return { size, backward: args.last != null, after: read(args.after), before: read(args.before) };
}

function readCursor(cursor: string, length: number): unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(values) &&
      values.length === length &&
      values.every((value) => typeof value === 'string')
    )
      return values;
  } catch {
    // Falls through to the one answer for every unreadable cursor.
  }
  throw new AppError('INVALID_INPUT', { reason: 'page.cursor' });
}

async function readPages<T extends ObjectLiteral>(
  ctx: Context,
  query: ListQuery<T>,
  keys: readonly ListKey[],
  page: Window,
): Promise<Page<T>[]> {
  const rows = await ctx.read(async (db) => {
    const metadata = db.connection.getMetadata(query.entity);
    const { sql, values } = pageSql(metadata, query, keys, page);
    const read = await readEntities(db, query.entity, sql, values);
    return read.map(({ item, line }) => ({
      item,
      parent: Number(line['parent_number']),
      cursor: encodeCursor(line['cursor_values'] as unknown[]),
    }));
  });
  const byParent = Map.groupBy(rows, ({ parent }) => parent);
  return keys.map((key, index) =>
    toPage(byParent.get(index + 1) ?? [], page, () => countAll(ctx, query as ListQuery<ObjectLiteral>, key)),
  );
}

const encodeCursor = (values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');

/** Conditions that tie a list to its parents, with `parent` as the unnested keys. */
function parentCondition(query: ListShape): string {
  if (query.parentColumn === null) return 'true';
  return query.parentColumn
    ? `item.tenant_id = parent.tenant_id and item.${query.parentColumn} = parent.id::uuid`
    : 'item.tenant_id = parent.tenant_id';
}

function pageSql(
  metadata: EntityMetadata,
  query: ListShape,
  keys: readonly ListKey[],
  page: Window,
): { sql: string; values: unknown[] } {
  const values = [...(query.where?.values ?? [])];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const order = [...query.orderBy, query.key ?? 'id'].map((column) => `item.${column}`);
  const conditions = [parentCondition(query), query.where?.sql ?? 'true'];
  const beyond = (cursor: unknown[], sign: string) =>
    conditions.push(`(${order.join(', ')}) ${sign} (${cursor.map(bind).join(', ')})`);
  if (page.after) beyond(page.after, query.descending ? '<' : '>');
  if (page.before) beyond(page.before, query.descending ? '>' : '<');
  const direction = Boolean(query.descending) !== page.backward ? 'desc' : 'asc';
  const tenants = bind(keys.map(({ tenantId }) => tenantId));
  const ids = bind(keys.map(({ id }) => id));
  const sql = `
    select page.*, parent.number as parent_number
    from unnest(${tenants}::text[], ${ids}::text[]) with ordinality as parent (tenant_id, id, number)
    cross join lateral (
      select ${columnsOf(metadata)}, array[${order.map((column) => `${column}::text`).join(', ')}] as cursor_values
      from ${quoted(metadata.tablePath)} item where ${conditions.join(' and ')}
      order by ${order.map((column) => `${column} ${direction}`).join(', ')} limit ${page.size + 1}
    ) page`;
  return { sql, values };
}

function toPage<T>(
  found: { item: T; cursor: string }[],
  page: Window,
  count: () => Promise<number>,
): Page<T> {
  const more = found.length > page.size;
  const kept = found.slice(0, page.size);
  if (page.backward) kept.reverse();
  const edges = kept.map(({ item, cursor }) => ({ node: item, cursor }));
  const pageInfo = {
    hasNextPage: page.backward ? page.before !== undefined : more,
    hasPreviousPage: page.backward ? more : page.after !== undefined,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { nodes: edges.map(({ node }) => node), edges, pageInfo, count };
}

/** Counts of the same list asked for several parents at once are one statement, as its pages are. */
function countAll(ctx: Context, query: ListQuery<ObjectLiteral>, key: ListKey): Promise<number> {
  const loader = ctx.loader<ListKey, number>(
    `count:${identityOf(query)}`,
    () =>
      new DataLoader<ListKey, number, string>((keys) => readCounts(ctx, query, keys), {
        cacheKeyFn: keyText,
      }),
  );
  return loader.load(key);
}

function readCounts(
  ctx: Context,
  query: ListQuery<ObjectLiteral>,
  keys: readonly ListKey[],
): Promise<number[]> {
  return ctx.read(async (db) => {
    const values = [
      ...(query.where?.values ?? []),
      keys.map(({ tenantId }) => tenantId),
      keys.map(({ id }) => id),
    ];
    const rows = await db.query<{ n: number }[]>(
      `select (select count(*)::int from ${quoted(db.connection.getMetadata(query.entity).tablePath)} item
         where ${parentCondition(query)} and ${query.where?.sql ?? 'true'}) as n
       from unnest($${values.length - 1}::text[], $${values.length}::text[]) with ordinality as parent (tenant_id, id, number) order by parent.number`,
      values,
    );
    return rows.map(({ n }) => n);
  });
}
