import { isSameOrigin } from './same-origin';

const origin = 'https://loften.example.se';
const from = (method: string, headers: Record<string, string>) => isSameOrigin({ method, headers }, origin);

describe('isSameOrigin', () => {
  it('lets everybody read', () => {
    expect(from('GET', { origin: 'https://evil.example' })).toBe(true);
    expect(from('HEAD', {})).toBe(true);
  });

  it('lets our own pages change things', () => {
    expect(from('POST', { origin })).toBe(true);
    expect(from('POST', { 'sec-fetch-site': 'same-origin' })).toBe(true);
  });

  it.each([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['a sister domain', { origin: 'https://annat.example.se', 'sec-fetch-site': 'same-site' }],
    ['another port', { origin: 'https://loften.example.se:8443' }],
    ['plain http', { origin: 'http://loften.example.se' }],
    ['a page without origin', { origin: 'null' }],
    ['a name that only begins like ours', { origin: 'https://loften.example.se.evil.example' }],
    [
      'somebody who claims the fetch but not the origin',
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    ],
    ['a form typed in by hand', { 'sec-fetch-site': 'none' }],
    ['somebody who tells nothing', {}],
  ])('refuses %s', (_, headers) => {
    expect(from('POST', headers as Record<string, string>)).toBe(false);
    expect(from('DELETE', headers as Record<string, string>)).toBe(false);
  });
});
