import { z } from 'zod';

const schema = z.object({
  WEB_URL: z.url().default('http://localhost:3000').describe('Where people reach the web client'),
  WEB_HOST: z.string().default('127.0.0.1').describe('Address to listen on'),
  WEB_PORT: z.coerce.number().int().default(3000).describe('Port to listen on'),
  GATEWAY_URL: z.url().default('http://localhost:4000/graphql').describe('The gateway'),
  LOG_LEVEL: z.string().default('info').describe('Lowest level that is logged'),
});

export type Config = z.infer<typeof schema>;

/** Reads the settings; lists every problem at once. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  return schema.parse(environment);
}
