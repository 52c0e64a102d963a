import { csvFile, toCsv } from './csv';

it('keeps text a text: nothing is run as a formula, and signs of the format are quoted', () => {
  const dangerous = ['=1+1', '+46', '-2', '@sum', '\t=1', ' =1', 'a;b', 'say "hi"', 'two\nlines'];
  expect(toCsv([dangerous])).toBe(
    `\uFEFF'=1+1;'+46;'-2;'@sum;'\t=1;' =1;"a;b";"say ""hi""";"two\nlines"\r\n`,
  );
});

it('leaves numbers as they are, also below zero', () => {
  expect(toCsv([['Grön', 3, -1]])).toBe('\uFEFFGrön;3;-1\r\n');
});

it('names the file by safe signs alone', () => {
  const { headers } = csvFile('a"b\r\nc.csv', []);
  expect(headers.get('content-disposition')).toBe('attachment; filename="a-b--c.csv"');
});
