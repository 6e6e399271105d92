import { packEmptyDatabase } from './empty-database.ts';

await packEmptyDatabase();
