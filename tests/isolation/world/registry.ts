import { tryDecodeId } from '@medborgarlofte/platform/ids';
import type { Service } from '@medborgarlofte/platform/service';
import type { EntityMetadata, ObjectLiteral } from 'typeorm';
import type { Admin } from './admin';
import type { Stage } from './canary';

/** One thing with a global id. */
export interface Known {
  id: string;
  type: string;
  tenantId: string;
  stage: Stage;
  service: string;
}

/** Every global id of the world's tenants, with the stage in which it came to be. */
export interface Registry {
  all(): Known[];
  get(id: string): Known | undefined;
  of(type: string, tenantId: string, stage?: Stage): Known[];
  /** Enters what has come to be since the last time. */
  note(stage: Stage): Promise<void>;
  /** Enters what another test file has noted. */
  take(known: Known[]): void;
  /** The row as it is now. */
  row(known: Known): Promise<ObjectLiteral>;
  /** Types of things that belong to no tenant, such as counties. */
  sharedTypes(): Set<string>;
}

/** Reads the ids past row security, from every entity class that has one. */
export function createRegistry(admin: Admin, services: Service[], tenants: string[]): Registry {
  const known = new Map<string, Known>();
  const entities = services.flatMap(({ name, source }) =>
    source.entityMetadatas
      .filter(({ target }) => typeof target === 'function' && 'globalId' in target.prototype)
      .map((metadata) => ({ service: name, source, metadata })),
  );
  const owned = entities.filter(({ metadata }) => metadata.findColumnWithPropertyName('tenantId'));
  const homes = new Map(owned.map((entity) => [typeOf(entity.metadata), entity]));
  const rowsOf = async (
    { service, source, metadata }: (typeof entities)[number],
    where: string,
    values: unknown[],
  ) => {
    const rows = await admin.rows(
      `select * from "${metadata.schema ?? service}"."${metadata.tableName}" where ${where}`,
      values,
    );
    return rows.map((row) => {
      const item = metadata.create() as ObjectLiteral & { globalId: string };
      for (const column of metadata.columns)
        column.setEntityValue(item, source.driver.prepareHydratedValue(row[column.databaseName], column));
      return item;
    });
  };
  return {
    all: () => [...known.values()],
    get: (id) => known.get(id),
    of: (type, tenantId, stage) =>
      [...known.values()].filter(
        (one) => one.type === type && one.tenantId === tenantId && (!stage || one.stage === stage),
      ),
    async note(stage) {
      for (const entity of owned) {
        const rows = await rowsOf(entity, 'tenant_id = any ($1)', [tenants]);
        for (const { globalId: id } of rows.toSorted((one, other) => (looks(one) < looks(other) ? -1 : 1))) {
          const { type, tenantId } = tryDecodeId(id)!;
          if (!known.has(id)) known.set(id, { id, type, tenantId, stage, service: entity.service });
        }
      }
    },
    take: (all) => all.forEach((one) => known.set(one.id, one)),
    async row({ id, type, tenantId }) {
      const row = tryDecodeId(id)!.id;
      const [found] = await rowsOf(
        homes.get(type)!,
        row ? 'tenant_id = $1 and id = $2' : 'tenant_id = $1',
        row ? [tenantId, row] : [tenantId],
      );
      if (!found) throw new Error(`${id} is gone`);
      return found;
    },
    sharedTypes: () =>
      new Set(
        entities.filter((entity) => !owned.includes(entity)).map(({ metadata }) => metadata.targetName),
      ),
  };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** What a row says apart from ids and times, so that the same world has the same order in every run. */
function looks(row: object): string {
  const isChance = (value: unknown) =>
    typeof value === 'string' && (uuid.test(value) || /T\d\d:\d\d:/.test(value));
  return JSON.stringify(row, (_, value: unknown) => (isChance(value) ? undefined : value));
}

/** The GraphQL type of an entity's rows, as their ids tell it. */
function typeOf(metadata: EntityMetadata): string {
  const row = Object.assign(metadata.create(), {
    tenantId: '0000',
    id: '00000000-0000-0000-0000-000000000000',
  }) as { globalId: string };
  return tryDecodeId(row.globalId)!.type;
}
