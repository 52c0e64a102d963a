import { randomUUID } from 'node:crypto';
import {
  getNamedType,
  isObjectType,
  type ExecutionResult,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { services as definitions } from '@medborgarlofte/infra/services';
import { createLog, type Log } from '@medborgarlofte/platform/log';
import { runJob } from '@medborgarlofte/platform/jobs';
import {
  openService,
  type Service,
  type ServiceDefinition,
  type ServiceRequest,
} from '@medborgarlofte/platform/service';
import { rolesFor } from '@medborgarlofte/platform/permissions';
import type { SignIn } from '@medborgarlofte/platform/sign-in';
import { testDatabases, testRealm, type TestRealm } from '@medborgarlofte/platform/test-kit';
import { openAdmin, type Admin } from './admin';
import { canaries, type Stage } from './canary';
import { fillers, type Filling } from './fillers';
import { coordinator, everybody, type Person } from './people';
import { mailer } from './mail';
import { createRegistry, type Known, type Registry } from './registry';

export type Answer<T = any> = ExecutionResult<T>;

/** Tenants with the same kinds of rows in every service, all services open on one database. */
export interface World {
  tenants: string[];
  /** The first tenant: that of whoever asks. */
  own: string;
  /** The second one. */
  foreign: string;
  services: Service[];
  people: Person[];
  registry: Registry;
  admin: Admin;
  signIn: SignIn;
  service(name: string): Service;
  /** A signed token; undefined for nobody. The same one each time, as a browser session would hold it. */
  token(person: Person, tenantId: string): Promise<string | undefined>;
  /** One request to one service as somebody whose own tenant is given. */
  ask(
    service: string,
    person: Person,
    tenantId: string,
    request: Pick<ServiceRequest, 'query'> & Partial<ServiceRequest>,
  ): Promise<Answer>;
  close(): Promise<void>;
}

export interface WorldOptions {
  tenants?: number;
  poolSize?: number;
  log?: Log;
  /** Changes the address that a service reaches the database at: a pooler in between. */
  databaseUrl?: (url: string) => string;
}

/** Scopes that some permission asks of an integrator. */
export function integratorScopes(of: readonly ServiceDefinition[] = definitions): string[] {
  const roles = of.flatMap(({ permissions }) =>
    Object.keys(permissions).flatMap((operation) => rolesFor(permissions, operation)),
  );
  const scopes = roles
    .map((role) => /^integrator\((.+)\)$/.exec(role)?.[1])
    .filter((scope) => scope !== undefined);
  return [...new Set(scopes)].sort();
}

/** Opens every service on tenants of its own, filled first with what reaches its last state and then with what does not. */
export async function openOwnWorld(options: WorldOptions = {}): Promise<World> {
  const world = await openEmptyWorld(options);
  for (const stage of ['published', 'draft'] as const) await fill(world, stage);
  return world;
}

/**
 * Opens every service on the two tenants that the run's tests share: whoever comes first fills them. For tests that
 * leave everything as it was.
 */
export async function openWorld(): Promise<World> {
  const world = await openEmptyWorld({ tenants: 0 });
  const { admin, registry } = world;
  await admin.rows('select pg_advisory_lock(7163202)');
  await admin.rows(
    'create table if not exists public.shared_world (tenants text[] not null, known jsonb not null)',
  );
  const [shared] = await admin.rows<{ tenants: string[]; known: Known[] }>(
    'select * from public.shared_world',
  );
  world.tenants.push(...(shared?.tenants ?? [await admin.newTenant(), await admin.newTenant()]));
  [world.own, world.foreign] = world.tenants as [string, string];
  if (shared) registry.take(shared.known);
  else {
    for (const stage of ['published', 'draft'] as const) await fill(world, stage);
    await admin.rows('insert into public.shared_world values ($1, $2)', [
      world.tenants,
      JSON.stringify(registry.all()),
    ]);
  }
  await admin.rows('select pg_advisory_unlock(7163202)');
  return world;
}

/** Opens every service on tenants that have no row yet. */
export async function openEmptyWorld(options: WorldOptions = {}): Promise<World> {
  const admin = await openAdmin();
  const realm = await testRealm();
  const services = await openServices(options, realm);
  const tenants: string[] = [];
  for (let made = 0; made < (options.tenants ?? 2); made += 1) tenants.push(await admin.newTenant());
  const tokens = new Map<string, Promise<string>>();
  const world: World = {
    tenants,
    own: tenants[0] ?? '',
    foreign: tenants[1] ?? '',
    services,
    people: everybody(integratorScopes()),
    registry: createRegistry(admin, services, tenants),
    admin,
    signIn: realm.signIn,
    service: (name) => services.find((service) => service.name === name)!,
    async token(person, tenantId) {
      const identity = person.identity(tenantId);
      if (!identity) return undefined;
      const key = `${person.name} ${tenantId}`;
      if (!tokens.has(key)) tokens.set(key, realm.token({ subject: key, ...identity }));
      return tokens.get(key);
    },
    async ask(service, person, tenantId, request) {
      const whole = { token: await world.token(person, tenantId), requestId: randomUUID(), ...request };
      return JSON.parse(JSON.stringify(await world.service(service).execute(whole))) as Answer;
    },
    async close() {
      await Promise.all(services.map((service) => service.close()));
      await admin.close();
    },
  };
  return world;
}

/** One after the other: building a schema keeps the process busy for longer than a connection may take. */
async function openServices(
  options: WorldOptions,
  { signIn, membershipsNow }: TestRealm,
): Promise<Service[]> {
  const {
    poolSize = 6,
    log = createLog('test', process.env['TEST_LOG_LEVEL'] ?? 'silent'),
    databaseUrl = (url: string) => url,
  } = options;
  const urls = testDatabases().services;
  const opened: Service[] = [];
  for (const definition of definitions) {
    opened.push(
      await openService(definition, {
        databaseUrl: databaseUrl(urls[definition.name]!.serviceUrl),
        poolSize,
        signIn,
        membershipsNow,
        log,
      }),
    );
  }
  return opened;
}

/** Fills every tenant of the world, service by service, and runs the jobs that follow. */
export async function fill(world: World, stage: Stage): Promise<void> {
  for (const { name } of world.services)
    if (!fillers[name]) throw new Error(`Say in world/fillers.ts how a tenant of ${name} is filled`);
  for (const tenantId of world.tenants) {
    const text = canaries(tenantId, stage);
    for (const service of world.services)
      await fillers[service.name]!(fillingOf(world, service, tenantId, stage, text));
  }
  await runEvents(world);
  await world.registry.note(stage);
}

function fillingOf(
  world: World,
  service: Service,
  tenantId: string,
  stage: Stage,
  text: () => string,
): Filling {
  return {
    tenantId,
    stage,
    text,
    source: service.source,
    async mutate(operation, input, person = coordinator) {
      const field = service.schema.getMutationType()!.getFields()[operation]!;
      const query = `mutation ($input: ${String(field.args[0]!.type)}) { ${operation}(input: $input) ${thingSelection(service.schema, operation)} }`;
      const { data, errors } = await patiently(() =>
        world.ask(service.name, person, tenantId, { query, variables: { input } }),
      );
      const payload = (data as Record<string, any> | null)?.[operation];
      if (errors || payload.userErrors.length > 0) {
        throw new Error(
          `${operation} in ${tenantId}: ${JSON.stringify(errors ?? payload.userErrors)} for ${JSON.stringify(input)}`,
        );
      }
      return payload as never;
    },
    async read(query, variables, person = coordinator) {
      const { data, errors } = await world.ask(service.name, person, tenantId, { query, variables });
      if (errors) throw new Error(`${JSON.stringify(errors)} for ${query}`);
      return data as never;
    },
  };
}

/** On a busy machine a connection may take too long; what is refused for that has left nothing, and is asked again. */
async function patiently(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const answer = await ask();
    const isBusy = answer.errors?.some(({ extensions }) => extensions?.['reason'] === 'database.busy');
    if (!isBusy || tries === 3) return answer;
  }
}

