import { z } from 'zod';
import { serviceConfig } from '@medborgarlofte/platform/config';
import { defaultLimits } from './limits/limits';

const url = z.url();
const count = (value: number, text: string) =>
  z.coerce.number().int().positive().default(value).describe(text);

/** Settings of a gateway that runs as a process of its own. */
export const gatewayConfig = {
  PORT: serviceConfig.PORT.default(4000),
  LOG_LEVEL: serviceConfig.LOG_LEVEL,
  SUBGRAPH_TENANTS_URL: url.describe('GraphQL address of the tenants service, http://tenants:4001/graphql'),
  SUBGRAPH_PROMISES_URL: url.describe('GraphQL address of the promises service'),
  SUBGRAPH_SITUATION_URL: url.describe('GraphQL address of the situation service'),
  SUBGRAPH_EVALUATIONS_URL: url.describe('GraphQL address of the evaluations service'),
  TRUSTED_PEERS: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    )
    .describe(
      'Addresses or networks, by comma, whose x-request-id and x-forwarded-for are believed: the web client, the reverse proxy',
    ),
  COST_PER_MINUTE: count(defaultLimits.costPerMinute, 'Cost that one client may spend per minute'),
  COST_PER_REQUEST: count(defaultLimits.cost, 'Cost of one request at most'),
  SUBGRAPH_TIMEOUT_MS: count(defaultLimits.subgraphMs, 'Milliseconds that one service may take'),
  REQUEST_TIMEOUT_MS: count(defaultLimits.requestMs, 'Milliseconds for a whole request'),
};
