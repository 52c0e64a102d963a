import { createHash } from 'node:crypto';
import type { Actor } from './actor';
import { membershipsOf } from './actor';
import { AppError } from './errors';
import { createKeySet, type KeySetOptions } from './key-set';
import { verifyToken, type VerifiedToken } from './keycloak';

export interface SignInOptions extends KeySetOptions {
  /** The `iss` that tokens must carry. */
  issuer: string;
  /** What `aud` must contain. */
  audience?: string;
}

/** Turns a bearer token into the actor it stands for; throws UNAUTHENTICATED for any token that does not hold. */
export type SignIn = (token: string) => Promise<Actor>;

const cacheSize = 5_000;

/** Sign-in for one service: verification by `keycloak.ts`, then memberships from the token's groups. */
export function createSignIn(options: SignInOptions): SignIn {
  const keys = createKeySet(options);
  const verified = new Map<string, { actor: Actor; until: number }>();
  return async (token) => {
    if (token.length > 16_384) throw new AppError('UNAUTHENTICATED');
    const fingerprint = createHash('sha256').update(token).digest('base64');
    const known = verified.get(fingerprint);
    if (known && known.until > Date.now()) return known.actor;
    const trustedUntil = keys.trustedUntil();
    const claims = await verifyToken(
      token,
      keys.key,
      options.issuer,
      options.audience ?? 'medborgarlofte-api',
    );
    const actor = toActor(claims);
    if (verified.size >= cacheSize) verified.delete(verified.keys().next().value!);
    // No longer than the keys it was verified with: a removed key stops working for known tokens too (A06).
    verified.set(fingerprint, { actor, until: Math.min(trustedUntil, claims.expiresAt) });
    return actor;
  };
}

function toActor(token: VerifiedToken): Actor {
  const memberships = membershipsOf(token.groups, (role) => token.hasRealmRole(role));
  return { subject: token.subject, name: token.name, memberships, scopes: token.scopes };
}
