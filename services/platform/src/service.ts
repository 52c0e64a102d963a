import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { DataSource } from 'typeorm';
import { actingIn, publicActor } from './actor';
import { catalogueProblems } from './catalogue';
import { openChanges, type Changes } from './changes';
import { createContext, type Context, type Language } from './context';
import { openDatabase, pendingMigrations, type DatabaseDefinition } from './database';
import { AppError, asAppError, formatError, isRequestFault } from './errors';
import type { Job, JobHost } from './jobs';
import { describeFault, type Log } from './log';
import type { MembershipsNow } from './memberships-now';
import { checkQuery } from './query-limits';
import { recordRefusals } from './refusals';
import type { SignIn } from './sign-in';
import { buildSubgraph, type SubgraphDefinition } from './subgraph';
import { runSubscription } from './subscriptions';

/** All that makes a service what it is; everything else is the same for all of them. */
export interface ServiceDefinition extends DatabaseDefinition, SubgraphDefinition {
  /** Also the name of its schema in the database and of its subgraph. */
  name: string;
  /** Tables that belong to no tenant. */
  sharedTables?: string[];
  jobs?: Job[];
  /** Where the tenants are known: all of them, for jobs that run by the clock. */
  listTenants?: JobHost['listTenants'];
}

/** One GraphQL request to a service, over HTTP or in process. */
export interface ServiceRequest {
  query: string;
  operationName?: string;
  variables?: Record<string, unknown>;
  /** Bearer token, verified here whoever passed it on. */
  token?: string;
  requestId: string;
  /** `kind/key`: of the caller's organisations, act in this one alone. */
  actingIn?: string;
  language?: Language;
  signal?: AbortSignal;
}

export interface Service {
  name: string;
  sdl: string;
  schema: GraphQLSchema;
  source: DataSource;
  jobs: Job[];
  listTenants?: JobHost['listTenants'];
  execute(request: ServiceRequest): Promise<ExecutionResult>;
  /** Runs a subscription until it ends by itself or the request's signal says so. */
  subscribe(request: ServiceRequest): AsyncIterable<ExecutionResult>;
  /** Whether it can answer now: its database does. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

export interface ServiceOptions {
  databaseUrl: string;
  poolSize?: number;
  signIn: SignIn;
  membershipsNow: MembershipsNow;
  log: Log;
}

/** Opens a service. It refuses to start on an unprotected table, a role that is too strong or a pending migration. */
export async function openService(definition: ServiceDefinition, options: ServiceOptions): Promise<Service> {
  const { schema, sdl } = buildSubgraph(definition);
  const source = await openDatabase(definition, options.databaseUrl, options.poolSize ?? 8, options.log);
  const problems = [
    ...(await pendingMigrations(source, definition)),
    ...(await catalogueProblems(source, definition.name, { sharedTables: definition.sharedTables })),
  ];
  if (problems.length > 0) {
    await source.destroy();
    throw new Error(`${definition.name} does not start:\n- ${problems.join('\n- ')}`);
  }
  const server = new ApolloServer<Context>({
    schema,
    formatError,
    includeStacktraceInErrorResponses: false,
    introspection: true,
    stopOnTerminationSignals: false,
    logger: {
      debug() {},
      info() {},
      warn: (message) => options.log.warn(String(message)),
      error: (message) => options.log.error(String(message)),
    },
    // Apollo's own watch every field of every answer, and nobody reads what they find.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      faultLog,
      noSubscriptions,
    ],
  });
  await server.start();
  const changes = openChanges(options.databaseUrl, definition.name, options.log);
  return {
    name: definition.name,
    sdl,
    schema,
    source,
    jobs: definition.jobs ?? [],
    listTenants: definition.listTenants,
    execute: (request) => execute(server, source, options, request),
    subscribe: (request) => subscribe({ schema, source, changes, options }, request),
    ready: () =>
      source.query('select 1').then(
        () => true,
        () => false,
      ),
    async close() {
      await server.stop();
      await changes.close();
      await source.destroy();
    },
  };
}

