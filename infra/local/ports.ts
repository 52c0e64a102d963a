import { createServer } from 'node:net';
import { StartError } from './start-error';

/** True when nothing listens there; both loopback addresses count, since browsers may take either for localhost. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::1'));
}

/** Refuses to go on when somebody else has the port. */
export async function requireFreePort(port: number, what: string, variable: string): Promise<void> {
  if (await isPortFree(port)) return;
  throw new StartError(
    `Port ${port}, which ${what} needs, is taken by another program.`,
    `Stop that program, or choose another port with ${variable}=<port>.`,
  );
}

/** Below the range from which systems take ports for outgoing connections: a port found here stays free until it is used. */
const lowest = 20_000;
const howMany = 12_000;

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = lowest + Math.floor(Math.random() * howMany);
    if (await isPortFree(port)) return port;
  }
  throw new Error(`No free port from ${lowest} to ${lowest + howMany}`);
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    // A machine without IPv6 has no ::1, so nobody can be there.
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES'),
    );
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
