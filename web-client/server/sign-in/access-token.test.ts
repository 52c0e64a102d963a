import { memorySessionStore } from '../session/memory-session-store';
import type { Tokens } from '../session/session-store';
import { freshAccessToken } from './access-token';
import { SignInRefused, SignInUnavailable } from './trouble';

const inAnHour = () => new Date(Date.now() + 3_600_000);
const tokens = (accessToken: string, secondsLeft: number): Tokens => ({
  accessToken,
  accessExpiresAt: Date.now() + secondsLeft * 1_000,
  refreshToken: `r-${accessToken}`,
  idToken: 'i',
});
const never = { refresh: () => Promise.reject(new Error('not expected')) };

describe('freshAccessToken', () => {
  it('uses a token that still holds', async () => {
    const sessions = memorySessionStore();
    const id = await sessions.create(tokens('a', 300), inAnHour());
    expect(await freshAccessToken(sessions, never, id)).toBe('a');
  });

  it('renews one that soon ends, once for two tabs', async () => {
    const sessions = memorySessionStore();
    const id = await sessions.create(tokens('a', 10), inAnHour());
    const refresh = jest.fn(async () => tokens('b', 300));
    const both = await Promise.all([
      freshAccessToken(sessions, { refresh }, id),
      freshAccessToken(sessions, { refresh }, id),
    ]);
    expect(both).toEqual(['b', 'b']);
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(await freshAccessToken(sessions, never, id)).toBe('b');
  });

  it('ends the session when Keycloak says no', async () => {
    const sessions = memorySessionStore();
    const id = await sessions.create(tokens('a', 0), inAnHour());
    expect(
      await freshAccessToken(
        sessions,
        { refresh: () => Promise.reject(new SignInRefused('invalid_grant')) },
        id,
      ),
    ).toBeNull();
    expect(await sessions.read(id)).toBeNull();
  });

  it('keeps the session when Keycloak is silent', async () => {
    const sessions = memorySessionStore();
    const id = await sessions.create(tokens('a', 0), inAnHour());
    const silent = { refresh: () => Promise.reject(new SignInUnavailable('timeout')) };
    await expect(freshAccessToken(sessions, silent, id)).rejects.toThrow(SignInUnavailable);
    expect(await sessions.read(id)).not.toBeNull();
  });

  it('has nothing for a session that does not exist', async () => {
    expect(await freshAccessToken(memorySessionStore(), never, 'x')).toBeNull();
  });
});
