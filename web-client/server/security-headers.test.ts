import { contentSecurityPolicy } from './security-headers';

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
