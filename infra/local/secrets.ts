import path from 'node:path';
import { perSchema, schemas, type RolePasswords, type Schema } from '../database/services';
import { newPassword, readJson, writePrivateJson } from './private-file';

/** The passwords of a clone's own servers. */
export interface LocalSecrets {
  /** Administrator of the database server. */
  postgres: string;
  /** Keycloak's role in that server. */
  keycloakDatabase: string;
  /** Administrator of Keycloak, user name `admin`. */
  keycloakAdmin: string;
  roles: Record<Schema, RolePasswords>;
}

/** The clone's passwords, made once; what a newer version needs besides is added. */
export async function localSecrets(dataFolder: string): Promise<LocalSecrets> {
  const file = secretsFile(dataFolder);
  const kept = await readJson<Partial<LocalSecrets>>(file);
  const roles = perSchema(
    (schema) => kept?.roles?.[schema] ?? { owner: newPassword(), service: newPassword() },
  );
  const secrets = {
    postgres: kept?.postgres ?? newPassword(),
    keycloakDatabase: kept?.keycloakDatabase ?? newPassword(),
    keycloakAdmin: kept?.keycloakAdmin ?? newPassword(),
    roles,
  };
  const complete = kept?.postgres && kept.keycloakAdmin && schemas.every((schema) => kept.roles?.[schema]);
  if (!complete) await writePrivateJson(file, secrets);
  return secrets;
}

/** Where the passwords are kept. */
export function secretsFile(dataFolder: string): string {
  return path.join(dataFolder, 'secrets.json');
}
