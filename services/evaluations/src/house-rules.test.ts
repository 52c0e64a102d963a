import 'reflect-metadata';
import { houseRules } from '@medborgarlofte/platform/house-rules';
import { evaluationsService } from './service';

houseRules(evaluationsService, 'services/evaluations/schema.graphql');
