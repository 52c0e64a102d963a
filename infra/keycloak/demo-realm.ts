import { writeFileSync } from 'node:fs';
import { demoPeople } from './demo-people';
import { addGroup, readProductionRealm, type Client, type Realm, type User } from './realm';

/** What everybody in the demo realm signs in with. */
export const demoPassword = 'demo';

/** The web client's secret in the demo realm; known to all, worth nothing elsewhere. */
export const demoWebClientSecret = 'demo-web-secret';

/** Where the web client of the demo realm lives. */
export const demoWebUrl = 'http://localhost:3000';

/** The systems of the demo realm that sign in by client credentials. */
export const demoIntegrators = [
  {
    clientId: 'integrator-fagersta-skola',
    secret: 'demo-integrator-fagersta-skola',
    group: '/municipality/1982/organisation/skolorna/integrator',
    scopes: ['promises:read', 'situation:read', 'situation:write'],
  },
  {
    clientId: 'integrator-hagfors',
    secret: 'demo-integrator-hagfors',
    group: '/municipality/1783/organisation/kommunledning/integrator',
    scopes: ['promises:read', 'situation:read', 'comparison:read'],
  },
];

type Integrator = (typeof demoIntegrators)[number];

/** The production realm with people, systems, a script client and fixed secrets; never a file of its own, so it cannot drift. */
export function buildDemoRealm(webUrl = demoWebUrl): Realm {
  const realm = readProductionRealm();
  // "demo" is too short for the production policy, and no other password is worth typing in a demo.
  delete realm.passwordPolicy;
  const web = clientOf(realm, 'web');
  const template = clientOf(realm, 'integrator-template');
  realm.clients = [
    ...realm.clients.filter((client) => client !== web),
    demoWebClient(web, webUrl),
    demoScriptClient(web),
    ...demoIntegrators.map((integrator) => demoIntegratorClient(template, integrator)),
  ];
  for (const person of demoPeople) person.groups.forEach((group) => addGroup(realm.groups, group));
  for (const integrator of demoIntegrators) addGroup(realm.groups, integrator.group);
  realm.users = [...demoUsers(), ...demoIntegrators.map(serviceAccount)];
  return realm;
}

function clientOf(realm: Realm, clientId: string): Client {
  const client = realm.clients.find((candidate) => candidate.clientId === clientId);
  if (!client) throw new Error(`The production realm has no client ${clientId}`);
  return client;
}

function demoWebClient(web: Client, webUrl: string): Client {
  const settings = JSON.stringify(web)
    .replaceAll('${WEB_PUBLIC_URL}', webUrl)
    .replaceAll('${WEB_CLIENT_SECRET}', demoWebClientSecret);
  return JSON.parse(settings) as Client;
}

function demoScriptClient(web: Client): Client {
  return {
    clientId: 'demo-cli',
    name: 'Demo scripts',
    description: 'Password grant for scripts and tests; exists in the demo realm alone.',
    enabled: true,
    protocol: 'openid-connect',
    publicClient: true,
    redirectUris: [],
    webOrigins: [],
    standardFlowEnabled: false,
    implicitFlowEnabled: false,
    directAccessGrantsEnabled: true,
    serviceAccountsEnabled: false,
    fullScopeAllowed: false,
    defaultClientScopes: web.defaultClientScopes,
    optionalClientScopes: [],
  };
}

function demoIntegratorClient(template: Client, { clientId, secret, scopes }: Integrator): Client {
  return {
    ...template,
    clientId,
    name: clientId,
    description: 'A demo system with client credentials.',
    enabled: true,
    secret,
    defaultClientScopes: [...template.defaultClientScopes, ...scopes],
  };
}

function demoUsers(): User[] {
  return demoPeople.map(({ username, firstName, lastName, groups }) => ({
    username,
    firstName,
    lastName,
    groups,
    enabled: true,
    // Without e-mail and both names Keycloak says "Account is not fully set up" to a password grant.
    email: `${username}@demo.invalid`,
    emailVerified: true,
    credentials: [{ type: 'password', value: demoPassword, temporary: false }],
  }));
}

function serviceAccount({ clientId, group }: Integrator): User {
  return {
    username: `service-account-${clientId}`,
    enabled: true,
    serviceAccountClientId: clientId,
    groups: [group],
  };
}

if (require.main === module) {
  const text = `${JSON.stringify(buildDemoRealm(), null, 2)}\n`;
  const target = process.argv[2];
  if (target) writeFileSync(target, text);
  else process.stdout.write(text);
}
