import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

/** One change of the API. */
export interface SchemaChange {
  message: string;
  /** `Type.field` where it is. */
  path?: string;
}

/** The changes that would break a client written against the earlier schema. */
export async function breakingChanges(before: string, after: string): Promise<SchemaChange[]> {
  const changes = await diff(buildSchema(before), buildSchema(after));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message, path }) => ({ message, path }));
}
