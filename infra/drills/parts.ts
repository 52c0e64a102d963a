/** What a request got: how long it took, its status, data and errors; status 0 for a connection that broke. */
export interface Outcome {
  ms: number;
  status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape is the drill's own query
  data?: Record<string, any> | null;
  errors?: { path?: (string | number)[]; extensions: { code: string; reason?: string } }[];
}

/** Sends one request, whatever comes of it. */
export async function send(url: string, query: string, token?: string, variables?: object): Promise<Outcome> {
  const begun = performance.now();
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(30_000),
    });
    const body = (await answer.json()) as Omit<Outcome, 'ms' | 'status'>;
    return { ms: performance.now() - begun, status: answer.status, ...body };
  } catch (error) {
    const cause = (error as { cause?: { code?: string } }).cause?.code;
    return { ms: performance.now() - begun, status: cause === 'ECONNREFUSED' ? -1 : 0 };
  }
}

/** Throws when a drill's expectation does not hold. */
export function must(holds: boolean, text: string): void {
  if (!holds) throw new Error(text);
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Whether a process is still there. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
