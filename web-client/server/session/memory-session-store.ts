import { newSessionId } from './session-id';
import type { SessionStore, Tokens } from './session-store';

/** Sessions in memory, for unit tests: gone with the process, not shared with another. */
export function memorySessionStore(): SessionStore {
  const sessions = new Map<string, { tokens: Tokens; expiresAt: Date }>();
  const renewals = new Map<string, Promise<Tokens | null>>();
  const read = (id: string) => {
    const session = sessions.get(id);
    return session && session.expiresAt > new Date() ? session : null;
  };
  const renewOnce: SessionStore['renew'] = async (id, renew) => {
    const session = read(id);
    if (!session) return null;
    const tokens = await renew(session.tokens);
    if (tokens) sessions.set(id, { ...session, tokens });
    else sessions.delete(id);
    return tokens;
  };
  return {
    async create(tokens, expiresAt) {
      const id = newSessionId();
      sessions.set(id, { tokens, expiresAt });
      return id;
    },
    read: async (id) => read(id)?.tokens ?? null,
    renew(id, renew) {
      const under = renewals.get(id) ?? renewOnce(id, renew).finally(() => renewals.delete(id));
      renewals.set(id, under);
      return under;
    },
    async remove(id) {
      const tokens = read(id)?.tokens ?? null;
      sessions.delete(id);
      return tokens;
    },
    ready: async () => true,
    close: async () => {},
  };
}
