import type { AnalysisJobs, Shelves } from '../jobs/analysis-jobs.ts';
import type { CorrectionJobs } from '../jobs/correction-jobs.ts';
import type { Stores } from './open-stores.ts';

/** What the routes work with. */
export interface Service extends Shelves, Stores {
  readonly jobs: Pick<AnalysisJobs, 'add' | 'stop'>;
  readonly corrected: Pick<CorrectionJobs, 'request' | 'read' | 'signedOff'>;
  /** Whether people must log in; without, whoever reaches the service is the person at this machine. */
  readonly loginNeeded: boolean;
}

/** Bytes of an upload: a minute of 4K from a phone is 400 MB. */
export const LARGEST_UPLOAD_BYTES = 2 * 1024 ** 3;
