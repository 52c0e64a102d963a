import { z } from 'zod';

const url = z.url();

/** Settings that every service shares; each variable's text is its manual and lands in `.env.example`. */
export const serviceConfig = {
  PORT: z.coerce.number().int().min(0).max(65535).describe('Port to listen on'),
  DATABASE_URL: url.describe("The service's own role; PostgreSQL 15 or later"),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(8).describe('Connections at most'),
  KEYCLOAK_ISSUER: url.describe('Issuer that tokens must name, http://localhost:8080/realms/medborgarlofte'),
  KEYCLOAK_JWKS_URL: url.describe(
    'Where the realm publishes its keys, as reached from here; userinfo is asked beside it',
  ),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'])
    .default('info')
    .describe('Least level that is logged'),
};

/** Settings of whatever puts jobs on the queue or runs them. */
export const jobsConfig = {
  JOBS_DATABASE_URL: url.describe('Role of the job queue in PostgreSQL'),
  REDIS_URL: url.optional().describe('Set to keep the queue in Redis or Valkey instead of PostgreSQL'),
  SMTP_URL: url.optional().describe('Mail server, smtp://user:password@host:587; without it mails wait'),
  MAIL_FROM: z.string().default('Medborgarlöften <noreply@localhost>').describe('Whom mails are from'),
};

/** Reads the environment by a table of zod types; every problem at once on standard error, then exit 1. */
export function loadConfig<T extends z.ZodRawShape>(
  shape: T,
  env: NodeJS.ProcessEnv = process.env,
): z.output<z.ZodObject<T>> {
  const read = z.object(shape).safeParse(env);
  if (read.success) return read.data;
  for (const issue of read.error.issues) process.stderr.write(`${issue.path.join('.')}: ${issue.message}\n`);
  return process.exit(1);
}
