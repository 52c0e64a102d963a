interface InputClasses {
  inputTypes: { name: string; target: Function }[];
}

/**
 * The class behind an input type. Where type-graphql keeps them it gives them out by no other way; the newest of a
 * name counts, since a test run's set-up in the same process has loaded the services before.
 */
export const classOf = (name: string): Function | null => {
  const { TypeGraphQLMetadataStorage: kept } = globalThis as { TypeGraphQLMetadataStorage?: InputClasses };
  return kept?.inputTypes.findLast((one) => one.name === name)?.target ?? null;
};
