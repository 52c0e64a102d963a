import { demoPassword } from '../keycloak/demo-realm';

/** A few of the demo users, one for each kind of work; infra/keycloak/demo-people.ts lists all. */
const examples = [
  'samordnare.fagersta',
  'rapportor.skola.fagersta',
  'kommunpolis.fagersta',
  'politiker.hagfors',
  'lpo-chef.torsby',
  'utvarderare.vastmanland',
  'samordnare.fagersta-hagfors',
];

interface Addresses {
  web: string;
  gateway: string;
  /** Where caught mails are seen; none when a mail server was given. */
  mail?: string;
  keycloak: string;
  keycloakAdminPassword?: string;
}

/** What a person sees when everything is up: where to go, and as whom. */
export function welcome({ web, gateway, mail, keycloak, keycloakAdminPassword }: Addresses): string {
  const admin = keycloakAdminPassword ? `   (admin / ${keycloakAdminPassword})` : '';
  return `
Medborgarlöfte is running. Ctrl-C stops it.

  Web client   ${web}
  GraphQL      ${gateway}
  Keycloak     ${keycloak}/admin${admin}${mail ? `\n  Mails        ${mail}` : ''}

Sign in with the password ${demoPassword} as, for example:
${examples.map((name) => `  ${name}`).join('\n')}
`;
}
