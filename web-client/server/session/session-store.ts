/** What a signed-in person's session holds. It never leaves the server. */
export interface Tokens {
  accessToken: string;
  /** Milliseconds since 1970. */
  accessExpiresAt: number;
  refreshToken: string;
  idToken: string;
}

/** Sessions by the opaque id that the browser's cookie carries. */
export interface SessionStore {
  /** Keeps the tokens until then, at the latest; gives the new session's id. */
  create(tokens: Tokens, expiresAt: Date): Promise<string>;
  read(id: string): Promise<Tokens | null>;
  /**
   * Renews the tokens, one caller at a time: whoever waited gets what the first one got.
   * `renew` gets the tokens as they are then, and gives new ones, the same, or null to end the session.
   */
  renew(id: string, renew: (tokens: Tokens) => Promise<Tokens | null>): Promise<Tokens | null>;
  /** Ends the session; gives its tokens, so that Keycloak's session can be ended too. */
  remove(id: string): Promise<Tokens | null>;
  ready(): Promise<boolean>;
  close(): Promise<void>;
}
