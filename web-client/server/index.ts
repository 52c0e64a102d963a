export { createWebApp, type WebAppOptions } from './app';
export { createPdfPrinter } from './documents/pdf';
export { migrateWebDatabase } from './session/migrations';
export { createPostgresSessionStore, type PostgresSessionOptions } from './session/postgres-session-store';
