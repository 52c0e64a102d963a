import type { Databases } from './local/servers';

/** What the platform's parts need to know of the world, in one process or apart. */
export interface World {
  databases: Databases;
  issuer: string;
  jwksUrl: string;
  redisUrl?: string;
  /** Where mail goes out; without it mails wait. */
  smtpUrl?: string;
  gatewayPort: number;
  webPort: number;
  /** The first service's port when they run apart; the others and the worker follow. */
  servicePort: number;
  /** Where people reach the web client. */
  webUrl: string;
  logLevel: string;
  /** What one client may spend at the gateway in a minute, when it is not the usual. */
  costPerMinute?: number;
}
