import { KeyObject, type webcrypto } from 'node:crypto';
import { jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { AppError } from './errors';

// The adapter's own types describe another, older interface; these are the parts used here.
interface KeycloakToken {
  isExpired(): boolean;
  hasRealmRole(role: string): boolean;
}
interface KeycloakGrantManager {
  rotation: { getJWK(kid: string): Promise<KeyObject> };
  validateToken(token: KeycloakToken, type: 'Bearer'): Promise<KeycloakToken>;
}
/* eslint-disable @typescript-eslint/no-require-imports -- the adapter's parts have no entry point that can be imported */
const GrantManager = require('keycloak-connect/middleware/auth-utils/grant-manager') as new (
  config: object,
) => KeycloakGrantManager;
const Token = require('keycloak-connect/middleware/auth-utils/token') as new (
  token: string,
  clientId: string,
) => KeycloakToken;
/* eslint-enable @typescript-eslint/no-require-imports */

/** How far two clocks may be apart: half a minute must be forgiven, a whole one must not (A03). */
const clockToleranceSeconds = 45;

/** A token that held in every respect. */
export interface VerifiedToken {
  subject: string;
  name: string;
  groups: string[];
  scopes: string[];
  /** Milliseconds since 1970. */
  expiresAt: number;
  hasRealmRole(role: string): boolean;
}

const claims = z.looseObject({
  sub: z.string().min(1).max(200),
  exp: z.number(),
  iat: z.number(),
  typ: z.literal('Bearer'),
  name: z.string().max(200).optional(),
  preferred_username: z.string().max(200).optional(),
  groups: z.array(z.string()).default([]),
  scope: z.string().default(''),
});

/**
 * Verifies a token twice: by jose for all that keycloak-connect leaves open (algorithm, exp present, nbf,
 * audience, crit), then by keycloak-connect with the key that jose chose. This is the only file that knows the
 * adapter. Its middleware is not used: it opens routes to anyone. The adapter knows RS256 alone; for a realm
 * that signs with ES256 or PS256 it only reads the roles.
 */
export async function verifyToken(
  token: string,
  keys: JWTVerifyGetKey,
  issuer: string,
  audience: string,
): Promise<VerifiedToken> {
  const { payload, algorithm, key } = await verifyWithJose(token, keys, issuer, audience);
  const read = claims.safeParse(payload);
  if (!read.success) throw new AppError('UNAUTHENTICATED', { reason: 'token.claims' });
  // Keycloak sets no nbf: a token from a clock far ahead is known by when it was issued.
  if (read.data.iat > Date.now() / 1000 + clockToleranceSeconds)
    throw new AppError('UNAUTHENTICATED', { reason: 'token.invalid' });
  const parsed = new Token(token, audience);
  // Its expiry has been judged, with the tolerance that the adapter lacks.
  parsed.isExpired = () => false;
  if (algorithm === 'RS256') await verifyWithAdapter(parsed, key, issuer, audience);
  const { sub, exp, name, preferred_username: username, groups, scope } = read.data;
  return {
    subject: sub,
    name: name ?? username ?? '',
    groups,
    scopes: scope.split(' ').filter(Boolean),
    expiresAt: exp * 1000,
    hasRealmRole: (role) => payload['realm_access'] !== undefined && parsed.hasRealmRole(role),
  };
}

async function verifyWithJose(
  token: string,
  keys: JWTVerifyGetKey,
  issuer: string,
  audience: string,
): Promise<{ payload: JWTPayload; algorithm: string; key: KeyObject }> {
  try {
    const verified = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ['RS256', 'ES256', 'PS256'],
      requiredClaims: ['exp', 'iat', 'sub'],
      clockTolerance: clockToleranceSeconds,
    });
    return {
      payload: verified.payload,
      algorithm: verified.protectedHeader.alg,
      key: KeyObject.from(verified.key as webcrypto.CryptoKey),
    };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('UNAUTHENTICATED', { reason: 'token.invalid' });
  }
}

async function verifyWithAdapter(
  token: KeycloakToken,
  key: KeyObject,
  issuer: string,
  audience: string,
): Promise<void> {
  const manager = new GrantManager({ realmUrl: issuer, clientId: audience, verifyTokenAudience: true });
  manager.rotation = { getJWK: () => Promise.resolve(key) };
  try {
    await manager.validateToken(token, 'Bearer');
  } catch {
    throw new AppError('UNAUTHENTICATED', { reason: 'token.invalid' });
  }
}
