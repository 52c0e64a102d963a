/** One named GraphQL operation with the types of what it takes and gives. */
export interface Document<Result, Variables> {
  name: string;
  text: string;
  /** Never set: it only carries the types. */
  types?: (variables: Variables) => Result;
}

/** Names an operation by its own text, so that the two cannot differ. */
export function document<Result, Variables = Record<string, never>>(
  text: string,
): Document<Result, Variables> {
  const name = /^\s*(?:query|mutation|subscription)\s+(\w+)/.exec(text)?.[1];
  if (!name) throw new Error('A document begins with its kind and its name');
  return { name, text };
}
