import type { SettingsStore } from '../storage/settings-store.ts';
import type { AnalysisJobs, Shelves } from './analysis-jobs.ts';
import { removeAbandonedUploads } from './abandoned-uploads.ts';
import { deleteAnalysis } from './delete-analysis.ts';
import { every } from './every.ts';
import { tidyUp } from './tidy-up.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const LOOK_EVERY_MS = 60 * 60 * 1000;

export interface Deleting extends Shelves {
  readonly settings: Pick<SettingsStore, 'keepDays'>;
  readonly jobs: Pick<AnalysisJobs, 'stop'>;
}

/** Deletes what has been kept for as long as was agreed, counted from the upload. */
export async function deleteExpired({ settings, ...shelves }: Deleting, now: Date): Promise<void> {
  const keepDays = await settings.keepDays();
  if (keepDays === null) return;
  const oldest = new Date(now.getTime() - keepDays * DAY_MS);
  for (const id of await shelves.store.createdBefore(oldest)) await deleteAnalysis(id, shelves);
}

/** Does so, and removes abandoned uploads and what killed servers left behind, now and every hour. @returns stops it */
export function keepDeleting(deleting: Deleting): () => void {
  const look = async (): Promise<void> => {
    const now = new Date();
    await deleteExpired(deleting, now);
    await removeAbandonedUploads(deleting.folder, now);
    await tidyUp(deleting, now);
  };
  const failed = 'Old files could not be deleted';
  look().catch((error: unknown) => {
    console.error(`${failed}:`, error);
  });
  return every(LOOK_EVERY_MS, failed, look);
}
