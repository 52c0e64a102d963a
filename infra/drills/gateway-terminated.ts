import type { Drill } from './drill';
import { isAlive, must, pause, send, type Outcome } from './parts';

const read =
  '{ municipality(by: { code: "1982" }) { name promises { nodes { number directions { text } } } } }';

/** SIGTERM under load: whatever was taken on is answered, what comes later is refused at the door, within 20 seconds (F12). */
export const gatewayTerminated: Drill = async ({ gatewayUrl, pids }) => {
  const pid = pids['gateway']!;
  const outcomes: Outcome[] = [];
  let refused = false;
  const client = async () => {
    while (!refused && outcomes.length < 20_000) {
      const outcome = await send(gatewayUrl, read);
      outcomes.push(outcome);
      refused ||= outcome.status === -1;
    }
  };
  const clients = Array.from({ length: 8 }, client);
  await pause(1_500);
  const begun = performance.now();
  process.kill(pid, 'SIGTERM');
  await Promise.all(clients);
  while (isAlive(pid) && performance.now() - begun < 25_000) await pause(50);
  const seconds = (performance.now() - begun) / 1_000;
  const dropped = outcomes.filter(({ status }) => status === 0 || status >= 500).length;
  must(seconds <= 20, `it took ${seconds.toFixed(1)} s to end`);
  must(dropped === 0, `${dropped} of ${outcomes.length} requests were dropped`);
  return `${outcomes.length} requests, none dropped; ended in ${seconds.toFixed(1)} s`;
};
