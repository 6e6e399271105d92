import { defineConfig } from 'drizzle-kit';

// `npx drizzle-kit generate --config .config/drizzle.config.ts` writes the step from the last migration to the tables.
export default defineConfig({
  dialect: 'postgresql',
  schema: 'src/storage/tables.ts',
  out: 'src/storage/migrations',
});
