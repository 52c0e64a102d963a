import { isDrill, tellFigures } from '../setup/drill';
import { captureLog } from './world/log-capture';
import { load, seeded } from './world/load';
import { undoEverything } from './world/dry-run';
import { openOwnWorld, type World } from './world/world';

// A test asks as much as its seconds allow; a drill asks it all.
const plan = isDrill ? { requests: 30_000, seconds: 1_200 } : { requests: 4_000, seconds: 20 };
const atLeast = isDrill ? plan.requests : 500;

const { log, lines } = captureLog();
let world: World;
beforeAll(async () => {
  world = await openOwnWorld({ tenants: 8, poolSize: 2, log });
}, 120_000);
afterAll(() => world.close());

test('eight tenants, everybody asking for everything at once over two connections: no canary crosses (B03, B17)', async () => {
  const end = undoEverything(world);
  const report = await load(world, { ...plan, atOnce: 12, random: seeded(20_261_124) });
  end();
  tellFigures(
    `${report.requests} requests of eight tenants over two connections: ${report.withOwn} answers with what only the asker's own tenant may see, ${report.crossed.length} with another's, ${report.faults.length} faults`,
  );

  expect(report.crossed.slice(0, 5)).toEqual([]);
  expect(report.faults.slice(0, 5)).toEqual([]);
  expect(report.withOwn).toBeGreaterThan(50);
  expect(report.requests).toBeGreaterThanOrEqual(atLeast);
}, 1_260_000);

test('no line of the log holds a text of anybody, a token or a whole query (B03, H01)', () => {
  expect(lines.length).toBeGreaterThan(0);
  const told = lines.filter((line) => /kanarie|eyJ[\w-]{10,}|mutation \(|query \(|_entities\(/.test(line));
  expect(told.slice(0, 3)).toEqual([]);
});
