import { evidenceField, evidenceIn } from './evidence-field';

test('what is ticked is what a direction rests on; other fields of the form are none of it', () => {
  const values = {
    version: '3',
    [evidenceField('a-1')]: 'on',
    changeNote: 'x',
    [evidenceField('b_2')]: 'on',
  };
  expect(evidenceIn(values)).toEqual(['a-1', 'b_2']);
});
