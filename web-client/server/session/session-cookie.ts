import type { CookieOptions, Request, Response } from 'express';

import { isSessionId } from './session-id';

/** How the browser keeps our two cookies: the session's id, and for some minutes what a sign-in under way needs. */
export function cookies({ https }: { https: boolean }) {
  // The prefix makes browsers refuse the cookie from a sister domain or over plain HTTP.
  const prefix = https ? '__Host-' : '';
  const options: CookieOptions = { httpOnly: true, sameSite: 'lax', secure: https, path: '/' };
  const sessionName = `${prefix}medborgarlofte-session`;
  const signInName = `${prefix}medborgarlofte-sign-in`;
  return {
    sessionId(request: Request): string | null {
      const value = readCookie(request.headers.cookie, sessionName);
      return isSessionId(value) ? value : null;
    },
    /** Without an end date: the browser drops it when it closes, the server after some hours in any case. */
    setSession: (response: Response, id: string) => response.cookie(sessionName, id, options),
    clearSession: (response: Response) => response.clearCookie(sessionName, options),
    signIn: (request: Request): string | undefined => readCookie(request.headers.cookie, signInName),
    setSignIn: (response: Response, value: string, maxAge: number) =>
      response.cookie(signInName, value, { ...options, maxAge }),
    clearSignIn: (response: Response) => response.clearCookie(signInName, options),
  };
}

export type Cookies = ReturnType<typeof cookies>;

/** The first cookie of that name. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return decode(pair.slice(at + 1).trim());
  }
  return undefined;
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
