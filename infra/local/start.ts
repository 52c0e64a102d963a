import './production-mode';
import { openOneProcess } from '../one-process';
import { startPlatform } from './start-platform';

// npm start: the database, Keycloak and the whole platform in this process, until Ctrl-C.
void startPlatform('services, worker, gateway and web client', openOneProcess);
