import 'reflect-metadata';
import { benchPolicies } from './policies';
import { benchRead } from './read';
import { benchSituation } from './situation';
import { benchStart } from './start';

const benches: Record<string, () => Promise<void>> = {
  start: benchStart,
  read: benchRead,
  policies: benchPolicies,
  situation: benchSituation,
};

// npm run bench -- start | read | policies | situation: prints figures of this machine; each run is bounded and ends by itself.
const run = benches[process.argv[2] ?? ''];
if (!run) {
  console.error(`Say which: ${Object.keys(benches).join(', ')}`);
  process.exit(1);
}
run().then(
  () => process.exit(0),
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
