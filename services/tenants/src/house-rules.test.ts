import 'reflect-metadata';
import { houseRules } from '@medborgarlofte/platform/house-rules';
import { tenantsService } from './service';

houseRules(tenantsService, 'services/tenants/schema.graphql');
