import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { buildSchema, parse, validate } from 'graphql';

import type { Document } from './document';

const publicApi = path.join(__dirname, '../../../gateway/schema.graphql');
const documents = readdirSync(__dirname)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .flatMap((file) => Object.values(jest.requireActual<Record<string, unknown>>(path.join(__dirname, file))))
  .filter(
    (value): value is Document<unknown, unknown> =>
      typeof (value as Document<unknown, unknown>)?.text === 'string',
  );

describe('documents', () => {
  it('have each a name of their own', () => {
    expect(documents.length).toBeGreaterThan(5);
    expect(new Set(documents.map(({ name }) => name)).size).toBe(documents.length);
  });

  const schema = buildSchema(readFileSync(publicApi, 'utf8'));
  it.each(documents.map((document) => [document.name, document] as const))(
    '%s fits the public API',
    (_, { text }) => expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]),
  );
});
