import { writeFileSync } from 'node:fs';
import { buildSubgraph } from '@medborgarlofte/platform/subgraph';
import { services } from './services';

// Writes each service's committed schema; `npm run compose` makes the supergraph of them.
for (const service of services)
  writeFileSync(`services/${service.name}/schema.graphql`, `${buildSubgraph(service).sdl}\n`);
