import { jobsConfig, serviceConfig } from '@medborgarlofte/platform/config';
import { z } from 'zod';

/** Settings of the worker as a process of its own. */
export const workerConfig = {
  PORT: serviceConfig.PORT.default(4005),
  LOG_LEVEL: serviceConfig.LOG_LEVEL,
  ...jobsConfig,
  WEB_PUBLIC_URL: z.url().describe('Where people reach the web client, for the links in mails'),
  TENANTS_DATABASE_URL: z.url().describe('Service role of tenants'),
  PROMISES_DATABASE_URL: z.url().describe('Service role of promises'),
  SITUATION_DATABASE_URL: z.url().describe('Service role of situation'),
  EVALUATIONS_DATABASE_URL: z.url().describe('Service role of evaluations'),
};
