import type { AnalysisJobs, Shelves } from '../jobs/analysis-jobs.ts';
import type { CorrectionJobs } from '../jobs/correction-jobs.ts';
import type { ReviewStore } from '../storage/review-store.ts';

/** What the routes work with. */
export interface Service extends Shelves {
  readonly jobs: Pick<AnalysisJobs, 'add' | 'stop'>;
  readonly reviews: ReviewStore;
  readonly corrected: Pick<CorrectionJobs, 'request' | 'read'>;
}

/** Bytes of an upload: a minute of 4K from a phone is 400 MB. */
export const LARGEST_UPLOAD_BYTES = 2 * 1024 ** 3;
