import { randomUUID } from 'node:crypto';
import { composeSupergraph } from '@medborgarlofte/gateway/composition';
import { createGateway } from '@medborgarlofte/gateway/gateway';
import { serve } from '@medborgarlofte/platform/http';
import { createLog, type Log } from '@medborgarlofte/platform/log';
import { buildSchema } from 'graphql';
import { overHttp, type Door } from './doors';
import type { Answer, World } from './world';

/** The gateway over the world's services, in process and over HTTP, with room for requests that ask for everything. */
export async function openGateway(
  world: World,
  log: Log = createLog('test', 'silent'),
): Promise<{ inProcess: Door; http: Door; close(): Promise<void> }> {
  const { supergraphSdl, publicSdl } = composeSupergraph(
    Object.fromEntries(world.services.map(({ name, sdl }) => [name, sdl])),
  );
  const schema = buildSchema(publicSdl);
  const gateway = await createGateway({
    supergraphSdl,
    subgraphs: Object.fromEntries(world.services.map((service) => [service.name, service.execute])),
    limits: { cost: 1_000_000, costPerMinute: 1_000_000_000, subgraphMs: 10_000, requestMs: 10_000 },
    log,
  });
  const running = await serve(
    {
      name: 'gateway',
      log,
      ready: () => gateway.ready(),
      routes: (app) => gateway.mount(app),
      close: () => gateway.close(),
    },
    0,
  );
  const http = overHttp(world, `http://127.0.0.1:${running.port}/graphql`);
  return {
    inProcess: {
      name: 'gateway',
      service: null,
      schema,
      async send(person, tenantId, request) {
        const token = await world.token(person, tenantId);
        return JSON.parse(
          JSON.stringify(await gateway.execute({ ...request, token, requestId: randomUUID() })),
        ) as Answer;
      },
    },
    http: { name: 'gateway over HTTP', service: null, schema, send: http },
    close: () => running.close(),
  };
}
