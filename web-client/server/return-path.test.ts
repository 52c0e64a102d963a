import fc from 'fast-check';

import { safeReturnPath } from './return-path';

describe('safeReturnPath', () => {
  it.each([
    '/mitt',
    '/mitt/municipality/1982',
    '/en/mitt/county/19/loften?gjort=publicerat',
    '/mitt/municipality/1982/lagesbilder/abc_DEF-123',
  ])('goes back to %s', (path) => expect(safeReturnPath(path)).toBe(path));

  it.each([
    undefined,
    ['/mitt', '/mitt'],
    '',
    'mitt',
    '//evil.example/mitt',
    '/\\evil.example/mitt',
    '\\\\evil.example',
    'https://evil.example/mitt',
    'javascript:alert(1)',
    '/mitt/..//evil.example',
    '/mitt/%2e%2e/logga-ut',
    '/\t/evil.example',
    '/mitt\r\nset-cookie: a=b',
    '/mittemellan',
    '/logga-ut',
    '/',
    `/mitt/${'a'.repeat(600)}`,
  ])('goes to the desk instead of %j', (path) => expect(safeReturnPath(path)).toBe('/mitt'));

  it('never leaves our own origin, whatever it is given', () => {
    const parts = fc.constantFrom(
      '/',
      '\\',
      '//',
      '..',
      '%2f',
      '%5c',
      '@',
      ':',
      'mitt',
      'en',
      'evil.example',
      '?',
      '#',
      ' ',
      '\t',
      'https:',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (pieces) => {
        const path = safeReturnPath(pieces.join(''));
        expect(new URL(path, 'https://own.example').origin).toBe('https://own.example');
        expect(path).toMatch(/^\/(en\/)?mitt/);
      }),
      { numRuns: 2_000 },
    );
  });
});
