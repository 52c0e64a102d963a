import { createLog } from '@medborgarlofte/platform/log';
import { serve, type Running } from '@medborgarlofte/platform/http';
import { createGateway, type GatewayOptions } from '../gateway';
import { townServices, type Asked } from './towns';

/** A gateway over the toy services, on a port of its own. */
export interface ServedTowns extends Running {
  graphql: string;
  /** What the services were asked. */
  asked: Asked[];
}

/** Serves a gateway over the toy services, with whatever a test wants otherwise. */
export async function serveTowns(options: Partial<GatewayOptions> = {}): Promise<ServedTowns> {
  const asked: Asked[] = [];
  const log = createLog('test', 'silent');
  const gateway = await createGateway({ ...townServices(asked), log, ...options });
  const running = await serve(
    {
      name: 'gateway',
      log,
      ready: () => gateway.ready(),
      routes: (app) => gateway.mount(app),
      close: () => gateway.close(),
    },
    0,
  );
  return {
    ...running,
    url: running.url.replace('localhost', '127.0.0.1'),
    graphql: `http://127.0.0.1:${running.port}/graphql`,
    asked,
  };
}

/* eslint-disable @typescript-eslint/no-explicit-any -- tests look into answers of any shape */
/** What came back over HTTP. */
export interface Answered {
  status: number;
  headers: Headers;
  body: {
    data?: any;
    errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
    extensions?: any;
  };
}
/* eslint-enable @typescript-eslint/no-explicit-any */

/** Posts one request. */
export async function post(
  url: string,
  request: object | string,
  headers: Record<string, string> = {},
): Promise<Answered> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body: typeof request === 'string' ? request : JSON.stringify(request),
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Answered['body'] };
}
