import { demoIntegrators, demoPassword } from '../keycloak/demo-realm';

/** What Keycloak answers a sign-in. */
export interface Tokens {
  access_token: string;
  refresh_token?: string;
  expires_in: number;
}

/** Signs a demo user in by `demo-cli`; with the scope `openid`, without which Keycloak tells nobody what the user holds now. */
export function signIn(
  issuer: string,
  username: string,
  password = demoPassword,
  scope = 'openid',
): Promise<Tokens> {
  return askForTokens(issuer, {
    grant_type: 'password',
    client_id: 'demo-cli',
    ...(scope && { scope }),
    username,
    password,
  });
}

/** Signs a demo integrator in by client credentials. */
export function signInSystem(issuer: string, clientId: string): Promise<Tokens> {
  const system = demoIntegrators.find((candidate) => candidate.clientId === clientId);
  if (!system) throw new Error(`The demo realm has no integrator ${clientId}`);
  return askForTokens(issuer, {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: system.secret,
  });
}

/** Renews tokens of `demo-cli`; a refresh token works once. */
export function refresh(issuer: string, refreshToken: string): Promise<Tokens> {
  return askForTokens(issuer, {
    grant_type: 'refresh_token',
    client_id: 'demo-cli',
    refresh_token: refreshToken,
  });
}

/** Ends the session of a refresh token of `demo-cli`. */
export async function signOut(issuer: string, refreshToken: string): Promise<void> {
  const answer = await fetch(`${issuer}/protocol/openid-connect/logout`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: 'demo-cli', refresh_token: refreshToken }),
    signal: AbortSignal.timeout(15_000),
  });
  if (!answer.ok) throw new Error(`Keycloak answered ${answer.status} to a sign-out`);
}

/** The claims of a token, unchecked. */
export function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as Record<
    string,
    unknown
  >;
}

async function askForTokens(issuer: string, form: Record<string, string>): Promise<Tokens> {
  const answer = await fetch(`${issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
    signal: AbortSignal.timeout(15_000),
  });
  const body = (await answer.json()) as Tokens & { error?: string; error_description?: string };
  if (!answer.ok) throw new Error(`${body.error}: ${body.error_description}`);
  return body;
}
