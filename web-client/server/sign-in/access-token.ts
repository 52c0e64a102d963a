import type { SessionStore, Tokens } from '../session/session-store';
import type { Keycloak } from './keycloak';
import { SignInRefused } from './trouble';

/** So long before its end a token is renewed, that it does not end on its way. */
const marginMs = 20_000;

const isFresh = (tokens: Tokens) => tokens.accessExpiresAt - marginMs > Date.now();

/**
 * An access token that still holds, or null when the session is over. Renewal is single: Keycloak takes a refresh
 * token once, so two tabs that both renewed would throw each other out.
 */
export async function freshAccessToken(
  sessions: SessionStore,
  keycloak: Pick<Keycloak, 'refresh'>,
  id: string,
): Promise<string | null> {
  const tokens = await sessions.read(id);
  if (!tokens) return null;
  if (isFresh(tokens)) return tokens.accessToken;
  const renewed = await sessions.renew(id, async (current) => {
    if (isFresh(current)) return current;
    try {
      return await keycloak.refresh(current);
    } catch (error) {
      if (error instanceof SignInRefused) return null;
      throw error;
    }
  });
  return renewed?.accessToken ?? null;
}
