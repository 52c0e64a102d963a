import { randomBytes } from 'node:crypto';

import { tokenCipher } from './token-cipher';

const key = randomBytes(32).toString('base64');

describe('tokenCipher', () => {
  it('opens what it sealed, in its place', () => {
    const cipher = tokenCipher(key);
    expect(cipher.open(cipher.seal('hemligt åäö', 'here'), 'here')).toBe('hemligt åäö');
  });

  it('never seals the same text the same way, and shows none of it', () => {
    const cipher = tokenCipher(key);
    expect(cipher.seal('token', 'here').equals(cipher.seal('token', 'here'))).toBe(false);
    expect(cipher.seal('token-token-token', 'here').toString('latin1')).not.toContain('token');
  });

  it.each([
    ['moved to another session', (sealed: Buffer) => tokenCipher(key).open(sealed, 'there')],
    [
      'opened with another key',
      (sealed: Buffer) => tokenCipher(randomBytes(32).toString('base64')).open(sealed, 'here'),
    ],
    [
      'changed by a bit',
      (sealed: Buffer) =>
        tokenCipher(key).open(Buffer.from(sealed.map((byte, at) => (at === 15 ? byte ^ 1 : byte))), 'here'),
    ],
    ['cut short', (sealed: Buffer) => tokenCipher(key).open(sealed.subarray(0, 5), 'here')],
    ['empty', () => tokenCipher(key).open(Buffer.alloc(0), 'here')],
  ])('gives nothing when %s', (_, open) => {
    expect(open(tokenCipher(key).seal('token', 'here'))).toBeNull();
  });

  it('refuses a key of the wrong size', () => {
    expect(() => tokenCipher('c2hvcnQ=')).toThrow(/32 bytes/);
  });
});
