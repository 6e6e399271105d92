import { resolve } from 'node:path';
import type { StorageSettings } from './open-stores.ts';

const DEFAULT_DATA_FOLDER = 'plumbline-data';

/** Where the service keeps what it keeps, from PLUMBLINE_DATA and DATABASE_URL. */
export function storageSettings({ PLUMBLINE_DATA, DATABASE_URL }: NodeJS.ProcessEnv): StorageSettings {
  return {
    // Set to nothing is not set: the folder of the command itself is no place for it.
    dataFolder: resolve(PLUMBLINE_DATA || DEFAULT_DATA_FOLDER),
    databaseUrl: DATABASE_URL || null,
  };
}
