import { realmName } from '../keycloak/realm';
import { realmAddresses } from './keycloak';
import { StartError } from './start-error';

/** Checks that the server of KEYCLOAK_URL answers and has our realm. */
export async function useGivenKeycloak(url: string): Promise<string> {
  if (!URL.canParse(url))
    throw new StartError('KEYCLOAK_URL is no address.', 'Write it as http://host:port.');
  const configuration = `${realmAddresses(url).issuer}/.well-known/openid-configuration`;
  const answer = await fetch(configuration, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
  if (!answer)
    throw new StartError(
      `Nothing answers at ${url}, where KEYCLOAK_URL leads.`,
      'Start that Keycloak, or unset KEYCLOAK_URL.',
    );
  if (answer.ok) return url;
  throw new StartError(
    `The Keycloak at ${url} has no realm ${realmName}.`,
    'Import infra/keycloak/realm/medborgarlofte-realm.json into it.',
  );
}
