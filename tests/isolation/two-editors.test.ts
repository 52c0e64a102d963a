import { isDrill, tellFigures } from '../setup/drill';
import { race } from './world/editors';
import { openOwnWorld, type World } from './world/world';

const races = isDrill ? 10_000 : 240;

let world: World;
beforeAll(async () => {
  world = await openOwnWorld({ tenants: 4 });
}, 120_000);
afterAll(() => world.close());

test('of two editors of one version one saves, and the other is shown what was saved: none is lost, none saved twice (E01)', async () => {
  const begun = Date.now();
  const report = await race(world, races, 4);
  tellFigures(
    `${report.races} races of two editors in ${Math.round((Date.now() - begun) / 1000)} s: ${report.decided} decided, ${report.faults.length} otherwise, ${report.again} run again on a busy machine`,
  );

  expect(report.faults.slice(0, 5)).toEqual([]);
  expect(report.decided).toBe(report.races);
  expect(report.races).toBeGreaterThan(races * 0.9);
}, 1_260_000);
