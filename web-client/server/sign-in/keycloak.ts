import * as client from 'openid-client';

import type { Tokens } from '../session/session-store';
import { SignInRefused, SignInUnavailable } from './trouble';

export interface SignInSettings {
  /** The issuer that tokens name, such as `http://localhost:8080/realms/medborgarlofte`. */
  issuer: string;
  /** Where this server reaches the realm, when that is another address than the issuer's. */
  internalIssuer?: string;
  clientId: string;
  clientSecret: string;
}

const timeoutSeconds = 5;

/** Our one talk with Keycloak: find it, send a person there, turn the code into tokens, renew them, end the session. */
export function createKeycloak(settings: SignInSettings, redirectUri: string) {
  let found: Promise<client.Configuration> | undefined;
  const configuration = () => {
    found ??= discover(settings).catch((error: unknown) => {
      found = undefined;
      throw new SignInUnavailable(`No sign-in service: ${String(error)}`);
    });
    return found;
  };
  return {
    async authorizationUrl(
      pending: { state: string; nonce: string; verifier: string },
      language: string,
    ): Promise<URL> {
      return client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid',
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
        ui_locales: language,
      });
    },
    async exchange(
      callback: URL,
      pending: { state: string; nonce: string; verifier: string },
    ): Promise<Tokens> {
      const config = await configuration();
      return named(async () => {
        const answer = await client.authorizationCodeGrant(config, callback, {
          expectedState: pending.state,
          expectedNonce: pending.nonce,
          pkceCodeVerifier: pending.verifier,
          idTokenExpected: true,
        });
        return toTokens(answer, undefined);
      });
    },
    async refresh(tokens: Tokens): Promise<Tokens> {
      const config = await configuration();
      return named(async () => toTokens(await client.refreshTokenGrant(config, tokens.refreshToken), tokens));
    },
    /** From server to server, so that no token ever stands in an address of the browser. */
    endSession: async (tokens: Tokens) => endSession(settings, await configuration(), tokens),
  };
}

export type Keycloak = ReturnType<typeof createKeycloak>;

async function endSession(
  settings: SignInSettings,
  config: client.Configuration,
  tokens: Tokens,
): Promise<void> {
  const endpoint = config.serverMetadata().end_session_endpoint;
  if (!endpoint) throw new SignInUnavailable('The sign-in service tells no address for signing out');
  const response = await fetch(endpoint, {
    method: 'POST',
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutSeconds * 1_000),
    body: new URLSearchParams({
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      refresh_token: tokens.refreshToken,
      id_token_hint: tokens.idToken,
    }),
  });
  if (response.status >= 400) throw new SignInRefused(`Signing out was answered ${response.status}`);
}

async function discover({
  issuer,
  internalIssuer,
  clientId,
  clientSecret,
}: SignInSettings): Promise<client.Configuration> {
  const response = await fetch(`${internalIssuer ?? issuer}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(timeoutSeconds * 1_000),
    redirect: 'error',
  });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  const metadata = (await response.json()) as client.ServerMetadata;
  if (metadata.issuer !== issuer) throw new Error(`calls itself ${metadata.issuer}`);
  const config = new client.Configuration(
    metadata,
    clientId,
    undefined,
    client.ClientSecretPost(clientSecret),
  );
  config.timeout = timeoutSeconds;
  if (issuer.startsWith('http:') || internalIssuer?.startsWith('http:')) client.allowInsecureRequests(config);
  client.enableNonRepudiationChecks(config);
  return config;
}

type TokenAnswer = client.TokenEndpointResponse;

function toTokens(answer: TokenAnswer, before: Tokens | undefined): Tokens {
  const refreshToken = answer.refresh_token ?? before?.refreshToken;
  const idToken = answer.id_token ?? before?.idToken;
  if (!refreshToken || !idToken) throw new SignInRefused('The sign-in service gave no refresh or ID token');
  return {
    accessToken: answer.access_token,
    accessExpiresAt: Date.now() + (answer.expires_in ?? 60) * 1_000,
    refreshToken,
    idToken,
  };
}

/** Tells a no from a silence: only a no ends a session. */
async function named<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SignInRefused) throw error;
    if (error instanceof client.ResponseBodyError && error.status >= 500)
      throw new SignInUnavailable(error.error);
    if (error instanceof client.ResponseBodyError || error instanceof client.AuthorizationResponseError)
      throw new SignInRefused(error.error);
    if (error instanceof client.ClientError && /HTTP|TIMEOUT|CONFORM/.test(String(error.code)))
      throw new SignInUnavailable(String(error.code));
    if (error instanceof TypeError || (error as Error).name === 'TimeoutError')
      throw new SignInUnavailable((error as Error).message);
    throw new SignInRefused((error as Error).message);
  }
}
