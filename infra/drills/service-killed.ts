import type { Drill } from './drill';
import { must, pause, send } from './parts';

const query =
  '{ municipality(by: { code: "1982" }) { name promises { nodes { number } } evaluations { nodes { title } } } }';

/** A service whose port nobody answers: the others do, and the error has path and code but no address (F02). */
export const serviceKilled: Drill = async ({ gatewayUrl, pids }) => {
  process.kill(pids['evaluations']!, 'SIGKILL');
  await pause(200);
  const { data, errors } = await send(gatewayUrl, query);
  must(data?.municipality?.promises?.nodes?.length > 0, 'the other services did not answer');
  must(data?.municipality?.evaluations === null, 'the dead service answered');
  must(
    Boolean(
      errors?.every(
        ({ path, extensions }) => path?.includes('evaluations') && extensions.code === 'INTERNAL',
      ),
    ),
    'no error with path and code',
  );
  must(!/localhost|127\.0\.0\.1|400\d|ECONN/.test(JSON.stringify(errors)), 'the error tells an address');
  return `the others answered; ${errors!.length} error with path and code`;
};
