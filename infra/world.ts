import type { Databases } from './local/servers';

/** What the platform's parts need to know of the world, in one process or apart. */
export interface World {
  databases: Databases;
  issuer: string;
  jwksUrl: string;
  redisUrl?: string;
  gatewayPort: number;
  webPort: number;
  /** Where people reach the web client. */
  webUrl: string;
  logLevel: string;
}
