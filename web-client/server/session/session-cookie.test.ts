import type { Request, Response } from 'express';

import { cookies, readCookie } from './session-cookie';
import { newSessionId } from './session-id';

const request = (cookie: string) => ({ headers: { cookie } }) as Request;

function setCookies(act: (response: Response) => void): [name: string, value: string, options: object][] {
  const set: [string, string, object][] = [];
  act({
    cookie: (name: string, value: string, options: object) => set.push([name, value, options]),
  } as unknown as Response);
  return set;
}

describe('cookies', () => {
  it('keeps the id where no script and no other site reaches it', () => {
    const id = newSessionId();
    expect(setCookies((response) => cookies({ https: true }).setSession(response, id))).toEqual([
      ['__Host-medborgarlofte-session', id, { httpOnly: true, sameSite: 'lax', secure: true, path: '/' }],
    ]);
  });

  it('reads its own id back, and nothing that cannot be one', () => {
    const id = newSessionId();
    const { sessionId } = cookies({ https: false });
    expect(sessionId(request(`a=b; medborgarlofte-session=${id}`))).toBe(id);
    expect(sessionId(request(`medborgarlofte-session=${id}x`))).toBeNull();
    expect(sessionId(request(`medborgarlofte-session=' or 1=1`))).toBeNull();
    expect(sessionId(request(''))).toBeNull();
  });

  it('does not take a cookie without the prefix on https', () => {
    expect(
      cookies({ https: true }).sessionId(request(`medborgarlofte-session=${newSessionId()}`)),
    ).toBeNull();
  });

  it('reads odd headers without falling', () => {
    expect(readCookie('x=%E0%A4%A; y=1', 'x')).toBeUndefined();
    expect(readCookie(';;=;y', 'y')).toBeUndefined();
    expect(readCookie('y=a=b', 'y')).toBe('a=b');
  });
});
