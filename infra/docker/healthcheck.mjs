import { get } from 'node:http';
import process from 'node:process';

// Asks the process in this container whether it lives. Health is told by the exit code alone.
get({ host: '127.0.0.1', port: process.env.PORT, path: '/livez', timeout: 2_000 }, (answer) => {
  process.exit(answer.statusCode === 200 ? 0 : 1);
})
  .on('timeout', () => process.exit(1))
  .on('error', () => process.exit(1));
