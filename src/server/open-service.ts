import { PlumblineError } from '../errors.ts';
import { AnalysisJobs } from '../jobs/analysis-jobs.ts';
import { CorrectionJobs } from '../jobs/correction-jobs.ts';
import { keepDeleting } from '../jobs/delete-expired.ts';
import { openQueues } from '../jobs/queue.ts';
import { orClose } from '../storage/or-close.ts';
import { type OpenStorage, openStorage, type StorageSettings } from './open-stores.ts';
import type { Service } from './service.ts';

export interface ServiceSettings extends StorageSettings {
  /** Whether people must log in. */
  readonly loginNeeded: boolean;
  /** Whether the page is reached over encrypted connections. */
  readonly encrypted: boolean;
}

type OpenService = Service & { readonly close: () => Promise<void> };

/**
 * Opens storage and queue and begins to work.
 * @throws PlumblineError folder-in-use, no-administrator
 */
export async function openService(settings: ServiceSettings): Promise<OpenService> {
  const { loginNeeded, encrypted } = settings;
  const storage = await openStorage(settings, encrypted);
  return orClose(storage.close, async () => {
    if (loginNeeded && !(await storage.people.hasAdministrator()))
      throw new PlumblineError('no-administrator', 'Nobody could log in: there is no administrator yet.');
    return beginWork(storage, loginNeeded);
  });
}

async function beginWork(
  { close, database, ...storage }: OpenStorage,
  loginNeeded: boolean,
): Promise<OpenService> {
  const queues = await openQueues(database);
  const work = new AnalysisJobs(storage, storage.heartbeats, queues.analyses);
  const corrected = new CorrectionJobs(storage, storage.reviews, queues.corrections);
  await orClose(queues.close, async () => {
    await work.start(database.exclusive);
    await corrected.start(database.exclusive);
  });
  const jobs: Service['jobs'] = {
    add: (id) => work.add(id),
    stop: (id) => {
      work.stop(id);
      corrected.stop(id);
    },
  };
  const stopDeleting = keepDeleting({ ...storage, jobs });
  return {
    ...storage,
    jobs,
    corrected,
    loginNeeded,
    close: async () => {
      stopDeleting();
      await work.close();
      await corrected.close();
      await queues.close();
      await close();
    },
  };
}
