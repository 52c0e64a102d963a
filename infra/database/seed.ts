import { migrateAll } from './migrate-all';
import { runWithDatabase } from './run-with-database';
import { seedAll } from './seed-all';

// npm run db:seed: idempotent.
void runWithDatabase(async (databases) => {
  await migrateAll(databases);
  await seedAll(databases, (name) => console.log(`Seeding ${name}`));
});
