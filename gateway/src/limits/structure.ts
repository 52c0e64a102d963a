import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { refusal } from '../errors';
import type { Limits } from './limits';
import { overLimit } from './over-limit';

interface Size {
  depth: number;
  fields: number;
  aliases: number;
  /** Top fields of this selection, those of its fragments included. */
  roots: number;
}

/**
 * Checks the form of a document before it is validated: validation itself is what a fragment bomb aims at (C01).
 * Every fragment is measured once, however often it is spread, so the time grows with the text alone.
 */
export function checkStructure(document: DocumentNode, limits: Limits): void {
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  if (fragments.size > limits.fragments) throw overLimit('fragments', limits.fragments);
  const measure = measureWith(fragments, limits);
  for (const fragment of fragments.values()) measure(fragment.selectionSet);
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION)
      checkOperation(definition, measure(definition.selectionSet), limits);
  }
}

function checkOperation({ operation }: OperationDefinitionNode, size: Size, limits: Limits): void {
  const roots = operation === 'mutation' ? 'mutations' : 'rootFields';
  if (size.roots > limits[roots]) throw overLimit(roots, limits[roots]);
  for (const key of ['depth', 'fields', 'aliases'] as const)
    if (size[key] > limits[key]) throw overLimit(key, limits[key]);
}

function measureWith(
  fragments: Map<string, FragmentDefinitionNode>,
  limits: Limits,
): (node: SelectionSetNode) => Size {
  const known = new Map<string, Size>();
  const nothing: Size = { depth: 0, fields: 0, aliases: 0, roots: 0 };
  const ofFragment = (name: string): Size => {
    const fragment = fragments.get(name);
    if (!fragment) return nothing;
    if (!known.has(name)) {
      // A fragment within itself counts as nothing here; validation refuses it.
      known.set(name, nothing);
      known.set(name, measure(fragment.selectionSet));
    }
    return known.get(name)!;
  };
  const measure = (node: SelectionSetNode): Size => {
    const size = { ...nothing };
    const repeated = new Map<string, number>();
    for (const selection of node.selections) {
      if (selection.kind === Kind.FIELD) {
        checkAlias(selection.alias?.value);
        countRepetition(repeated, selection.alias?.value ?? selection.name.value, limits);
        const inner = selection.selectionSet ? measure(selection.selectionSet) : nothing;
        add(size, {
          depth: inner.depth + 1,
          fields: inner.fields + 1,
          aliases: inner.aliases + (selection.alias ? 1 : 0),
          roots: 1,
        });
      } else {
        add(
          size,
          selection.kind === Kind.INLINE_FRAGMENT
            ? measure(selection.selectionSet)
            : ofFragment(selection.name.value),
        );
      }
    }
    return size;
  };
  return measure;
}

function add(size: Size, more: Size): void {
  size.depth = Math.max(size.depth, more.depth);
  size.fields += more.fields;
  size.aliases += more.aliases;
  size.roots += more.roots;
}

function countRepetition(repeated: Map<string, number>, name: string, limits: Limits): void {
  const count = (repeated.get(name) ?? 0) + 1;
  if (count > limits.duplicates) throw overLimit('duplicates', limits.duplicates);
  repeated.set(name, count);
}

/** Such names belong to GraphQL itself; taken as an alias, `__typename` would say what a thing is. */
function checkAlias(alias: string | undefined): void {
  if (alias?.startsWith('__'))
    throw refusal('INVALID_INPUT', 400, 'An alias may not begin with two underscores', {
      reason: 'alias.reserved',
    });
}
