import { draftKey } from './draft-key';

const token = (claims: object) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`;
const sessionKey = Buffer.alloc(32, 7).toString('base64');

it('is 32 bytes, the same in every session of a person, and another for others and for other things', () => {
  const key = draftKey(sessionKey, token({ sub: 'a', exp: 1 }), 'x');
  expect(Buffer.from(key, 'base64')).toHaveLength(32);
  expect(draftKey(sessionKey, token({ sub: 'a', exp: 2 }), 'x')).toBe(key);
  const others = [
    draftKey(sessionKey, token({ sub: 'b' }), 'x'),
    draftKey(sessionKey, token({ sub: 'a' }), 'y'),
    draftKey(Buffer.alloc(32, 8).toString('base64'), token({ sub: 'a' }), 'x'),
  ];
  expect(new Set([key, ...others]).size).toBe(4);
});

it('is none for a token that says of nobody whose it is', () => {
  expect(() => draftKey(sessionKey, token({}), 'x')).toThrow();
});
