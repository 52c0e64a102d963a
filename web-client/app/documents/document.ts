/** One named GraphQL operation with the types of what it takes and gives. */
export interface Document<Result, Variables> {
  name: string;
  text: string;
  /** Never set: it only carries the types. */
  types?: (variables: Variables) => Result;
}

/** The field that a mutation asks for, under which its answer stands; nothing for what only reads. */
export const mutationField = ({ text }: { text: string }): string | undefined =>
  /^\s*mutation\s+\w+\s*(?:\([^)]*\))?\s*\{\s*(\w+)/.exec(text)?.[1];

/** Names an operation by its own text, so that the two cannot differ. */
export function document<Result, Variables = Record<string, never>>(
  text: string,
): Document<Result, Variables> {
  const name = /^\s*(?:query|mutation|subscription)\s+(\w+)/.exec(text)?.[1];
  if (!name) throw new Error('A document begins with its kind and its name');
  return { name, text };
}
