import { createHash } from 'node:crypto';
import { GraphQLError, parse } from 'graphql';
import type { Limits } from './limits';
import { checkStructure } from './structure';
import { scan } from './scan';

const remembered = 2_000;

/**
 * Checks a query's text before anything else reads it; throws a refusal with status 400. A text with a syntax error
 * passes, for the server to tell of. Texts that passed are remembered by their hash.
 */
export function createTextCheck(limits: Limits): (text: string) => void {
  const passed = new Set<string>();
  return (text) => {
    const hash = createHash('sha256').update(text).digest('base64');
    if (passed.has(hash)) return;
    try {
      scan(text, limits);
      checkStructure(parse(text, { noLocation: true }), limits);
    } catch (error) {
      if (error instanceof GraphQLError && !error.extensions['code']) return;
      throw error;
    }
    if (passed.size >= remembered) passed.delete(passed.values().next().value!);
    passed.add(hash);
  };
}
