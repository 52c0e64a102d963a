import { z } from 'zod';
import { membershipsOf, type Membership } from './actor';
import { AppError } from './errors';
import { keycloakAway, type KeySetOptions } from './key-set';

/** What a signed-in caller holds at this moment, whatever the token said when it was made (A07). */
export type MembershipsNow = (token: string, subject: string) => Promise<Membership[]>;

const userinfo = z.looseObject({
  sub: z.string(),
  groups: z.array(z.string()).default([]),
  realm_access: z.looseObject({ roles: z.array(z.string()).default([]) }).default({ roles: [] }),
});

/**
 * Asks Keycloak's userinfo, with the caller's own token, each time anew: it computes groups and roles from the user
 * as it is now, and knows no one whose session has ended or who has been disabled. The address stands beside that of
 * the keys. Whatever keeps Keycloak from answering closes the door.
 */
export function createMembershipsNow({
  jwksUrl,
  timeout = 2_000,
  fetch: get = fetch,
}: Pick<KeySetOptions, 'jwksUrl' | 'timeout' | 'fetch'>): MembershipsNow {
  const address = new URL('userinfo', jwksUrl).href;
  return async (token, subject) => {
    const { status, body } = await ask(get, address, token, timeout);
    if (status === 401) throw new AppError('UNAUTHENTICATED', { reason: 'sign-in.ended' });
    // The token lacks the scope `openid`, without which userinfo tells nothing.
    if (status === 403) throw new AppError('FORBIDDEN', { reason: 'token.no-openid' });
    const read = userinfo.safeParse(body);
    if (status !== 200 || !read.success) throw keycloakAway();
    if (read.data.sub !== subject) throw new AppError('UNAUTHENTICATED', { reason: 'token.invalid' });
    const { groups, realm_access: realm } = read.data;
    return membershipsOf(groups, (role) => realm.roles.includes(role));
  };
}

async function ask(
  get: typeof fetch,
  address: string,
  token: string,
  timeout: number,
): Promise<{ status: number; body?: unknown }> {
  try {
    const answer = await get(address, {
      signal: AbortSignal.timeout(timeout),
      redirect: 'error',
      headers: { accept: 'application/json', authorization: `Bearer ${token}` },
    });
    return { status: answer.status, body: answer.ok ? await answer.json() : await answer.body?.cancel() };
  } catch {
    throw keycloakAway();
  }
}
