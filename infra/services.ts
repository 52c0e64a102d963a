import 'reflect-metadata';
import type { ServiceDefinition } from '@medborgarlofte/platform/service';
import { evaluationsService } from '@medborgarlofte/evaluations/service';
import { promisesService } from '@medborgarlofte/promises/service';
import { tenantsService } from '@medborgarlofte/tenants/service';

/** The services of the platform, in the order they are migrated and started. */
export const services: ServiceDefinition[] = [tenantsService, promisesService, evaluationsService];
