import { prepareEmptyDatabase } from './empty-database.ts';

await prepareEmptyDatabase();
