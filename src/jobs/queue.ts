import PgBoss from 'pg-boss';
import type { Database } from '../storage/database.ts';

/** Corrected results have a queue of their own: they take seconds and must not wait for a night of clips. */
const QUEUES = ['analyse', 'correct'] as const;
type QueueName = (typeof QUEUES)[number];
/** A clip may crash the decoder each time; twice tells chance from fate. */
const RETRIES = 2;
const FIRST_RETRY_AFTER_S = 5;
/** A worker that has not been heard of for so long is given up, and another begins anew. */
const EXPIRES_AFTER_H = 5;
const POLL_EVERY_S = 0.5;

export interface JobQueue {
  /** Puts something to do in the queue, by what it is called. */
  readonly add: (id: string) => Promise<void>;
  /** Has `work` called for one after the other; when it throws, the job is tried again later. */
  readonly serve: (work: (id: string, lastTry: boolean) => Promise<void>) => Promise<void>;
  /** Forgets what was under way when the only server of this database was ended. */
  readonly forgetActive: () => Promise<void>;
}

export interface JobQueues {
  readonly analyses: JobQueue;
  readonly corrections: JobQueue;
  readonly close: () => Promise<void>;
}

interface Job {
  id: string;
}

/** What is to be done, kept in the database itself. */
export async function openQueues({ run }: Pick<Database, 'run'>): Promise<JobQueues> {
  const boss = new PgBoss({ db: { executeSql: run } });
  boss.on('error', (error) => {
    console.error('The queue of jobs reports:', error);
  });
  await boss.start();
  for (const name of QUEUES) await boss.createQueue(name);
  return {
    analyses: queueNamed('analyse', boss, run),
    corrections: queueNamed('correct', boss, run),
    close: () => boss.stop({ graceful: false, wait: false }),
  };
}

function queueNamed(name: QueueName, boss: PgBoss, run: Database['run']): JobQueue {
  return {
    add: async (id) => {
      await boss.send(name, { id } satisfies Job, {
        retryLimit: RETRIES,
        retryDelay: FIRST_RETRY_AFTER_S,
        retryBackoff: true,
        expireInHours: EXPIRES_AFTER_H,
      });
    },
    serve: async (work) => {
      const options = { includeMetadata: true, batchSize: 1, pollingIntervalSeconds: POLL_EVERY_S } as const;
      await boss.work<Job>(name, options, async ([job]) => {
        await work(job.data.id, job.retryCount >= job.retryLimit);
      });
    },
    forgetActive: async () => {
      await run(`delete from pgboss.job where name = $1 and state in ('active', 'created', 'retry')`, [name]);
    },
  };
}
