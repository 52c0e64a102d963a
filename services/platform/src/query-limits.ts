import { createHash } from 'node:crypto';
import { GraphQLError, Kind, parse, type DocumentNode, type SelectionSetNode } from 'graphql';
import { AppError } from './errors';

/** The gateway's limits are finer and come first; these keep a service standing that is reached past it (C01, C02). */
const maxBytes = 200_000;
const maxTokens = 40_000;
const maxFields = 50_000;
const remembered = 1_000;

const passed = new Set<string>();

/** Refuses a query whose size, or whose size once its fragments are unfolded, is too much to validate. Before validation, since that is what it would kill. */
export function checkQuery(query: unknown): void {
  if (typeof query !== 'string' || query.length === 0) throw refusal('query.missing', 400);
  if (query.length > maxBytes) throw refusal('query.too-large', 413);
  const hash = createHash('sha256').update(query).digest('base64');
  if (passed.has(hash)) return;
  const document = tryParse(query);
  // A syntax error is the server's to tell.
  if (!document) return;
  if (unfoldedFields(document) > maxFields) throw refusal('query.too-large', 400);
  if (passed.size >= remembered) passed.delete(passed.values().next().value!);
  passed.add(hash);
}

const refusal = (reason: string, status: number) =>
  new AppError('INVALID_INPUT', { reason, http: { status } });

function tryParse(query: string): DocumentNode | undefined {
  try {
    return parse(query, { noLocation: true, maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError && /more tha[nt] \d+ tokens/.test(error.message))
      throw refusal('query.too-large', 400);
    return undefined;
  }
}

/** Fields of the document with every fragment counted where it is used; each fragment is counted once and remembered. */
function unfoldedFields(document: DocumentNode): number {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const counted = new Map<string, number>();
  const countFragment = (name: string): number => {
    const known = counted.get(name);
    if (known !== undefined) return known;
    // A fragment within itself is refused by validation; here it must only not go on for ever.
    counted.set(name, 0);
    const total = Math.min(count(fragments.get(name)?.selectionSet), maxFields + 1);
    counted.set(name, total);
    return total;
  };
  const count = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce(
      (sum, one) =>
        sum +
        1 +
        (one.kind === Kind.FRAGMENT_SPREAD ? countFragment(one.name.value) : count(one.selectionSet)),
      0,
    );
  return document.definitions.reduce(
    (sum, one) => sum + (one.kind === Kind.OPERATION_DEFINITION ? count(one.selectionSet) : 0),
    0,
  );
}
