import PgBoss from 'pg-boss';
import type { Database } from '../storage/database.ts';

const QUEUE = 'analyse';
/** A clip may crash the decoder each time; twice tells chance from fate. */
const RETRIES = 2;
const FIRST_RETRY_AFTER_S = 5;
/** A worker that has not been heard of for so long is given up, and another begins anew. */
const EXPIRES_AFTER_H = 5;
const POLL_EVERY_S = 0.5;

export interface JobQueue {
  /** Puts an analysis in the queue. */
  readonly add: (id: string) => Promise<void>;
  /** Has `work` called for one analysis after the other; when it throws, the job is tried again later. */
  readonly serve: (work: (id: string, lastTry: boolean) => Promise<void>) => Promise<void>;
  /** Forgets what was under way when the only server of this database was ended. */
  readonly forgetActive: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface AnalysisJob {
  id: string;
}

/** The queue of analyses, kept in the database itself. */
export async function openQueue({ run }: Pick<Database, 'run'>): Promise<JobQueue> {
  const boss = new PgBoss({ db: { executeSql: run } });
  boss.on('error', (error) => {
    console.error('The queue of jobs reports:', error);
  });
  await boss.start();
  await boss.createQueue(QUEUE);
  return {
    add: async (id) => {
      await boss.send(QUEUE, { id } satisfies AnalysisJob, {
        retryLimit: RETRIES,
        retryDelay: FIRST_RETRY_AFTER_S,
        retryBackoff: true,
        expireInHours: EXPIRES_AFTER_H,
      });
    },
    serve: async (work) => {
      const options = { includeMetadata: true, batchSize: 1, pollingIntervalSeconds: POLL_EVERY_S } as const;
      await boss.work<AnalysisJob>(QUEUE, options, async ([job]) => {
        await work(job.data.id, job.retryCount >= job.retryLimit);
      });
    },
    forgetActive: async () => {
      await run(`delete from pgboss.job where name = $1 and state in ('active', 'created', 'retry')`, [
        QUEUE,
      ]);
    },
    close: () => boss.stop({ graceful: false, wait: false }),
  };
}
