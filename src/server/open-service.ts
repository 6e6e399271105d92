import { PlumblineError } from '../errors.ts';
import { AnalysisJobs } from '../jobs/analysis-jobs.ts';
import { keepDeleting } from '../jobs/delete-expired.ts';
import { openQueue } from '../jobs/queue.ts';
import { openStorage, type StorageSettings } from './open-stores.ts';
import type { Service } from './service.ts';

export interface ServiceSettings extends StorageSettings {
  /** Whether people must log in. */
  readonly loginNeeded: boolean;
  /** Whether the page is reached over encrypted connections. */
  readonly encrypted: boolean;
}

/**
 * Opens storage and queue and begins to work.
 * @throws PlumblineError folder-in-use, no-administrator
 */
export async function openService(
  settings: ServiceSettings,
): Promise<Service & { close: () => Promise<void> }> {
  const { loginNeeded, encrypted } = settings;
  const { close, database, ...storage } = await openStorage(settings, encrypted);
  if (loginNeeded && !(await storage.people.hasAdministrator())) {
    await close();
    throw new PlumblineError('no-administrator', 'Nobody could log in: there is no administrator yet.');
  }
  const queue = await openQueue(database);
  const jobs = new AnalysisJobs(storage, queue);
  await jobs.start(database.exclusive);
  const stopDeleting = keepDeleting({ ...storage, jobs });
  return {
    ...storage,
    jobs,
    loginNeeded,
    close: async () => {
      stopDeleting();
      jobs.stopAll();
      await queue.close();
      await close();
    },
  };
}