async function execute(
  server: ApolloServer<Context>,
  source: DataSource,
  options: ServiceOptions,
  request: ServiceRequest,
): Promise<ExecutionResult> {
  const log = options.log.child({ requestId: request.requestId });
  try {
    checkQuery(request.query);
    const contextValue = await contextOf(source, options, request, log);
    const { query, operationName, variables } = request;
    const { body } = await server.executeOperation(
      { query, operationName, variables, http: httpOf() },
      { contextValue },
    );
    await recordRefusals(source, contextValue, contextValue.refusals);
    if (body.kind !== 'single') throw new Error('Incremental delivery is not offered');
    return withRequestId(body.singleResult, request.requestId);
  } catch (thrown) {
    return toldFailure(log, thrown, request.requestId);
  }
}

interface Parts {
  schema: GraphQLSchema;
  source: DataSource;
  changes: Changes;
  options: ServiceOptions;
}

async function* subscribe(
  { schema, source, changes, options }: Parts,
  request: ServiceRequest,
): AsyncGenerator<ExecutionResult, void> {
  const { query, operationName, variables, requestId } = request;
  const log = options.log.child({ requestId });
  try {
    checkQuery(query);
    // A new context asks the sign-in again: a token that has ended stops the turns.
    const verify = () => contextOf(source, options, request, log);
    const context = await verify();
    const signal = request.signal ?? new AbortController().signal;
    const run = { schema, changes, query, operationName, variables, context, signal, verify };
    for await (const result of runSubscription(run)) {
      await recordRefusals(source, context, context.refusals);
      yield withRequestId(result, requestId);
    }
  } catch (thrown) {
    yield toldFailure(log, thrown, requestId);
  }
}

function toldFailure(log: Log, thrown: unknown, requestId: string): ExecutionResult {
  const error = asAppError(thrown);
  if (error) log.warn({ event: 'refusal', code: error.code, reason: error.details.reason }, 'refused');
  else if (!isRequestFault(thrown)) log.error({ fault: describeFault(thrown) }, 'fault');
  return withRequestId({ errors: [formatError({ message: '' }, thrown)] }, requestId);
}

const httpOf = () => ({ method: 'POST', headers: new HeaderMap(), search: '', body: undefined });

/** Signs the caller in and narrows to the organisation that the caller chose. */
async function contextOf(
  source: DataSource,
  { signIn, membershipsNow }: ServiceOptions,
  { token, requestId, language = 'sv', actingIn: organisation }: ServiceRequest,
  log: Log,
): Promise<Context> {
  const base = { requestId, language, log };
  if (!token) return createContext(source, { ...base, actor: publicActor });
  const caller = await signIn(token);
  const held = () => membershipsNow(token, caller.subject ?? '');
  try {
    const actor = organisation ? actingIn(caller, organisation) : caller;
    return createContext(source, { ...base, actor }, held);
  } catch (refused) {
    await recordRefusals(source, { ...base, actor: caller }, ['acting-in']);
    throw refused;
  }
}

function withRequestId(
  result: { data?: unknown; errors?: readonly object[] },
  requestId: string,
): ExecutionResult {
  if (!result.errors) return result as ExecutionResult;
  const errors = result.errors.map((error) => ({
    ...error,
    extensions: { ...(error as { extensions?: object }).extensions, requestId },
  }));
  return { ...result, errors } as unknown as ExecutionResult;
}

/** Unknown faults are logged with their place; refusals with their code, beside the audit line. */
const faultLog = {
  requestDidStart: () =>
    Promise.resolve({
      didEncounterErrors({
        errors,
        contextValue,
        operationName,
      }: {
        errors: readonly Error[];
        contextValue: Context;
        operationName?: string | null;
      }) {
        for (const thrown of errors) {
          const error = asAppError(thrown);
          const cause = (thrown as { originalError?: Error }).originalError;
          if (error)
            contextValue.log.info(
              {
                event: 'refusal',
                code: error.code,
                operation: operationName,
                subject: contextValue.actor.subject,
              },
              'refused',
            );
          else if (cause && !isRequestFault(thrown))
            contextValue.log.error({ fault: describeFault(cause), operation: operationName }, 'fault');
        }
        return Promise.resolve();
      },
    }),
};

/** A single answer cannot carry a subscription. */
const noSubscriptions = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ operation }: { operation?: { operation: string } | null }) {
        if (operation?.operation === 'subscription')
          throw new AppError('INVALID_INPUT', {
            reason: 'subscription.single-answer',
            http: { status: 400 },
          });
        return Promise.resolve();
      },
    }),
};
