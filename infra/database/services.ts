/** Everything that has a schema and two roles of its own in the product's database. */
export const schemas = ['tenants', 'promises', 'situation', 'evaluations', 'jobs', 'web'] as const;

/** The name of a schema. */
export type Schema = (typeof schemas)[number];

/** Passwords of a schema's owner (runs migrations) and of its service role (runs the service). */
export interface RolePasswords {
  owner: string;
  service: string;
}

/** How to reach a schema as its owner and as its service. */
export interface RoleUrls {
  ownerUrl: string;
  serviceUrl: string;
}

/** Makes one value per schema. */
export function perSchema<T>(make: (schema: Schema) => T): Record<Schema, T> {
  return Object.fromEntries(schemas.map((schema) => [schema, make(schema)])) as Record<Schema, T>;
}
