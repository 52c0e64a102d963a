import { realmName } from '../keycloak/realm';

interface Entry {
  id: string;
  [setting: string]: unknown;
}

/** What tests change in a running Keycloak, as its administrator would. */
export class KeycloakAdmin {
  constructor(
    private readonly url: string,
    private readonly password: string,
  ) {}

  /** Gives a person a role in a place, such as /municipality/1982/coordinator. */
  async joinGroup(username: string, groupPath: string): Promise<void> {
    await this.changeMembership('PUT', username, groupPath);
  }

  /** Takes a role in a place from a person. */
  async leaveGroup(username: string, groupPath: string): Promise<void> {
    await this.changeMembership('DELETE', username, groupPath);
  }

  /** Lets people return to a web client at another address than the demo's. */
  async allowWebClient(webUrl: string): Promise<void> {
    const [client] = await this.ask<Entry[]>('GET', '/clients?clientId=web');
    if (!client) throw new Error('The realm has no client web');
    const redirectUris = [`${webUrl}/*`];
    const attributes = { ...(client['attributes'] as object), 'post.logout.redirect.uris': `${webUrl}/*` };
    await this.ask('PUT', `/clients/${client.id}`, { ...client, redirectUris, attributes });
  }

  /** Ends every session of a person. */
  async signOutEverywhere(username: string): Promise<void> {
    await this.ask('POST', `/users/${await this.idOf(username)}/logout`);
  }

  /** Keycloak's id of a person: the subject of tokens. */
  async idOf(username: string): Promise<string> {
    const [user] = await this.ask<Entry[]>(
      'GET',
      `/users?exact=true&username=${encodeURIComponent(username)}`,
    );
    if (!user) throw new Error(`There is no user ${username}`);
    return user.id;
  }

  /** What the realm recorded of people's sign-ins, newest first. */
  events(search: Record<string, string>): Promise<Record<string, unknown>[]> {
    return this.ask('GET', `/events?${new URLSearchParams(search)}`);
  }

  /** What the realm recorded of administrators' changes, newest first. */
  adminEvents(search: Record<string, string>): Promise<Record<string, unknown>[]> {
    return this.ask('GET', `/admin-events?${new URLSearchParams(search)}`);
  }

  /** How long the web client's access tokens hold; null for as long as the realm says. */
  async webClientTokenLife(seconds: number | null): Promise<void> {
    const [client] = await this.ask<Entry[]>('GET', '/clients?clientId=web');
    if (!client) throw new Error('The realm has no client web');
    const life = seconds === null ? '' : String(seconds);
    const attributes = { ...(client['attributes'] as object), 'access.token.lifespan': life };
    await this.ask('PUT', `/clients/${client.id}`, { ...client, attributes });
  }

  private async changeMembership(method: string, username: string, groupPath: string): Promise<void> {
    const group = await this.ask<Entry>('GET', `/group-by-path${groupPath}`);
    await this.ask(method, `/users/${await this.idOf(username)}/groups/${group.id}`);
  }

  private async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${this.url}/admin/realms/${realmName}${path}`, {
      method,
      headers: { authorization: `Bearer ${await this.token()}`, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(15_000),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`Keycloak answered ${answer.status} to ${method} ${path}: ${text}`);
    return (text ? JSON.parse(text) : undefined) as T;
  }

  private async token(): Promise<string> {
    const form = {
      grant_type: 'password',
      client_id: 'admin-cli',
      username: 'admin',
      password: this.password,
    };
    const answer = await fetch(`${this.url}/realms/master/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    return ((await answer.json()) as { access_token: string }).access_token;
  }
}
