import 'reflect-metadata';
import { runService } from '@medborgarlofte/platform/run-service';
import { promisesService } from './service';

void runService(promisesService);
