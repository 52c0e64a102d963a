import fc from 'fast-check';

import type { Entries } from './entries';
import { mergeEntries, withField } from './merge';

const entry = (text: string, rest = {}): Entries => ({
  a: { level: 'GREEN', text, reason: '', place: '', counts: {}, ...rest },
});

it('takes what only one side has changed, whichever it is', () => {
  const base = entry('före');
  expect(mergeEntries(base, entry('min'), base)).toEqual({ merged: entry('min'), clashes: [] });
  expect(mergeEntries(base, base, entry('din'))).toEqual({ merged: entry('din'), clashes: [] });
  const both = mergeEntries(base, entry('min'), entry('före', { level: 'RED', counts: { larm: '2' } }));
  expect(both).toEqual({ merged: entry('min', { level: 'RED', counts: { larm: '2' } }), clashes: [] });
});

it('keeps what is typed where both have changed it, and tells', () => {
  expect(mergeEntries(entry('före'), entry('min'), entry('din'))).toEqual({
    merged: entry('min'),
    clashes: [{ area: 'a', field: 'text', mine: 'min', theirs: 'din' }],
  });
  const counts = (larm: string) => entry('', { counts: larm ? { larm } : {} });
  expect(mergeEntries(counts('1'), counts(''), counts('3')).clashes).toEqual([
    { area: 'a', field: 'count.larm', mine: '', theirs: '3' },
  ]);
});

it('does not clash over blanks, nor take away those that are just being typed', () => {
  expect(mergeEntries(entry('före'), entry('min '), entry('min'))).toEqual({
    merged: entry('min '),
    clashes: [],
  });
});

it('loses nothing: every text of either side is in the result, told as a clash, or what both had before', () => {
  const text = fc.constantFrom('', 'a', 'b', 'c');
  fc.assert(
    fc.property(text, text, text, (before, mine, theirs) => {
      const { merged, clashes } = mergeEntries(entry(before), entry(mine), entry(theirs));
      const known = [merged['a']!.text, ...clashes.flatMap((clash) => [clash.mine, clash.theirs]), before];
      expect(known).toEqual(expect.arrayContaining([mine, theirs]));
    }),
  );
});

it('sets one field', () => {
  expect(withField(entry(''), 'a', 'count.larm', '4')).toEqual(entry('', { counts: { larm: '4' } }));
  expect(withField(entry('x'), 'a', 'text', '')).toEqual(entry(''));
});
