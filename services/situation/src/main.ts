import 'reflect-metadata';
import { runService } from '@medborgarlofte/platform/run-service';
import { situationService } from './service';

void runService(situationService);
