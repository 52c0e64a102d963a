import { deficiencyStates, filterOf, viewOf, views } from './deficiency-views';

test('an address that asks for no view, or for one that is none, shows what is open', () => {
  expect([viewOf(null), viewOf('finns-inte'), viewOf('CLOSED')]).toEqual(['oppna', 'oppna', 'CLOSED']);
});

test('every view asks for something, and those without a decision are the noted ones', () => {
  for (const view of [...views, ...deficiencyStates])
    expect(Object.keys(filterOf(view)).length).toBeGreaterThan(0);
  expect(filterOf('utan-beslut')).toEqual(filterOf('NOTED'));
});
