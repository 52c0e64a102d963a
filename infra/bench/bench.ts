import { benchPolicies } from './policies';
import { benchRead } from './read';
import { benchStart } from './start';

const benches: Record<string, () => Promise<void>> = {
  start: benchStart,
  read: benchRead,
  policies: benchPolicies,
};

// npm run bench -- start | read | policies: prints figures of this machine; each run is bounded and ends by itself.
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
