import { runWithDatabase } from './run-with-database';
import { migrateAll } from './migrate-all';

// npm run db:migrate: the deploy step. Services never migrate; they refuse to start when something is pending.
void runWithDatabase(async (databases) => {
  const ran = await migrateAll(databases);
  console.log(ran.length > 0 ? `Ran ${ran.join(', ')}` : 'Nothing to run: the database is current.');
});
