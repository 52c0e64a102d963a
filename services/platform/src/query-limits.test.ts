import { checkQuery } from './query-limits';

/** 22 fragments, each spreading the next one twice: about a kilobyte that unfolds into four million fields (C01). */
function fragmentBomb(levels: number): string {
  const fragments = Array.from(
    { length: levels },
    (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`,
  );
  return `{ ...f0 } ${fragments.join(' ')} fragment f${levels} on Query { a }`;
}

test('a fragment bomb is refused before it unfolds, also one that no machine could unfold', () => {
  for (const levels of [22, 200]) expect(() => checkQuery(fragmentBomb(levels))).toThrow('query.too-large');
});

test.each([
  ['no query', undefined, 'query.missing'],
  ['an empty one', '', 'query.missing'],
  ['more bytes than are read', `{ a ${'#'.repeat(200_000)} }`, 'query.too-large'],
  ['more tokens than are parsed', `{ ${'a '.repeat(60_000)}}`, 'query.too-large'],
])('%s is refused', (_, query, reason) => {
  expect(() => checkQuery(query)).toThrow(reason);
});

test('an ordinary query, a broken one and a fragment in a circle pass on to the server', () => {
  for (const query of [
    '{ a { b ...c } } fragment c on D { e }',
    '{ a',
    '{ ...f } fragment f on Query { ...f }',
  ]) {
    expect(() => checkQuery(query)).not.toThrow();
  }
});
