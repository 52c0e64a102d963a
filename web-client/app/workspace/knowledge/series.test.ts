import type { Round } from '../../documents/measurement';
import { drawn } from './series';

const round = (value: number | null, methodChanged = false): Round => ({
  ...{ dueDate: '2026-01-01', state: value === null ? 'MISSING' : 'MEASURED', value, methodChanged },
  ...{ small: null, n: null, note: null, method: null, measuredOn: null, version: 1 },
});

it('breaks the line where a round has no value and where the method changed', () => {
  const { lines, points } = drawn([
    ...[round(10), round(20), round(null), round(15), round(15)],
    ...[round(5, true), round(6)],
  ]);
  expect(lines.map((line) => line.split(' ').length)).toEqual([2, 2, 2]);
  expect(points[2]!.y).toBeNull();
});

it('begins its scale at nothing and ends it at a round number', () => {
  expect(drawn([round(37)]).ticks.map(({ value }) => value)).toEqual([0, 20, 40]);
  expect(drawn([round(-4), round(3)]).ticks[0]!.value).toBe(-4);
  expect(drawn([round(0)]).points[0]!.y).toBe(drawn([round(0)]).base);
});
