import './production-mode';
import { openApart } from '../apart';
import { startPlatform } from './start-platform';

// npm run start:apart: the same as npm start, every part a process of its own, over HTTP.
void startPlatform('every part as a process of its own', openApart);
