import 'reflect-metadata';
import { runService } from '@medborgarlofte/platform/run-service';
import { tenantsService } from './service';

void runService(tenantsService);
