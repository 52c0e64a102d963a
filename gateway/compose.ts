import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { composeSupergraph } from './src/composition';

// Composes the committed schemas of the services into the supergraph the gateway runs on and the schema clients see.
// With --check it writes nothing and fails when the committed ones are stale.

const servicesFolder = path.join(__dirname, '..', 'services');

function serviceSchemas(): Record<string, string> {
  const schemas: Record<string, string> = {};
  for (const name of readdirSync(servicesFolder).sort()) {
    const file = path.join(servicesFolder, name, 'schema.graphql');
    if (existsSync(file)) schemas[name] = readFileSync(file, 'utf8');
  }
  return schemas;
}

function main(): void {
  const { supergraphSdl, publicSdl } = composeSupergraph(serviceSchemas());
  const wanted = { 'supergraph.graphql': supergraphSdl, 'schema.graphql': publicSdl };
  const stale = Object.entries(wanted).filter(([name, text]) => {
    const file = path.join(__dirname, name);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
  if (!process.argv.includes('--check')) {
    for (const [name, text] of stale) writeFileSync(path.join(__dirname, name), text);
    console.log(
      stale.length > 0
        ? `Written: ${stale.map(([name]) => `gateway/${name}`).join(', ')}`
        : 'The supergraph is current',
    );
  } else if (stale.length > 0) {
    console.error(
      `Stale: ${stale.map(([name]) => `gateway/${name}`).join(', ')}. Run npm run codegen and commit what it writes.`,
    );
    process.exit(1);
  }
}

try {
  main();
} catch (error) {
  console.error(
    `The services' schemas do not compose:\n${error instanceof Error ? error.message : String(error)}`,
  );
  process.exit(1);
}
