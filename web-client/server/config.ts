import { z } from 'zod';

/** Settings of the web client as a process of its own; each variable's text is its manual. */
export const webConfig = {
  WEB_PUBLIC_URL: z.url().describe('Where people reach the web client, http://localhost:3000'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('Port to listen on'),
  GATEWAY_URL: z.url().describe('The gateway, http://localhost:4000/graphql'),
  WEB_DATABASE_URL: z.url().describe("The web client's own role (web_service); PostgreSQL 15 or later"),
  WEB_SESSION_KEY: z
    .string()
    .refine((key) => Buffer.from(key, 'base64').length === 32, 'must be 32 bytes in base64')
    .describe('Encrypts the tokens of sessions: 32 bytes in base64 (openssl rand -base64 32)'),
  WEB_CLIENT_ID: z.string().default('web').describe("The web client's name in Keycloak"),
  WEB_CLIENT_SECRET: z.string().min(1).describe("The web client's secret in Keycloak"),
  KEYCLOAK_ISSUER: z
    .url()
    .describe('Issuer that tokens must name, http://localhost:8080/realms/medborgarlofte'),
  KEYCLOAK_INTERNAL_ISSUER: z
    .url()
    .optional()
    .describe('The realm as reached from here, when that is another address'),
  CHROMIUM_PATH: z
    .string()
    .optional()
    .describe(
      'Chromium or Chrome that prints documents as PDF; looked for in the usual places when it is not said',
    ),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'])
    .default('info')
    .describe('Least level that is logged'),
};

export type WebConfig = z.output<z.ZodObject<typeof webConfig>>;

/** Reads the settings; every problem at once on standard error, then exit 1. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): WebConfig {
  const read = z.object(webConfig).safeParse(environment);
  if (read.success) return read.data;
  for (const { path, message } of read.error.issues) process.stderr.write(`${path.join('.')}: ${message}\n`);
  return process.exit(1);
}
