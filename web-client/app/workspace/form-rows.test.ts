import { alignedRows, rowsOf } from './form-rows';

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

test('rows stand by their codes when somebody else has put them in another order, and a new one stays last', () => {
  const values = {
    ...{ name: 'y', 'areas.0.code': 'a', 'areas.0.name': 'A', 'areas.1.code': 'b', 'areas.1.name': 'B' },
    'areas.2.name': 'ny',
  };
  expect(alignedRows(values, 'areas', ['b', 'c', 'a'])).toEqual({
    ...{ name: 'y', 'areas.0.code': 'b', 'areas.0.name': 'B', 'areas.2.code': 'a', 'areas.2.name': 'A' },
    'areas.3.name': 'ny',
  });
});
