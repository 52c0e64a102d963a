import 'reflect-metadata';
import { runService } from '@medborgarlofte/platform/run-service';
import { evaluationsService } from './service';

void runService(evaluationsService);