/** Of the payload: each thing's id and version, and the expected failures. */
function thingSelection(schema: GraphQLSchema, operation: string): string {
  const payload = getNamedType(schema.getMutationType()!.getFields()[operation]!.type) as GraphQLObjectType;
  const selections = Object.values(payload.getFields()).map(({ name, type }) => {
    const thing = getNamedType(type);
    const fields = isObjectType(thing)
      ? Object.keys(thing.getFields()).filter((field) => field === 'id' || field === 'version')
      : [];
    return fields.length > 0 ? `${name} { ${fields.join(' ')} }` : '';
  });
  return `{ ${selections.join(' ')} userErrors { code message path } }`;
}

/** Runs the jobs that the world's events call for; the outbox itself is left as it is, for other tests read it too. */
export async function runEvents({ services, tenants, admin }: World): Promise<void> {
  const log = createLog('test', 'silent');
  for (const { name } of services) {
    const events = await admin.rows<{ tenant_id: string; id: string; type: string; payload: object }>(
      `select tenant_id, id, type, payload from ${name}.outbox where tenant_id = any ($1) order by position`,
      [tenants],
    );
    for (const { tenant_id: tenantId, id, type, payload } of events) {
      for (const host of services) {
        for (const job of host.jobs.filter(({ on }) => on.includes(type)))
          await runJob(host, { name: job.name, data: { tenantId, id, payload } }, { log, mailer });
      }
    }
  }
}
