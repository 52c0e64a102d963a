import { readdir, realpath, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { lockHolder } from './file-lock';
import { useGivenDatabase } from './given-database';
import { stopLeftKeycloak } from './keycloak';
import { dropKeycloakDatabase } from './keycloak-database';
import { startPostgres, stopLeftPostgres } from './postgres';
import { localSecrets } from './secrets';
import { lockFile } from './servers';
import { readSettings, type LocalSettings } from './settings';
import { describeFailure, StartError } from './start-error';

/** What a start puts into the data folder; whatever else lies there is not ours to delete. */
const ours = /^(postgres(\.new|\.log|\.password)?|keycloak|secrets\.json.*|running\.json.*)$/;

// npm run reset [-- --keycloak] [-- --yes]: clears the local data, or Keycloak's alone, after asking.
void reset(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exitCode = 1;
});

async function reset(flags: string[]): Promise<void> {
  const unknown = flags.find((flag) => !['--yes', '--keycloak'].includes(flag));
  if (unknown)
    throw new StartError(
      `There is no option ${unknown}.`,
      'Use --yes not to be asked, --keycloak to clear Keycloak alone.',
    );
  const settings = readSettings();
  const holder = await lockHolder(lockFile(settings.dataFolder));
  if (holder)
    throw new StartError(`The platform is running (process ${holder.pid}).`, 'Stop it with Ctrl-C first.');
  const keycloakOnly = flags.includes('--keycloak');
  if (!flags.includes('--yes') && !(await confirm(settings, keycloakOnly)))
    return say('Nothing was deleted.');
  await stopLeftKeycloak(path.join(settings.dataFolder, 'keycloak'));
  if (keycloakOnly) await clearKeycloak(settings);
  else await clearAll(settings);
  say('Done. The next npm start begins anew.');
}

async function confirm({ dataFolder, databaseUrl }: LocalSettings, keycloakOnly: boolean): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new StartError('Nobody is here to ask.', 'Add --yes: npm run reset -- --yes.');
  const what = keycloakOnly
    ? 'all users and sessions of the local Keycloak; the demo realm is made anew'
    : `the local database, Keycloak and passwords in ${dataFolder}${databaseUrl ? ' (not what DATABASE_URL leads to)' : ''}`;
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asking.question(`This deletes ${what}. Type yes to go on: `);
  asking.close();
  return answer.trim().toLowerCase() === 'yes';
}

async function clearAll({ dataFolder }: LocalSettings): Promise<void> {
  await stopLeftPostgres(dataFolder);
  for (const name of await readdir(dataFolder).catch(() => [])) {
    if (!ours.test(name)) continue;
    const place = path.join(dataFolder, name);
    // The database may be a link to where its user can reach it.
    await rm(await realpath(place).catch(() => place), { recursive: true, force: true });
    await rm(place, { recursive: true, force: true });
  }
  await rmdir(dataFolder).catch(() => undefined);
}

async function clearKeycloak({ dataFolder, databaseUrl, postgresPort }: LocalSettings): Promise<void> {
  if (databaseUrl) return dropKeycloakDatabase(await useGivenDatabase(databaseUrl));
  const { postgres: password } = await localSecrets(dataFolder);
  const postgres = await startPostgres({ dataFolder, port: postgresPort, password });
  await dropKeycloakDatabase(postgres.adminUrl).finally(() => postgres.stop());
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
