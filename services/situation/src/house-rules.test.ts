import 'reflect-metadata';
import { houseRules } from '@medborgarlofte/platform/house-rules';
import { situationService } from './service';

houseRules(situationService, 'services/situation/schema.graphql');
