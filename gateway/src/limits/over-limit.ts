import type { GraphQLError } from 'graphql';
import { refusal } from '../errors';
import type { Limits } from './limits';

/** A request that asks more than one request may: 400, whatever the client accepts (C02). */
export function overLimit(limit: keyof Limits, maximum: number): GraphQLError {
  return refusal(
    'INVALID_INPUT',
    400,
    `The request goes over the limit for ${names[limit] ?? limit}: at most ${maximum}`,
    { reason: `limit.${limit}` },
  );
}

const names: Partial<Record<keyof Limits, string>> = {
  nesting: 'brackets within each other',
  depth: 'levels of fields',
  fields: 'fields, fragments counted where they are used',
  rootFields: 'top fields',
  mutations: 'mutations',
  duplicates: 'repetitions of a field',
  listSize: 'the size of a list',
};
