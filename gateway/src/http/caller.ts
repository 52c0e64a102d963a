import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import { bearer } from '@medborgarlofte/platform/http';
import { refusal } from '../errors';
import type { Caller } from '../subgraphs/subgraph';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const organisation = /^[a-z0-9-]{1,80}\/[a-z0-9-]{1,80}$/;

/** The request's id: a peer we trust may bring its own, so that one id runs through all logs; else a new one. */
export function requestIdOf(request: Request): string {
  const given = request.get('x-request-id') ?? '';
  return uuid.test(given) && isTrusted(request) ? given.toLowerCase() : randomUUID();
}

/**
 * What of a request's headers counts (A08): the bearer token, the organisation to act in, the language. A header that
 * says who the caller is, or that it came through a gateway, is not even read.
 */
export function callerOf(request: Request, requestId: string): Caller {
  const token = bearer(request);
  if (request.get('authorization') !== undefined && !token) {
    throw refusal('UNAUTHENTICATED', 401, 'The authorization header holds no bearer token', {
      headers: { 'www-authenticate': 'Bearer' },
    });
  }
  const actingIn = request.get('medborgarlofte-acting-in');
  if (actingIn !== undefined && !organisation.test(actingIn)) {
    throw refusal('INVALID_INPUT', 400, 'medborgarlofte-acting-in names an organisation as kind/key', {
      reason: 'acting-in.invalid',
    });
  }
  return {
    token,
    requestId,
    actingIn,
    language: request.acceptsLanguages('sv', 'en') === 'en' ? 'en' : 'sv',
  };
}

/** Whether the peer of this connection is one of TRUSTED_PEERS; Express knows them as proxies. */
function isTrusted(request: Request): boolean {
  const trusts = request.app.get('trust proxy fn') as (address: string | undefined, hop: number) => boolean;
  return trusts(request.socket.remoteAddress, 0);
}
