import type { NextFunction, Request, Response } from 'express';

import { contentSecurityPolicy, securityHeaders } from './security-headers';

const rules = (policy: string) =>
  new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));

describe('contentSecurityPolicy', () => {
  it('lets public pages run nothing', () => {
    const policy = rules(contentSecurityPolicy({ https: false }));
    expect(policy.get('script-src')).toEqual(["'none'"]);
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
    expect(policy.get('form-action')).toEqual(["'self'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
  });

  it('lets rooms run only what carries the nonce or comes from us', () => {
    const policy = rules(contentSecurityPolicy({ nonce: 'abc', https: true }));
    expect(policy.get('script-src')).toEqual(["'self'", "'nonce-abc'"]);
    expect(policy.get('style-src')).toEqual(["'self'", "'nonce-abc'"]);
    expect(policy.has('upgrade-insecure-requests')).toBe(true);
  });

  it.each([{ https: true }, { https: false, nonce: 'abc' }])('is strict everywhere: %j', (options) => {
    expect(contentSecurityPolicy(options)).not.toMatch(/unsafe|\*|data:|https?:/);
  });
});

describe('securityHeaders', () => {
  const headersOf = (https: boolean) => {
    const headers: Record<string, string> = {};
    const set = (name: string | object, value?: string) =>
      Object.assign(headers, value === undefined ? name : { [name as string]: value });
    securityHeaders({ https })({} as Request, { set } as unknown as Response, (() => {}) as NextFunction);
    return headers;
  };

  it('bind browsers to https for a year where there is https, and only there', () => {
    expect(headersOf(true)['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect(headersOf(false)).not.toHaveProperty('strict-transport-security');
  });

  it("keep us out of other sites' frames", () => {
    expect(headersOf(true)).toMatchObject({
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
    });
  });
});
