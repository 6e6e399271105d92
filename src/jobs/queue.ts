import PgBoss from 'pg-boss';
import type { Database } from '../storage/database.ts';
import { MOST_TRIES_MORE } from './another-try.ts';

/** Corrected results have a queue of their own: they take seconds and must not wait for a night of clips. */
const QUEUES = ['analyse', 'correct'] as const;
type QueueName = (typeof QUEUES)[number];
const FIRST_RETRY_AFTER_S = 5;
/** The queue's own limit; workers that were killed are noticed by their silence long before. */
const EXPIRES_AFTER_H = 5;
const POLL_EVERY_S = 0.5;

export interface JobQueue {
  /** Puts something to do in the queue, by what it is called. */
  readonly add: (id: string) => Promise<void>;
  /** Has `work` called for one after the other; when it throws, the job is tried again later. */
  readonly serve: (work: (id: string, triedBefore: number) => Promise<void>) => Promise<void>;
  /** Takes no more out of the queue; what is under way goes on. */
  readonly leave: () => Promise<void>;
  /** Resolves once nothing is under way here. */
  readonly idle: () => Promise<void>;
  /** What somebody will see to, or has begun to within a time: who was killed leaves things begun for ever. */
  readonly seenTo: (begunWithinMs: number) => Promise<ReadonlySet<string>>;
  /** Puts something in the queue as if nobody had ever begun it. */
  readonly anew: (id: string) => Promise<void>;
}

export interface JobQueues {
  readonly analyses: JobQueue;
  readonly corrections: JobQueue;
  readonly close: () => Promise<void>;
}

interface Job {
  id: string;
}

const SEEN_TO = `select data ->> 'id' as id from pgboss.job where name = $1 and (state in ('created', 'retry')
  or (state = 'active' and started_on > now() - make_interval(secs => $2)))`;
const FORGET = `delete from pgboss.job where name = $1 and data ->> 'id' = $2 and state in ('created', 'retry', 'active')`;

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
  let underWay: Promise<unknown> = Promise.resolve();
  const add = async (id: string): Promise<void> => {
    await boss.send(name, { id } satisfies Job, {
      retryLimit: MOST_TRIES_MORE,
      retryDelay: FIRST_RETRY_AFTER_S,
      retryBackoff: true,
      expireInHours: EXPIRES_AFTER_H,
    });
  };
  return {
    add,
    serve: async (work) => {
      const options = { includeMetadata: true, batchSize: 1, pollingIntervalSeconds: POLL_EVERY_S } as const;
      await boss.work<Job>(name, options, async ([job]) => {
        const doing = work(job.data.id, job.retryCount);
        underWay = doing.catch(() => undefined);
        await doing;
      });
    },
    leave: () => boss.offWork(name),
    idle: async () => {
      await underWay;
    },
    seenTo: async (begunWithinMs) => {
      const { rows } = await run(SEEN_TO, [name, begunWithinMs / 1000]);
      return new Set((rows as Job[]).map(({ id }) => id));
    },
    anew: async (id) => {
      await run(FORGET, [name, id]);
      await add(id);
    },
  };
}
