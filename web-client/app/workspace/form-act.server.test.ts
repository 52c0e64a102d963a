import { rowsOf } from './form-act.server';

test('rows of a list come in their order, each with its own fields; other fields are left alone', () => {
  const values = {
    'areas.10.name': 'c',
    'areas.2.name': 'b',
    'areas.2.counts.0.label': 'x',
    name: 'y',
    'areas.x.name': 'z',
  };
  expect(rowsOf(values, 'areas')).toEqual([{ name: 'b', 'counts.0.label': 'x' }, { name: 'c' }]);
  expect(rowsOf(rowsOf(values, 'areas')[0]!, 'counts')).toEqual([{ label: 'x' }]);
});
