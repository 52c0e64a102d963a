/** What one request may ask at most. The defaults leave room for the largest honest query we know, several times over. */
export interface Limits {
  /** Lexical tokens of the document. */
  tokens: number;
  /** Brackets within brackets, of any kind: bounds what reading the text may cost. */
  nesting: number;
  /** Levels of fields, fragments followed. */
  depth: number;
  /** Fields, each fragment counted where it is used. */
  fields: number;
  aliases: number;
  directives: number;
  fragments: number;
  /** Top fields of a query. */
  rootFields: number;
  /** Top fields of a mutation, so that aliases do not multiply writes (A10). */
  mutations: number;
  /** Times that one name may stand in one selection. */
  duplicates: number;
  /** Cost of one request; see cost.ts. */
  cost: number;
  /** Items that one list may be asked for. */
  listSize: number;
  bodyBytes: number;
  /** Arrays and objects within each other in the body. */
  jsonDepth: number;
  /** Milliseconds that one service may take. */
  subgraphMs: number;
  /** Milliseconds for the whole request (F03). */
  requestMs: number;
  /** Cost that one client may spend per minute, and at once. */
  costPerMinute: number;
}

export const defaultLimits: Limits = {
  tokens: 10_000,
  nesting: 60,
  depth: 20,
  fields: 5_000,
  aliases: 100,
  directives: 100,
  fragments: 100,
  rootFields: 50,
  mutations: 10,
  duplicates: 20,
  cost: 10_000,
  listSize: 100,
  bodyBytes: 1_000_000,
  jsonDepth: 50,
  subgraphMs: 1_800,
  requestMs: 2_000,
  costPerMinute: 200_000,
};
