/** What is left to a client after a charge. */
export interface Budget {
  allowed: boolean;
  /** Most that can be spent at once, and per minute. */
  quota: number;
  remaining: number;
  /** Seconds until the charge would be allowed, or until the budget is whole again. */
  seconds: number;
}

const minuteMs = 60_000;
const mostClients = 20_000;

/**
 * A token bucket per client: it holds a minute's cost and fills evenly. In memory, so that each gateway counts for
 * itself. Not rate-limiter-flexible: its memory store counts in fixed windows and keeps a timer per client, with no
 * bound on how many clients a flood can make it remember.
 */
export function createBuckets(
  perMinute: number,
  now: () => number = Date.now,
): (client: string, cost: number) => Budget {
  const buckets = new Map<string, { level: number; at: number }>();
  const perMs = perMinute / minuteMs;
  return (client, cost) => {
    const at = now();
    const known = buckets.get(client);
    const level = known ? Math.min(perMinute, known.level + (at - known.at) * perMs) : perMinute;
    const allowed = cost <= level;
    const left = allowed ? level - cost : level;
    // Moved to the end: the first of the map is the one not heard of for longest, and full again.
    buckets.delete(client);
    buckets.set(client, { level: left, at });
    if (buckets.size > mostClients) buckets.delete(buckets.keys().next().value!);
    const missing = allowed ? perMinute - left : cost - left;
    return {
      allowed,
      quota: perMinute,
      remaining: Math.floor(left),
      seconds: Math.ceil(missing / perMs / 1000),
    };
  };
}
