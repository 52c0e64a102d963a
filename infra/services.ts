import 'reflect-metadata';
import { evaluationsService } from '@medborgarlofte/evaluations/service';
import type { ServiceDefinition } from '@medborgarlofte/platform/service';
import { promisesService } from '@medborgarlofte/promises/service';
import { situationService } from '@medborgarlofte/situation/service';
import { tenantsService } from '@medborgarlofte/tenants/service';

/** The services of the platform, in the order they are migrated and started. */
export const services: ServiceDefinition[] = [
  tenantsService,
  promisesService,
  situationService,
  evaluationsService,
];
