import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { eventStream, goneSignal, sendEvents } from '@medborgarlofte/platform/event-stream';
import type { GatewayContext } from '../server';
import type { Subscriptions } from '../subscriptions';

/** Answers who accepts a stream of events by GraphQL over SSE; everybody else goes on to the single answers. */
export function streamSubscription(
  subscriptions: Subscriptions,
  admit: (request: Request, response: Response) => GatewayContext,
): RequestHandler {
  return async (request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'POST' || !request.get('accept')?.includes(eventStream)) return next();
    const { underway, charge } = admit(request, response);
    const { query, operationName, variables } = request.body as Record<string, unknown>;
    const asked = {
      query: String(query ?? ''),
      operationName: typeof operationName === 'string' ? operationName : undefined,
      variables: (variables ?? {}) as Record<string, unknown>,
    };
    charge(subscriptions.check(asked).cost);
    const signal = goneSignal(response);
    await sendEvents(response, subscriptions.run({ ...asked, ...underway.caller, signal }));
  };
}
