import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { localSecrets, secretsFile } from './secrets';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'medborgarlofte-secrets-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the passwords of a clone', () => {
  it('are made once and readable by their owner alone', async () => {
    const first = await localSecrets(folder);
    expect(first.postgres).toMatch(/^[\w-]{32}$/);
    expect(first.roles.promises.owner).not.toBe(first.roles.promises.service);
    expect(await localSecrets(folder)).toEqual(first);
    expect((await stat(secretsFile(folder))).mode & 0o777).toBe(0o600);
  });

  it('keep what is there when a newer version needs more', async () => {
    await writeFile(secretsFile(folder), JSON.stringify({ postgres: 'kept', roles: {} }));
    const secrets = await localSecrets(folder);
    expect(secrets.postgres).toBe('kept');
    expect(secrets.roles.jobs.service).toBeTruthy();
    expect(await localSecrets(folder)).toEqual(secrets);
  });
});
