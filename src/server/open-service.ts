import { AnalysisJobs } from '../jobs/analysis-jobs.ts';
import { CorrectionJobs } from '../jobs/correction-jobs.ts';
import { openQueues } from '../jobs/queue.ts';
import { AnalysisStore } from '../storage/analysis-store.ts';
import { DataFolder } from '../storage/data-folder.ts';
import { ReviewStore } from '../storage/review-store.ts';
import type { Database } from '../storage/database.ts';
import { openEmbeddedDatabase } from '../storage/embedded-database.ts';
import { lockFolder } from '../storage/folder-lock.ts';
import { openServerDatabase } from '../storage/server-database.ts';
import type { Service } from './service.ts';

export interface ServiceSettings {
  readonly dataFolder: string;
  /** A Postgres server; null takes the embedded one in the data folder. */
  readonly databaseUrl: string | null;
}

/**
 * Opens storage and queue and begins to work.
 * @throws PlumblineError folder-in-use
 */
export async function openService({
  dataFolder,
  databaseUrl,
}: ServiceSettings): Promise<Service & { close: () => Promise<void> }> {
  const folder = new DataFolder(dataFolder);
  await folder.create();
  const unlock = databaseUrl === null ? lockFolder(dataFolder) : () => undefined;
  const database = await openDatabase(folder, databaseUrl);
  const store = new AnalysisStore(database);
  const reviews = new ReviewStore(database);
  const queues = await openQueues(database);
  const jobs = new AnalysisJobs({ store, folder }, queues.analyses);
  const corrected = new CorrectionJobs({ store, folder }, reviews, queues.corrections);
  await jobs.start(database.exclusive);
  await corrected.start(database.exclusive);
  return {
    store,
    folder,
    reviews,
    corrected,
    jobs: {
      add: (id) => jobs.add(id),
      stop: (id) => {
        jobs.stop(id);
        corrected.stop(id);
      },
    },
    close: async () => {
      jobs.stopAll();
      corrected.stopAll();
      await queues.close();
      await database.close();
      unlock();
    },
  };
}

function openDatabase({ database }: DataFolder, url: string | null): Promise<Database> {
  return url === null ? openEmbeddedDatabase(database) : openServerDatabase(url);
}
