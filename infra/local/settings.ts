import { homedir } from 'node:os';
import path from 'node:path';
import { perSchema, type Schema } from '../database/services';
import { StartError } from './start-error';

/** The repository's root. */
export const repository = path.resolve(__dirname, '..', '..');

/** What a local start may be told by the environment; every one has a default. */
export const localVariables = {
  DATABASE_URL: {
    text: "An administrator's address of a PostgreSQL to use instead of our own",
    value: 'postgresql://administrator:password@host:5432/medborgarlofte',
  },
  KEYCLOAK_URL: {
    text: 'A Keycloak that has the realm, to use instead of our own',
    value: 'http://localhost:8080',
  },
  POSTGRES_PORT: { text: "Our own PostgreSQL's port", value: '54320' },
  KEYCLOAK_PORT: { text: "Our own Keycloak's port", value: '8080' },
  GATEWAY_PORT: { text: "The gateway's port", value: '4000' },
  WEB_PORT: { text: "The web client's port", value: '3000' },
  SERVICE_PORT: { text: "The first service's port, when they run apart", value: '4001' },
  WEB_PUBLIC_URL: {
    text: 'Where the demo realm lets people return to after signing in',
    value: 'http://localhost:3000',
  },
  DATA_FOLDER: { text: 'The database, the logs and the secrets of this clone', value: '.data' },
  XDG_CACHE_HOME: {
    text: 'What all clones of a user share lies in its folder medborgarlofte',
    value: '~/.cache',
  },
  REDIS_URL: {
    text: 'Keeps the job queue in Redis or Valkey instead of PostgreSQL',
    value: 'redis://localhost:6379',
  },
  SMTP_URL: {
    text: 'A mail server to send by, instead of the catcher that shows mails in a browser',
    value: 'smtp://user:password@host:587',
  },
  SMTP_PORT: { text: "The mail catcher's port for mail", value: '1025' },
  MAIL_PORT: { text: "The mail catcher's port for a browser", value: '8025' },
  COST_PER_MINUTE: { text: 'What one client may spend at the gateway; load runs raise it' },
  LOG_LEVEL: { text: 'Least level of what the platform logs to the console', value: 'warn' },
  JAVA_HOME: { text: 'The Java that Keycloak runs on; the one on the path unless told' },
} satisfies Record<string, { text: string; value?: string }>;

/** The same, read. */
export interface LocalSettings {
  /** DATA_FOLDER: the database, the logs and the secrets of this clone. */
  dataFolder: string;
  /** XDG_CACHE_HOME/medborgarlofte: what all clones of a user share. */
  cacheFolder: string;
  /** DATABASE_URL: an administrator's address of a PostgreSQL to use instead of our own. */
  databaseUrl?: string;
  /** KEYCLOAK_URL: a Keycloak that has the realm, to use instead of our own. */
  keycloakUrl?: string;
  /** POSTGRES_PORT */
  postgresPort: number;
  /** KEYCLOAK_PORT */
  keycloakPort: number;
  /** WEB_PUBLIC_URL: where the demo realm lets people return to after signing in. */
  webUrl: string;
  /** GATEWAY_PORT */
  gatewayPort: number;
  /** WEB_PORT */
  webPort: number;
  /** SERVICE_PORT: the first service's port when they run apart. */
  servicePort: number;
  /** REDIS_URL: keeps the job queue in Redis or Valkey instead of PostgreSQL. */
  redisUrl?: string;
  /** SMTP_URL: a mail server to send by, instead of the catcher that shows mails in a browser. */
  smtpUrl?: string;
  /** SMTP_PORT and MAIL_PORT: the mail catcher's. */
  smtpPort: number;
  mailPort: number;
  /** COST_PER_MINUTE: what one client may spend at the gateway; load runs raise it. */
  costPerMinute?: number;
  /** LOG_LEVEL: least level of what the platform logs to the console. */
  logLevel: string;
  /** JAVA_HOME */
  javaHome?: string;
  /** TENANTS_SERVICE_PASSWORD and so on: given where others must know them too, as in a compose file; otherwise made up. */
  servicePasswords: Partial<Record<Schema, string>>;
}

/** Reads the settings of local commands; the only place of this folder that knows the environment. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): LocalSettings {
  const given = (name: keyof typeof localVariables | `${string}_SERVICE_PASSWORD`) =>
    env[name]?.trim() || undefined;
  const cacheHome = given('XDG_CACHE_HOME');
  const webPort = readPort(given('WEB_PORT'), 'WEB_PORT', 3000);
  return {
    dataFolder: path.resolve(repository, given('DATA_FOLDER') ?? '.data'),
    cacheFolder: path.join(
      cacheHome && path.isAbsolute(cacheHome) ? cacheHome : path.join(homedir(), '.cache'),
      'medborgarlofte',
    ),
    databaseUrl: given('DATABASE_URL'),
    keycloakUrl: given('KEYCLOAK_URL')?.replace(/\/+$/, ''),
    postgresPort: readPort(given('POSTGRES_PORT'), 'POSTGRES_PORT', 54320),
    keycloakPort: readPort(given('KEYCLOAK_PORT'), 'KEYCLOAK_PORT', 8080),
    webUrl: given('WEB_PUBLIC_URL')?.replace(/\/+$/, '') ?? `http://localhost:${webPort}`,
    gatewayPort: readPort(given('GATEWAY_PORT'), 'GATEWAY_PORT', 4000),
    webPort,
    servicePort: readPort(given('SERVICE_PORT'), 'SERVICE_PORT', 4001),
    redisUrl: given('REDIS_URL'),
    smtpUrl: given('SMTP_URL'),
    smtpPort: readPort(given('SMTP_PORT'), 'SMTP_PORT', 1025),
    mailPort: readPort(given('MAIL_PORT'), 'MAIL_PORT', 8025),
    costPerMinute: given('COST_PER_MINUTE') === undefined ? undefined : Number(given('COST_PER_MINUTE')),
    logLevel: given('LOG_LEVEL') ?? 'warn',
    javaHome: given('JAVA_HOME'),
    servicePasswords: perSchema((schema) => given(`${schema.toUpperCase()}_SERVICE_PASSWORD`)),
  };
}

function readPort(value: string | undefined, name: string, standard: number): number {
  const port = Number(value ?? standard);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new StartError(`${name} is "${value}", which is no port.`, 'Give it a number from 1 to 65535.');
}

/** The environment for a server that we start: what belongs to the machine, nothing that would steer the server behind our back. */
export function serverEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(KC_|PG|QUARKUS_|JAVA_OPTS|JAVA_TOOL_OPTIONS)/.test(name),
  );
  return { ...Object.fromEntries(inherited), LC_MESSAGES: 'C', ...extra };
}
