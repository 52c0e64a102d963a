import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { Router, type Express, type NextFunction, type Request, type Response } from 'express';
import { GraphQLError } from 'graphql';
import { acceptsGraphqlResponse } from '../answer';
import { publicCode, refusal } from '../errors';
import type { Limits } from '../limits/limits';
import type { GatewayContext } from '../server';
import type { Subscriptions } from '../subscriptions';
import { readBody } from './body';
import { callerOf, requestIdOf } from './caller';
import { createClients } from './clients';
import { createBuckets, type Budget } from './rate-limit';
import { streamSubscription } from './stream';

/** What the routes stand on. */
export interface RoutesOptions {
  server: ApolloServer<GatewayContext>;
  subscriptions: Subscriptions;
  limits: Limits;
  checkText(text: string): void;
  /** Addresses or networks whose `x-request-id` and `x-forwarded-for` are believed; nobody's unless said. */
  trustedPeers: string[];
}

const welcome = `Medborgarlöfte, GraphQL API.
POST /graphql with application/json: {"query": "{ municipalities { nodes { name } } }"}
The schema is open to introspection. Sign in with a bearer token for what is not public.
`;

/** Mounts /graphql, and a page of text for who comes by with a browser. */
export function mountRoutes(app: Express, options: RoutesOptions): void {
  const { server, subscriptions, limits, checkText, trustedPeers } = options;
  if (trustedPeers.length > 0) app.set('trust proxy', trustedPeers);
  app.set('etag', false);
  const admit = admission(limits, checkText);
  const router = Router();
  router.use((request, response, next) => {
    const requestId = requestIdOf(request);
    response.locals['requestId'] = requestId;
    response.set({
      'x-request-id': requestId,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
    next();
  });
  router.get('/', (_, response) => void response.type('text/plain').send(welcome));
  router.get('/graphql', (request, response, next) => {
    if (
      request.query['query'] === undefined &&
      request.accepts(['application/graphql-response+json', 'application/json', 'text/html']) === 'text/html'
    )
      return void response.type('text/plain').send(welcome);
    // A page of another site can make a browser ask, though not read the answer: nothing of that is meant for us.
    if (request.get('sec-fetch-site') === 'cross-site')
      return next(
        refusal('INVALID_INPUT', 400, 'Requests from other sites are not answered', {
          reason: 'request.cross-site',
        }),
      );
    next();
  });
  router.use(
    '/graphql',
    ...readBody(limits),
    streamSubscription(subscriptions, admit),
    expressMiddleware(server, { context: async ({ req, res }) => admit(req, res) }),
  );
  router.use(answerFailure);
  app.use(router);
}

/** Lets a request in: who asks, whether it may ask more, whether its text is fit to be read. */
function admission(
  limits: Limits,
  checkText: (text: string) => void,
): (request: Request, response: Response) => GatewayContext {
  const charge = createBuckets(limits.costPerMinute);
  const clients = createClients();
  return (request, response) => {
    const begun = performance.now();
    const requestId = response.locals['requestId'] as string;
    try {
      const caller = callerOf(request, requestId);
      const client = clients.of(caller.token, request.ip ?? '');
      const spend = (cost: number) => tellBudget(response, charge(client, cost));
      spend(1);
      const query: unknown =
        request.method === 'GET' ? request.query['query'] : (request.body as { query?: unknown }).query;
      if (typeof query === 'string') checkText(query);
      const underway = { caller, due: Date.now() + limits.requestMs, onTokenHeld: clients.held };
      return { underway, begun, charge: spend };
    } catch (error) {
      throw withRequestId(error, requestId);
    }
  };
}

/** Tells the client what it has left, and refuses when that is not enough. */
function tellBudget(response: Response, { allowed, quota, remaining, seconds }: Budget): void {
  response.set({
    'ratelimit-policy': `"cost";q=${quota};w=60`,
    ratelimit: `"cost";r=${remaining};t=${seconds}`,
  });
  if (!allowed)
    throw refusal('RATE_LIMITED', 429, 'Too many requests', { headers: { 'retry-after': String(seconds) } });
}

function withRequestId(thrown: unknown, requestId: string): unknown {
  if (!(thrown instanceof GraphQLError)) return thrown;
  return new GraphQLError(thrown.message, { extensions: { ...thrown.extensions, requestId } });
}

/** What is refused before it reaches the server is told in the same form. */
function answerFailure(
  thrown: Error & { status?: number },
  request: Request,
  response: Response,
  next: NextFunction,
): void {
  if (response.headersSent) return next(thrown);
  const isRefusal = thrown instanceof GraphQLError;
  const http = isRefusal ? (thrown.extensions['http'] as { status: number }) : undefined;
  const status = http?.status ?? (thrown.status && thrown.status < 500 ? thrown.status : 500);
  const code = isRefusal
    ? publicCode(thrown.extensions['code'])
    : status < 500
      ? 'INVALID_INPUT'
      : 'INTERNAL';
  const reason = isRefusal ? thrown.extensions['reason'] : undefined;
  const message = isRefusal
    ? thrown.message
    : status === 413
      ? 'The request is too large'
      : status < 500
        ? 'The request cannot be read'
        : 'Internal error';
  const type = acceptsGraphqlResponse(request.get('accept'))
    ? 'application/graphql-response+json'
    : 'application/json';
  response
    .status(status)
    .type(type)
    .send(
      JSON.stringify({
        errors: [{ message, extensions: { code, reason, requestId: response.locals['requestId'] } }],
      }),
    );
}
