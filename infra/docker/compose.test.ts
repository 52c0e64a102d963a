import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { keycloakVersion } from '../local/keycloak-distribution';
import { repository } from '../local/settings';
import { composeVariables } from './compose-variables';

const read = (file: string) => readFileSync(path.join(repository, file), 'utf8');
const compose = read('docker-compose.yml');
const example = read('.env.example');
const uses = [...compose.matchAll(/\$\{([A-Z_]+)(:[?-])?/g)].map(([, name = '', operator]) => ({
  name,
  operator,
}));

describe('the compose file', () => {
  it('asks for the variables of its table and no others', () => {
    const handedOn = [...compose.matchAll(/^ +([A-Z_]+):$/gm)].map(([, name]) => name);
    const asked = new Set([...uses.map(({ name }) => name), ...handedOn]);
    expect([...asked].sort()).toEqual(Object.keys(composeVariables).sort());
  });

  it('knows no secret and no default for one', () => {
    const secrets = uses.filter(({ name }) => /PASSWORD|SECRET|KEY$/.test(name));
    expect(secrets.length).toBeGreaterThan(10);
    expect(secrets.filter(({ operator }) => operator !== ':?')).toEqual([]);
    for (const [, value] of example.matchAll(/^[A-Z_]*(?:PASSWORD|SECRET|SESSION_KEY)=(.*)$/gm))
      expect(value).toBe('');
  });

  it('opens ports only where it is told to, loopback unless told otherwise', () => {
    const ports = [...compose.matchAll(/ports: \['(.+?)'\]/g)].map(([, port]) => port);
    expect(ports).toHaveLength(3);
    for (const port of ports) expect(port).toMatch(/^\$\{PUBLISH_ON:-127\.0\.0\.1\}:\d+:\d+$/);
  });

  it('guards every container', () => {
    const services = compose.slice(compose.indexOf('\nservices:'), compose.indexOf('\nnetworks:'));
    const names = services.match(/^ {2}[a-z-]+:$/gm) ?? [];
    expect(names).toHaveLength(11);
    expect(services.match(/^ {4}<<: \*(part|guarded)$/gm)).toHaveLength(names.length);
    expect(compose).toMatch(
      /x-guarded: &guarded[\s\S]+read_only: true[\s\S]+cap_drop: \[ALL\][\s\S]+no-new-privileges:true/,
    );
  });
});

describe('the images', () => {
  it('are of the same Keycloak as the local start', () => {
    const versions = [
      ...read('infra/docker/keycloak.Dockerfile').matchAll(/^FROM keycloak\/keycloak:(\S+)/gm),
    ];
    expect(versions.map(([, version]) => version)).toEqual([keycloakVersion(), keycloakVersion()]);
  });

  it('install from every workspace, so that npm ci finds what the lock file names', () => {
    const { workspaces } = JSON.parse(read('package.json')) as { workspaces: string[] };
    const folders = workspaces.flatMap((pattern) =>
      pattern.endsWith('/*')
        ? readdirSync(path.join(repository, pattern.slice(0, -2))).map((name) => pattern.replace('*', name))
        : [pattern],
    );
    const dockerfile = read('infra/docker/Dockerfile');
    for (const folder of folders.filter((name) => existsSync(path.join(repository, name, 'package.json')))) {
      expect(dockerfile).toContain(`COPY ${folder}/package.json ${folder}/`);
    }
  });

  it('do not run as root', () => {
    for (const file of ['Dockerfile', 'keycloak.Dockerfile']) {
      expect(
        read(`infra/docker/${file}`)
          .match(/^USER (.+)$/gm)
          ?.at(-1),
      ).toMatch(/^USER 1000/);
    }
  });
});
