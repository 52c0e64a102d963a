import { contentOf } from './template.server';

test('areas come by their order, new ones without a code; those taken out or left empty fall away', () => {
  const area = (index: number, name: string, order: number, more: Record<string, string> = {}) =>
    Object.fromEntries(
      Object.entries({ name, order: String(order), mode: 'REPORT', ...more }).map(([field, value]) => [
        `areas.${index}.${field}`,
        value,
      ]),
    );
  const { areas } = contentOf({
    ...area(0, 'Hot och våld', 2, {
      code: 'threats',
      'counts.0.label': 'Larm',
      'counts.0.unit': 'st',
      'counts.0.maximum': '9',
      'counts.1.label': ' ',
    }),
    ...area(1, 'Ordning', 1, { code: 'disorder' }),
    ...area(2, 'Bort', 3, { code: 'gone', remove: 'on' }),
    ...area(3, 'Trafik', 4),
    ...area(4, ' ', 5),
  });
  expect(areas.map(({ code, name }) => [code, name])).toEqual([
    ['disorder', 'Ordning'],
    ['threats', 'Hot och våld'],
    [null, 'Trafik'],
  ]);
  expect(areas[1]!.counts).toEqual([{ code: null, label: 'Larm', unit: 'st', minimum: 0, maximum: 9 }]);
});
