import { perSchema } from '../database/services';

/** A variable that is no part's own setting: what it is, what it is unless told, whether it may be left out. */
export interface Variable {
  text: string;
  value?: string;
  optional?: boolean;
}

const servicePasswords = Object.fromEntries(
  Object.entries(perSchema((schema) => ({ text: `The database role of ${schema}; a secret` }))).map(
    ([schema, variable]) => [`${schema.toUpperCase()}_SERVICE_PASSWORD`, variable],
  ),
);

/** What docker-compose.yml asks for; it makes the parts' own settings of it. */
export const composeVariables: Record<string, Variable> = {
  POSTGRES_PASSWORD: { text: "The database server's administrator, who migrates; used by no service" },
  ...servicePasswords,
  KEYCLOAK_DATABASE_PASSWORD: { text: "Keycloak's role in the database; a secret" },
  KEYCLOAK_ADMIN_PASSWORD: {
    text: 'The first administrator of Keycloak, user name admin; replace it by named ones, then delete it there',
  },
  WEB_CLIENT_SECRET: {
    text: 'What the web client and Keycloak know each other by; set it before the first start, for an import never changes a realm',
  },
  WEB_SESSION_KEY: { text: 'Encrypts the tokens of sessions: 32 bytes in base64 (openssl rand -base64 32)' },
  WEB_PUBLIC_URL: {
    text: 'Where people reach the web client; in production it begins with https',
    value: 'http://localhost:3000',
  },
  KEYCLOAK_PUBLIC_URL: {
    text: 'Where people reach Keycloak; in production it begins with https',
    value: 'http://localhost:8080',
  },
  KC_PROXY_HEADERS: {
    text: 'xforwarded behind a proxy that ends TLS',
    value: 'xforwarded',
    optional: true,
  },
  PUBLISH_ON: {
    text: 'The address whose ports are opened; a proxy on the same machine needs no more than loopback',
    value: '127.0.0.1',
  },
  INSIDE_NETWORK: {
    text: 'The network between the containers; the gateway believes what the web client tells from there',
    value: '172.30.77.0/24',
  },
  LOG_LEVEL: { text: 'debug, info, warn or error', value: 'info' },
  TAG: { text: 'The tag of the images', value: 'latest' },
  KEYCLOAK_REALM_FILE: {
    text: "Another realm to import, such as the demo's: npm run --silent realm:demo > .data/demo-realm.json (its WEB_CLIENT_SECRET is demo-web-secret)",
    value: './.data/demo-realm.json',
    optional: true,
  },
  REDIS_URL: {
    text: 'The job queue in Valkey or Redis instead of PostgreSQL; add --profile valkey',
    value: 'redis://valkey:6379',
    optional: true,
  },
  SMTP_URL: {
    text: 'The mail server that notes go out by; without it they wait',
    value: 'smtp://user:password@host:587',
    optional: true,
  },
  MAIL_FROM: {
    text: 'Whom mails are from',
    value: 'Medborgarlöften <noreply@example.se>',
    optional: true,
  },
};
