const prefix = 'vilar-pa.';

/** The form's field for one thing that a direction may rest on. */
export const evidenceField = (id: string): string => prefix + id;

/** The things that a form has ticked. */
export const evidenceIn = (values: Record<string, string>): string[] =>
  Object.keys(values)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));
