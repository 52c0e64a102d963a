import type { Drill } from './drill';
import { must, pause, send } from './parts';

const query =
  '{ municipality(by: { code: "1982" }) { name promises { nodes { number } } activityComparison { total } } }';

/** A service that is stopped, not dead, must not hold the others' answers longer than 2.5 seconds (F03). */
export const serviceStopped: Drill = async ({ gatewayUrl, pids }) => {
  const pid = pids['promises']!;
  process.kill(pid, 'SIGSTOP');
  try {
    const { ms, data, errors } = await send(gatewayUrl, query);
    must(ms < 2_500, `the answer took ${ms.toFixed(0)} ms`);
    must(data?.municipality?.name === 'Fagersta', 'the other services did not answer');
    must(Boolean(errors?.some(({ path }) => path?.includes('promises'))), 'no error names the field');
    return `answered in ${ms.toFixed(0)} ms with the rest and ${errors!.map(({ extensions }) => extensions.code).join()}`;
  } finally {
    process.kill(pid, 'SIGCONT');
    await pause(1_000);
    must(!(await send(gatewayUrl, query)).errors, 'the service did not come back');
  }
};
