/** What a load run measured. */
export interface LoadResult {
  perSecond: number;
  p50: number;
  p99: number;
  errors: number;
}

/** Calls `once` from `clients` sides for `seconds`, after a second to warm up; milliseconds for the percentiles. */
export async function load(once: () => Promise<void>, clients = 8, seconds = 10): Promise<LoadResult> {
  await round(once, clients, 1);
  const { times, errors } = await round(once, clients, seconds);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), errors };
}

async function round(
  once: () => Promise<void>,
  clients: number,
  seconds: number,
): Promise<{ times: number[]; errors: number }> {
  const until = performance.now() + seconds * 1000;
  const times: number[] = [];
  let errors = 0;
  const client = async () => {
    while (performance.now() < until) {
      const begun = performance.now();
      await once().then(
        () => times.push(performance.now() - begun),
        () => (errors += 1),
      );
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { times, errors };
}

/** One line of a result. */
export function line(name: string, { perSecond, p50, p99, errors }: LoadResult): string {
  const failed = errors > 0 ? `  ${errors} errors` : '';
  return `${name.padEnd(34)} ${perSecond.toFixed(0).padStart(6)} /s   p50 ${p50.toFixed(1).padStart(6)} ms   p99 ${p99.toFixed(1).padStart(6)} ms${failed}`;
}
