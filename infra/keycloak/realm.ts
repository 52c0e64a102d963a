import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The realm's name, the same everywhere. */
export const realmName = 'medborgarlofte';

/** The production realm file, with its placeholders. */
export const productionRealmFile = path.join(__dirname, 'realm', 'medborgarlofte-realm.json');

/** A group and its subgroups; the last name of a path is the role that the group gives. */
export interface Group {
  name: string;
  realmRoles?: string[];
  subGroups?: Group[];
}

/** A client as Keycloak's import reads it; only what this code touches is named. */
export interface Client {
  clientId: string;
  enabled: boolean;
  secret?: string;
  defaultClientScopes: string[];
  [setting: string]: unknown;
}

/** A user or a service account as Keycloak's import reads it. */
export interface User {
  username: string;
  groups: string[];
  [setting: string]: unknown;
}

/** A realm as Keycloak's import reads it; only what this code touches is named. */
export interface Realm {
  realm: string;
  passwordPolicy?: string;
  roles: { realm: { name: string }[] };
  groups: Group[];
  clientScopes: { name: string; protocolMappers?: { name: string; config: Record<string, string> }[] }[];
  clients: Client[];
  users?: User[];
  [setting: string]: unknown;
}

/** Reads a fresh copy of the production realm. */
export function readProductionRealm(): Realm {
  return JSON.parse(readFileSync(productionRealmFile, 'utf8')) as Realm;
}

/** Adds the groups of a path such as /municipality/1982/coordinator, with the role of its last segment. */
export function addGroup(groups: Group[], groupPath: string): void {
  const names = groupPath.split('/').slice(1);
  let level = groups;
  names.forEach((name, depth) => {
    let group = level.find((candidate) => candidate.name === name);
    if (!group) {
      group = { name };
      level.push(group);
    }
    if (depth === names.length - 1) group.realmRoles = [name];
    else level = group.subGroups ??= [];
  });
}

/** All group paths that give a role, such as /county/19/county-evaluator. */
export function rolePaths(groups: Group[], parent = ''): string[] {
  return groups.flatMap((group) => [
    ...(group.realmRoles ? [`${parent}/${group.name}`] : []),
    ...rolePaths(group.subGroups ?? [], `${parent}/${group.name}`),
  ]);
}
