import { answersAsText, answersIn } from './numbers-text';

it('reads what it has written', () => {
  const answers = [
    { text: 'Ja: alltid', count: 1500 },
    { text: 'Nej', count: 0 },
  ];
  expect(answersIn(answersAsText(answers))).toEqual({ answers });
});

it('takes semicolons, blanks in numbers and empty lines, and names the line that it cannot read', () => {
  expect(answersIn('Ja; 1 500\n\n  Nej :2 ')).toEqual({
    answers: [
      { text: 'Ja', count: 1500 },
      { text: 'Nej', count: 2 },
    ],
  });
  expect(answersIn('Ja: 3\nNej')).toMatchObject({ wrong: 'Nej' });
  expect(answersIn('Ja: tre')).toMatchObject({ wrong: 'Ja: tre' });
});
