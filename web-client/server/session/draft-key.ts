import { Buffer } from 'node:buffer';
import { hkdfSync } from 'node:crypto';

/**
 * The key that seals what somebody has written and the service has not got yet. It is the same whenever this person
 * comes back to the same thing, so that a draft outlives a session, and nobody else's; it stands on no disk.
 */
export function draftKey(sessionKey: string, accessToken: string, about: string): string {
  const claims = Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString();
  const { sub } = JSON.parse(claims) as { sub?: string };
  if (!sub) throw new Error('The access token says of nobody whose it is');
  const key = hkdfSync('sha256', Buffer.from(sessionKey, 'base64'), sub, `draft ${about}`, 32);
  return Buffer.from(key).toString('base64');
}
