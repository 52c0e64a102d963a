import { access, constants, mkdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { freeMegabytes } from './disk-space';
import { lockHolder } from './file-lock';
import { checkGivenDatabase } from './given-database';
import { useGivenKeycloak } from './given-keycloak';
import { findJava } from './java';
import { distributionFolder, keycloakVersion } from './keycloak-distribution';
import { isPortFree } from './ports';
import { findPostgres } from './postgres-programs';
import { lockFile } from './servers';
import { repository, type LocalSettings } from './settings';
import { StartError } from './start-error';

const run = promisify(execFile);

/** One thing that a start or the tests need. */
export interface HealthCheck {
  name: string;
  /** Without it `npm start` fails; otherwise only a part of the tests is not run. */
  required: boolean;
  /** Says what was found, or throws what is missing and how to mend it. */
  find(): Promise<string>;
}

/** Everything that `npm start` and `npm test` need on this machine, by these settings. */
export function healthChecks(settings: LocalSettings): HealthCheck[] {
  const { databaseUrl, keycloakUrl } = settings;
  return [
    required('Node', findNode),
    required('PostgreSQL', databaseUrl ? () => findGivenDatabase(databaseUrl) : findOwnDatabase),
    ...(keycloakUrl
      ? [required('Keycloak', () => useGivenKeycloak(keycloakUrl))]
      : [
          required('Java', async () => String((await findJava(settings.javaHome)).version)),
          required('Keycloak', () => findKeycloak(settings)),
        ]),
    ...portsOf(settings).map(([name, port, variable]) =>
      required(`Port ${port}`, () => findPort(settings, name, port, variable)),
    ),
    required('Data folder', () => findFolder(settings.dataFolder, 300)),
    required('Cache folder', () =>
      findFolder(settings.cacheFolder, existsSync(distributionFolder(settings.cacheFolder)) ? 10 : 800),
    ),
    optional('Browser', findBrowser),
    optional('PgBouncer', () => findProgram(['pgbouncer', '/usr/sbin/pgbouncer'], '--version')),
    optional('Redis', () => findProgram(['redis-server', 'valkey-server'], '--version')),
  ];
}

function required(name: string, find: () => Promise<string>): HealthCheck {
  return { name, required: true, find };
}

function optional(name: string, find: () => Promise<string>): HealthCheck {
  return { name, required: false, find };
}

function portsOf(settings: LocalSettings): [string, number, string][] {
  const ports: [string, number, string][] = [
    ['the web client', settings.webPort, 'WEB_PORT'],
    ['the gateway', settings.gatewayPort, 'GATEWAY_PORT'],
  ];
  if (!settings.keycloakUrl) ports.push(['Keycloak', settings.keycloakPort, 'KEYCLOAK_PORT']);
  if (!settings.databaseUrl) ports.push(['PostgreSQL', settings.postgresPort, 'POSTGRES_PORT']);
  return ports;
}

async function findNode(): Promise<string> {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 24) return process.versions.node;
  throw new StartError(
    `This is Node ${process.versions.node}; 24 comes as a package.`,
    'Run npm ci, without --ignore-scripts.',
  );
}

async function findOwnDatabase(): Promise<string> {
  const { folder, user } = await findPostgres();
  return `programs in ${path.relative(repository, folder)}${user ? `, run as user ${user.uid}` : ''}`;
}

async function findGivenDatabase(url: string): Promise<string> {
  await checkGivenDatabase(url);
  return 'the one in DATABASE_URL';
}

async function findKeycloak({ cacheFolder }: LocalSettings): Promise<string> {
  if (existsSync(distributionFolder(cacheFolder))) return `${keycloakVersion()}, fetched and built`;
  const maven = await run('mvn', ['--version']).catch(() => undefined);
  if (maven) return `${keycloakVersion()}, to be fetched by Maven (about 180 MB)`;
  throw new StartError(
    'Keycloak has not been fetched, and Maven (mvn), which fetches it, is not installed.',
    'Install Maven (Debian: apt install maven), or set KEYCLOAK_URL to a running Keycloak.',
  );
}

async function findPort(
  { dataFolder }: LocalSettings,
  name: string,
  port: number,
  variable: string,
): Promise<string> {
  if (await isPortFree(port)) return `free for ${name}`;
  if (await lockHolder(lockFile(dataFolder))) return `in use; this clone is running`;
  throw new StartError(
    `Port ${port}, which ${name} needs, is taken.`,
    `Stop the other program, or set ${variable}=<port>. A server left by a killed start is taken over by the next.`,
  );
}

async function findFolder(folder: string, megabytes: number): Promise<string> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new StartError(
      `${folder} belongs to somebody else or is read-only.`,
      'Give it to yourself with sudo chown -R, or choose another with DATA_FOLDER or XDG_CACHE_HOME.',
    );
  }
  const free = await freeMegabytes(folder);
  if (free < megabytes)
    throw new StartError(
      `Only ${free} MB are free at ${folder}; ${megabytes} MB are needed.`,
      'Free some space.',
    );
  return `${folder}, ${free} MB free`;
}

async function findBrowser(): Promise<string> {
  const given = process.env['CHROMIUM_PATH'];
  if (given)
    return existsSync(given)
      ? given
      : missing(`CHROMIUM_PATH leads nowhere (${given}).`, 'Correct it or unset it.');
  const installed = await findProgram(['chromium', 'chromium-browser', 'google-chrome'], '--version').catch(
    () => undefined,
  );
  if (installed) return installed;
  if (existsSync(path.join(repository, 'node_modules', '@sparticuz', 'chromium')))
    return 'the one that npm installed';
  return missing('There is no Chromium for the browser tests.', 'Run npm ci, or install Chromium.');
}

async function findProgram(names: string[], versionFlag: string): Promise<string> {
  for (const name of names) {
    const answer = await run(name, [versionFlag], { timeout: 10_000 }).catch(() => undefined);
    if (answer) return answer.stdout.split('\n')[0] ?? name;
  }
  return missing('Not installed; the tests that need it are not run.', 'On Debian: npm run setup:system.');
}

function missing(message: string, fix: string): never {
  throw new StartError(message, fix);
}
