import { loadConfig, serviceConfig } from './config';
import { closeOnSignals, serveService } from './http';
import { createLog } from './log';
import { createMembershipsNow } from './memberships-now';
import { openService, type ServiceDefinition } from './service';
import { createSignIn } from './sign-in';

/** Runs one service as a process of its own: configuration, start, HTTP, graceful end. */
export async function runService(definition: ServiceDefinition): Promise<void> {
  const config = loadConfig(serviceConfig);
  const log = createLog(definition.name, config.LOG_LEVEL);
  try {
    const service = await openService(definition, {
      databaseUrl: config.DATABASE_URL,
      poolSize: config.DATABASE_POOL,
      signIn: createSignIn({ issuer: config.KEYCLOAK_ISSUER, jwksUrl: config.KEYCLOAK_JWKS_URL, log }),
      membershipsNow: createMembershipsNow({ jwksUrl: config.KEYCLOAK_JWKS_URL }),
      log,
    });
    const running = await serveService(service, log, config.PORT);
    closeOnSignals(log, () => running.close());
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
