import * as client from 'openid-client';

import type { TokenCipher } from '../session/token-cipher';

/** What a sign-in under way must find again when the person comes back: proof that it is the same browser, and where to go. */
export interface PendingSignIn {
  state: string;
  nonce: string;
  verifier: string;
  returnTo: string;
  startedAt: number;
}

/** How long a person may take at the sign-in page. */
export const pendingForMs = 15 * 60_000;

const place = 'sign-in under way';

/** Begins a sign-in with fresh secrets. */
export const newPendingSignIn = (returnTo: string): PendingSignIn => ({
  state: client.randomState(),
  nonce: client.randomNonce(),
  verifier: client.randomPKCECodeVerifier(),
  returnTo,
  startedAt: Date.now(),
});

/** Sealed into the cookie, so that nothing is stored for visitors who never come back. */
export const sealPending = (cipher: TokenCipher, pending: PendingSignIn): string =>
  cipher.seal(JSON.stringify(pending), place).toString('base64url');

/** Opens the cookie; null when it is not ours or too old. */
export function openPending(cipher: TokenCipher, value: string | undefined): PendingSignIn | null {
  const text = value && cipher.open(Buffer.from(value, 'base64url'), place);
  if (!text) return null;
  const pending = JSON.parse(text) as PendingSignIn;
  return Date.now() - pending.startedAt < pendingForMs ? pending : null;
}
