import { readFileSync } from 'node:fs';
import path from 'node:path';
import { envExample, parts } from './env-example';
import { localVariables, repository } from './local/settings';
import { composeVariables } from './docker/compose-variables';

const committed = readFileSync(path.join(repository, '.env.example'), 'utf8');

test('.env.example is what the tables of settings say: run npm run codegen', () => {
  expect(committed).toBe(envExample());
});

test('.env.example names every variable that a part, the compose file or the local start reads, and nothing else', () => {
  const named = [...committed.matchAll(/^(?:# )?([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);
  const read = [composeVariables, localVariables, ...Object.values(parts)].flatMap((table) =>
    Object.keys(table),
  );
  expect([...named].sort()).toEqual([...read].sort());
});
