// The web client is built apart, as ESM; these are the parts of it that the one process and the deploy step use.
declare module '@medborgarlofte/web-client/server' {
  import type { Express } from 'express';

  interface SessionStore {
    ready(): Promise<boolean>;
    close(): Promise<void>;
  }
  interface GatewayRequest {
    query: string;
    operationName: string;
    variables: Record<string, unknown>;
    requestId: string;
    token?: string;
    actingIn?: string;
  }
  export function createWebApp(options: {
    publicUrl: string;
    gateway: (request: GatewayRequest) => Promise<unknown>;
    live: (request: GatewayRequest & { signal: AbortSignal }) => AsyncIterable<unknown>;
    signIn: { issuer: string; internalIssuer?: string; clientId: string; clientSecret: string };
    sessions: SessionStore;
    sessionKey: string;
    pdf: PdfPrinter;
    log: object;
  }): Express;
  interface PdfPrinter {
    close(): Promise<void>;
  }
  /** What prints documents, by the given Chromium or one that is found. */
  export function createPdfPrinter(chromiumPath?: string): PdfPrinter;
  export function createPostgresSessionStore(options: {
    databaseUrl: string;
    sessionKey: string;
    log: object;
  }): Promise<SessionStore>;
  export function migrateWebDatabase(ownerUrl: string): Promise<string[]>;
}

declare module '@medborgarlofte/web-client/build-if-stale' {
  /** Builds the web client when its sources have changed; says whether it did. */
  export function buildIfStale(): Promise<boolean>;
}
