import 'reflect-metadata';
import { houseRules } from '@medborgarlofte/platform/house-rules';
import { promisesService } from './service';

houseRules(promisesService, 'services/promises/schema.graphql');
