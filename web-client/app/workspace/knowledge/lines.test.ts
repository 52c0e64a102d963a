import { atLines, linesIn } from './lines';

it('reads a line each, without the empty ones', () => {
  expect(linesIn(' Polisen \n\nSkolorna\n  ')).toEqual(['Polisen', 'Skolorna']);
});

it('shows what is wrong with a line at the field, also where it is asked about names', () => {
  const wrong = (path: string[]) => ({ code: 'INVALID_INPUT' as const, message: 'Fel', path });
  expect(
    atLines(
      [
        wrong(['input', 'participants', '3']),
        wrong(['input', 'namesConfirmed', 'participants', '0']),
        wrong(['input', 'summary']),
      ],
      'participants',
    ).map(({ path }) => path),
  ).toEqual([
    ['input', 'participants'],
    ['input', 'namesConfirmed', 'participants'],
    ['input', 'summary'],
  ]);
});
