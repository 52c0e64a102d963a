import path from 'node:path';
import { readSettings, repository } from './settings';
import { StartError } from './start-error';

describe('the settings of local commands', () => {
  it('have a default each', () => {
    expect(readSettings({ HOME: '/home/somebody' })).toMatchObject({
      dataFolder: path.join(repository, '.data'),
      postgresPort: 54320,
      keycloakPort: 8080,
      webUrl: 'http://localhost:3000',
      databaseUrl: undefined,
    });
  });

  it('let the demo realm return people to the port that the web client has', () => {
    expect(readSettings({ WEB_PORT: '3100' }).webUrl).toBe('http://localhost:3100');
    expect(readSettings({ WEB_PORT: '3100', WEB_PUBLIC_URL: 'https://a.example/' }).webUrl).toBe(
      'https://a.example',
    );
  });

  it('honour the cache folder only when it is absolute, as its standard says', () => {
    expect(readSettings({ XDG_CACHE_HOME: '/var/cache/me' }).cacheFolder).toBe(
      '/var/cache/me/medborgarlofte',
    );
    expect(readSettings({ XDG_CACHE_HOME: 'here' }).cacheFolder).not.toContain('here');
  });

  it('take an empty value for none, and refuse what is no port', () => {
    expect(readSettings({ DATABASE_URL: ' ' }).databaseUrl).toBeUndefined();
    for (const port of ['web', '0', '70000', '80.5']) {
      expect(() => readSettings({ KEYCLOAK_PORT: port })).toThrow(StartError);
    }
  });
});
