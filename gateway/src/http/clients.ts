import { createHash } from 'node:crypto';

const rememberedMs = 300_000;
const most = 20_000;

/** Whom a request is counted for. */
export interface Clients {
  /** The person or machine of a token that has held, else the address the request comes from. */
  of(token: string | undefined, address: string): string;
  /** Says that a service has accepted the token. */
  held(token: string): void;
}

/**
 * Tells clients apart without verifying tokens: the gateway believes what a token says only after a service has
 * accepted that very token, so an invented one neither gets a budget of its own nor spends another person's.
 */
export function createClients(now: () => number = Date.now): Clients {
  const known = new Map<string, { client: string; until: number }>();
  return {
    of(token, address) {
      const found = token ? known.get(hash(token)) : undefined;
      return found && found.until > now() ? found.client : network(address);
    },
    held(token) {
      const key = hash(token);
      if (known.has(key) && known.get(key)!.until > now()) return;
      known.set(key, { client: `subject ${subjectOf(token) ?? key}`, until: now() + rememberedMs });
      if (known.size > most) known.delete(known.keys().next().value!);
    },
  };
}

const hash = (text: string) => createHash('sha256').update(text).digest('base64');

/** The subject a verified token names; kept only as a hash, since it stands for a person. */
function subjectOf(token: string): string | undefined {
  try {
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
      sub?: unknown;
    };
    return typeof claims.sub === 'string' ? hash(claims.sub) : undefined;
  } catch {
    return undefined;
  }
}

/** An IPv4 address as it is, an IPv6 address cut to the /64 that one household or office gets. */
export function network(address: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (v4) return v4;
  const [head = '', tail] = address.split('::');
  const front = head ? head.split(':') : [];
  const back = tail ? tail.split(':') : [];
  const gap =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0');
  return `${[...front, ...gap, ...back].slice(0, 4).join(':')}::/64`;
}
