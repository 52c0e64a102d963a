import { writeFileSync } from 'node:fs';
import { buildSubgraph } from '@medborgarlofte/platform/subgraph';
import { envExample } from './env-example';
import { services } from './services';

// Writes each service's committed schema, of which compose.ts makes the supergraph, and the list of settings.
for (const service of services)
  writeFileSync(`services/${service.name}/schema.graphql`, `${buildSubgraph(service).sdl}\n`);
writeFileSync('.env.example', envExample());
