import { readFileSync } from 'node:fs';
import { buildDemoRealm, demoIntegrators } from './demo-realm';
import { demoPeople } from './demo-people';
import { productionRealmFile, readProductionRealm, rolePaths } from './realm';

const roles = [
  'reporter',
  'coordinator',
  'deputy',
  'kommunpolis',
  'lpo-chief',
  'council-member',
  'politician',
  'county-coordinator',
  'county-evaluator',
  'platform-administrator',
  'integrator',
];

const groupShapes = [
  /^\/municipality\/\d{4}\/(coordinator|deputy|kommunpolis|council-member|politician)$/,
  /^\/municipality\/\d{4}\/organisation\/[a-z]+\/(reporter|integrator)$/,
  /^\/police-area\/[a-z-]+\/lpo-chief$/,
  /^\/county\/\d{2}\/(county-coordinator|county-evaluator)$/,
  /^\/platform\/medborgarlofte\/platform-administrator$/,
];

describe('the production realm', () => {
  const production = readProductionRealm();

  it('holds no user, no script client and no password grant', () => {
    expect(production.users).toBeUndefined();
    expect(production.clients.map((client) => client.clientId)).toEqual(['web', 'integrator-template']);
    expect(production.clients.filter((client) => client['directAccessGrantsEnabled'])).toEqual([]);
    expect(production.clients.filter((client) => client['implicitFlowEnabled'])).toEqual([]);
  });

  it('holds no secret, only placeholders', () => {
    for (const client of production.clients) {
      if (client.secret !== undefined) expect(client.secret).toMatch(/^\$\{[A-Z_]+\}$/);
    }
    expect(readFileSync(productionRealmFile, 'utf8')).not.toMatch(/privateKey|"value"|localhost/);
  });

  it('keeps the guards on', () => {
    expect(production).toMatchObject({
      bruteForceProtected: true,
      accessTokenLifespan: 300,
      revokeRefreshToken: true,
      refreshTokenMaxReuse: 0,
      registrationAllowed: false,
    });
    const [web, template] = production.clients;
    expect(web).toMatchObject({
      publicClient: false,
      attributes: { 'pkce.code.challenge.method': 'S256' },
    });
    expect(template).toMatchObject({ enabled: false, serviceAccountsEnabled: true });
  });

  it('records sign-ins, and changes of roles and groups without their content, and forgets them in time (H01)', () => {
    expect(production).toMatchObject({
      eventsEnabled: true,
      eventsExpiration: 90 * 86_400,
      enabledEventTypes: expect.arrayContaining(['LOGIN', 'LOGIN_ERROR', 'LOGOUT', 'CLIENT_LOGIN']),
      adminEventsEnabled: true,
      adminEventsDetailsEnabled: false,
      attributes: { adminEventsExpiration: String(365 * 86_400) },
    });
  });

  it('knows the roles of the domain and lets all of them into a token for the API', () => {
    expect(production.roles.realm.map((role) => role.name)).toEqual(roles);
    expect(production['scopeMappings']).toEqual([{ clientScope: 'medborgarlofte-api', roles }]);
  });

  it('defines every scope that a client uses, since a listed scope stops Keycloak from making its own', () => {
    const defined = production.clientScopes.map((scope) => scope.name);
    for (const client of buildDemoRealm().clients) {
      expect(defined).toEqual(expect.arrayContaining(client.defaultClientScopes));
      expect(client.defaultClientScopes).toEqual(
        expect.arrayContaining(['medborgarlofte-audience', 'medborgarlofte-api']),
      );
    }
    const subject = production.clientScopes.find((scope) => scope.name === 'basic')?.protocolMappers;
    expect(subject?.map((mapper) => mapper.name)).toContain('sub');
  });

  it('gives API tokens their audience and the full group paths', () => {
    const ours = ['medborgarlofte-audience', 'medborgarlofte-api'];
    const mappers = production.clientScopes
      .filter(({ name }) => ours.includes(name))
      .flatMap((scope) => scope.protocolMappers ?? []);
    const config = Object.fromEntries(mappers.map((mapper) => [mapper.name, mapper.config]));
    expect(config['audience']?.['included.custom.audience']).toBe('medborgarlofte-api');
    expect(config['groups']).toMatchObject({ 'claim.name': 'groups', 'full.path': 'true' });
    // Acts that ask what is held now read both there.
    for (const mapper of ['groups', 'realm roles'])
      expect(config[mapper]).toMatchObject({ 'userinfo.token.claim': 'true' });
  });
});

describe('the demo realm', () => {
  const production = readProductionRealm();
  const demo = buildDemoRealm();

  it('is the production realm but for the password rule, groups, clients and users', () => {
    const differing = new Set(['passwordPolicy', 'groups', 'clients', 'users']);
    const settings = (realm: object) => Object.entries(realm).filter(([name]) => !differing.has(name));
    expect(settings(demo)).toEqual(settings(production));
    expect(rolePaths(demo.groups)).toEqual(expect.arrayContaining(rolePaths(production.groups)));
  });

  it('has the production web client with an address and a secret filled in, nothing else', () => {
    const [web] = production.clients;
    const demoWeb = demo.clients.find((client) => client.clientId === 'web');
    const differing = Object.keys(web ?? {}).filter(
      (setting) => JSON.stringify(web?.[setting]) !== JSON.stringify(demoWeb?.[setting]),
    );
    expect(differing.sort()).toEqual(['attributes', 'redirectUris', 'rootUrl', 'secret']);
    expect(demoWeb).toMatchObject({
      redirectUris: ['http://localhost:3000/*'],
      attributes: { 'pkce.code.challenge.method': 'S256' },
    });
    expect(JSON.stringify(demo.clients)).not.toContain('${');
  });

  it('has groups of the agreed shapes only, each giving the role of its last segment', () => {
    const paths = rolePaths(demo.groups);
    for (const path of paths) expect(groupShapes.filter((shape) => shape.test(path))).toHaveLength(1);
    expect(new Set(paths.map((path) => path.split('/').pop()))).toEqual(new Set(roles));
  });

  it('has somebody in every role, in groups that exist', () => {
    const paths = rolePaths(demo.groups);
    const held = demo.users?.flatMap((user) => user.groups) ?? [];
    expect(paths).toEqual(expect.arrayContaining(held));
    expect(new Set(held.map((path) => path.split('/').pop()))).toEqual(new Set(roles));
  });

  it('names its people once each, fully enough for a password grant', () => {
    const names = demo.users?.map((user) => user.username) ?? [];
    expect(new Set(names).size).toBe(names.length);
    for (const person of demoPeople) {
      const user = demo.users?.find((candidate) => candidate.username === person.username);
      expect(user).toMatchObject({ email: `${person.username}@demo.invalid`, emailVerified: true });
      expect(person.firstName && person.lastName).toBeTruthy();
    }
    expect(names).toEqual(
      expect.arrayContaining([
        'samordnare.fagersta',
        'rapportor.skola.fagersta',
        'rapportor.fagerstahallen.fagersta',
        'kommunpolis.smedjebacken',
        'lpo-chef.torsby',
        'utvarderare.vastmanland',
        'samordnare.fagersta-hagfors',
      ]),
    );
  });

  it('binds every integrator to one organisation', () => {
    for (const { clientId, group } of demoIntegrators) {
      const account = demo.users?.find((user) => user['serviceAccountClientId'] === clientId);
      expect(account?.groups).toEqual([group]);
    }
  });
});
