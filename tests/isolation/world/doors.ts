import { randomUUID } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import { createLog } from '@medborgarlofte/platform/log';
import { serveService, type Running } from '@medborgarlofte/platform/http';
import { canariesIn } from './canary';
import type { Person } from './people';
import type { Answer, World } from './world';

/** One way into the platform. */
export interface Door {
  name: string;
  /** The service behind it; null when all of them are. */
  service: string | null;
  schema: GraphQLSchema;
  send(
    person: Person,
    tenantId: string,
    request: { query: string; variables?: Record<string, unknown> },
    headers?: Record<string, string>,
  ): Promise<Answer>;
}

export interface Doors {
  all: Door[];
  close(): Promise<void>;
}

/** An answer without what differs from one request to the next. */
export function comparable(answer: Answer): string {
  return JSON.stringify(answer).replace(/"requestId":"[^"]*"/g, '"requestId":""');
}

/** Every service, in process and over HTTP. */
export async function openServiceDoors(world: World): Promise<Doors> {
  const running: Running[] = [];
  const all: Door[] = [];
  for (const service of world.services) {
    const { name, schema } = service;
    all.push({
      name,
      service: name,
      schema,
      send: (person, tenantId, request) => world.ask(name, person, tenantId, request),
    });
    // The world closes the service.
    const http = await serveService(
      { ...service, close: () => Promise.resolve() },
      createLog('test', 'silent'),
      0,
    );
    running.push(http);
    all.push({
      name: `${name} over HTTP`,
      service: name,
      schema,
      send: overHttp(world, `http://127.0.0.1:${http.port}/graphql`),
    });
  }
  return { all, close: () => Promise.all(running.map((one) => one.close())).then(() => undefined) };
}

/** Sends as an integrator would. */
export function overHttp(world: World, url: string): Door['send'] {
  return async (person, tenantId, request, headers = {}) => {
    const token = await world.token(person, tenantId);
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        'accept-language': 'sv',
        'x-request-id': randomUUID(),
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: JSON.stringify(request),
    });
    // Texts belong into bodies: in a header they would reach every log and cache on the way (B03).
    const inHeaders = canariesIn(JSON.stringify([...answer.headers]));
    if (inHeaders.length > 0) throw new Error(`A header holds a text of tenant ${inHeaders[0]!.tenantId}`);
    return (await answer.json()) as Answer;
  };
}
