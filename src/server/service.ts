import type { Shelves, AnalysisJobs } from '../jobs/analysis-jobs.ts';

/** What the routes work with. */
export interface Service extends Shelves {
  readonly jobs: AnalysisJobs;
}

/** Bytes of an upload: a minute of 4K from a phone is 400 MB. */
export const LARGEST_UPLOAD_BYTES = 2 * 1024 ** 3;
