import { randomUUID } from 'node:crypto';
import type { SubgraphExecutor } from './subgraphs/subgraph';

const patienceMs = 1_000;
const freshMs = 1_000;

/**
 * Whether the gateway can do its work. Before it has once reached every service it is not ready; later it stays ready
 * while any answers, since taking it away would take the others' answers with it (F02).
 */
export function createReadiness(subgraphs: Record<string, SubgraphExecutor>): () => Promise<boolean> {
  let wasWhole = false;
  let last: { at: number; ready: Promise<boolean> } | undefined;
  const check = async () => {
    const reached = await Promise.all(Object.values(subgraphs).map(answers));
    wasWhole ||= reached.every(Boolean);
    return wasWhole && reached.some(Boolean);
  };
  return () => {
    if (!last || Date.now() - last.at > freshMs) last = { at: Date.now(), ready: check() };
    return last.ready;
  };
}

async function answers(executor: SubgraphExecutor): Promise<boolean> {
  const signal = AbortSignal.timeout(patienceMs);
  const late = new Promise<false>((resolve) => signal.addEventListener('abort', () => resolve(false)));
  const answer = executor({ query: '{ __typename }', requestId: randomUUID(), language: 'sv', signal }).then(
    ({ data }) => data != null,
    () => false,
  );
  return Promise.race([answer, late]);
}
