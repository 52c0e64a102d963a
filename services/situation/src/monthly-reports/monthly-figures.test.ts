import fc from 'fast-check';
import { sumFigures, type Contribution } from './monthly-figures';

const one = (organisation: string, value: number): Contribution => ({
  ...{ areaCode: 'disorder', areaName: 'Ordningsstörningar', code: 'larm', label: 'Larm', unit: 'st' },
  ...{ organisation, value },
});

test.each([
  ['one organisation, enough', [3], 3, null],
  ['one organisation, few', [2], null, 3],
  ['several, enough whoever takes its own away', [3, 4, 0], 7, null],
  ['together few', [1, 1], null, 3],
  ['enough together, and one could find the other one out', [9, 2], null, null],
])('%s', (_, values, value, fewerThan) => {
  const figures = sumFigures(values.map((number, index) => one(`org-${index}`, number)));
  expect(figures).toEqual([{ areaName: 'Ordningsstörningar', label: 'Larm', unit: 'st', value, fewerThan }]);
});

test('nobody finds a small number of the others from a sum and an own number', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 10 }), (values) => {
      const [figure] = sumFigures(values.map((value, index) => one(`org-${index}`, value)));
      if (figure!.value === null) return;
      expect(figure!.value).toBeGreaterThanOrEqual(3);
      if (values.length > 1) for (const own of values) expect(figure!.value - own).toBeGreaterThanOrEqual(3);
    }),
  );
});

test('numbers of two areas are not mixed', () => {
  const figures = sumFigures([one('nvk', 5), { ...one('nvk', 7), areaCode: 'other', areaName: 'Övrigt' }]);
  expect(figures.map(({ areaName, value }) => [areaName, value])).toEqual([
    ['Ordningsstörningar', 5],
    ['Övrigt', 7],
  ]);
});
