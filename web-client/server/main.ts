import { createServer } from 'node:http';
import { pino } from 'pino';

import { createWebApp } from './app';
import { readConfig } from './config';
import { httpGateway } from './http-gateway';

const config = readConfig(process.env);
const log = pino({ name: 'web-client', level: config.LOG_LEVEL });
const app = createWebApp({ publicUrl: config.WEB_URL, gateway: httpGateway(config.GATEWAY_URL), log });
createServer(app).listen(config.WEB_PORT, config.WEB_HOST);
