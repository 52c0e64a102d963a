import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadConfig } from '@medborgarlofte/platform/config';
import { closeOnSignals, serve } from '@medborgarlofte/platform/http';
import { createLog } from '@medborgarlofte/platform/log';
import { gatewayConfig } from './config';
import { createGateway } from './gateway';
import { httpSubgraph } from './subgraphs/http-subgraph';

/** Runs the gateway as a process of its own, with the services behind HTTP. */
async function main(): Promise<void> {
  const config = loadConfig(gatewayConfig);
  const log = createLog('gateway', config.LOG_LEVEL);
  const services = {
    tenants: httpSubgraph(config.SUBGRAPH_TENANTS_URL),
    promises: httpSubgraph(config.SUBGRAPH_PROMISES_URL),
    situation: httpSubgraph(config.SUBGRAPH_SITUATION_URL),
    evaluations: httpSubgraph(config.SUBGRAPH_EVALUATIONS_URL),
  };
  try {
    const gateway = await createGateway({
      supergraphSdl: await readFile(path.join(__dirname, '..', 'supergraph.graphql'), 'utf8'),
      subgraphs: Object.fromEntries(Object.entries(services).map(([name, { execute }]) => [name, execute])),
      streams: Object.fromEntries(Object.entries(services).map(([name, { stream }]) => [name, stream])),
      limits: {
        costPerMinute: config.COST_PER_MINUTE,
        cost: config.COST_PER_REQUEST,
        subgraphMs: config.SUBGRAPH_TIMEOUT_MS,
        requestMs: config.REQUEST_TIMEOUT_MS,
      },
      trustedPeers: config.TRUSTED_PEERS,
      log,
    });
    const close = async () => {
      await gateway.close();
      await Promise.all(Object.values(services).map((service) => service.close()));
    };
    const running = await serve(
      { name: 'gateway', log, ready: () => gateway.ready(), routes: (app) => gateway.mount(app), close },
      config.PORT,
    );
    closeOnSignals(log, () => running.close());
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

void main();
