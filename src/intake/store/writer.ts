import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from './api.ts';
import { getRefusal, isBusy } from './refusal.ts';

/** Runs a job in a transaction and answers once it is durable. */
export type Write = <T>(job: () => T) => Promise<T>;

export type Writer = {
  write: Write;
  /** Takes no more jobs, and answers when all that wait are settled. */
  finish(): Promise<void>;
};

type Job = {
  /** Does the work; what it returns tells the outcome to whoever waits. */
  run: () => () => void;
  refuse: (error: unknown) => void;
};

/** So many jobs share a transaction at most: others must not wait long for the event loop. */
const maxJobsTogether = 128;

/** Together with the busy timeout of each try: about five seconds. */
const tries = 50;
const pauseMs = 80;

/** Runs jobs in one transaction, each apart, so that one that fails takes no other with it. */
function makeTogether(database: DatabaseSync): (jobs: readonly Job[]) => void {
  const savepoint = database.prepare('SAVEPOINT job');
  const release = database.prepare('RELEASE job');
  const undo = database.prepare('ROLLBACK TO job');
  const commit = database.prepare('COMMIT');

  function runApart(job: Job): () => void {
    savepoint.run();
    try {
      const settle = job.run();
      release.run();
      return settle;
    } catch (error) {
      // A full disk ends the whole transaction.
      if (!database.isTransaction) throw error;
      undo.run();
      release.run();
      return () => job.refuse(getRefusal(error));
    }
  }

  return (jobs) => {
    let settled: (() => void)[];
    try {
      settled = jobs.map(runApart);
      commit.run();
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      settled = jobs.map((job) => () => job.refuse(getRefusal(error)));
    }
    for (const settle of settled) settle();
  };
}

/**
 * Makes the one writer of a database. Jobs that come in one turn of the event loop share a
 * transaction, and with it the wait for the disk. A job reads what it needs inside, since other
 * processes write too.
 */
export function makeWriter(database: DatabaseSync): Writer {
  const begin = database.prepare('BEGIN IMMEDIATE');
  const runTogether = makeTogether(database);
  const queue: Job[] = [];
  let running: Promise<void> | null = null;
  let finished = false;

  function refuseAll(error: unknown): void {
    for (const job of queue.splice(0)) job.refuse(getRefusal(error));
  }

  async function runQueue(): Promise<void> {
    let triesLeft = tries;
    while (queue.length > 0) {
      await new Promise(setImmediate);
      try {
        begin.run();
      } catch (error) {
        triesLeft -= 1;
        if (isBusy(error) && triesLeft > 0) await pause(pauseMs);
        else refuseAll(error);
        continue;
      }
      triesLeft = tries;
      runTogether(queue.splice(0, maxJobsTogether));
    }
    running = null;
  }

  return {
    write: (job) =>
      new Promise((resolve, reject) => {
        if (finished) throw new StoreError('not-writable', 'the store is closed');
        queue.push({
          run: () => {
            const value = job();
            return () => resolve(value);
          },
          refuse: reject,
        });
        running ??= runQueue();
      }),
    async finish() {
      finished = true;
      await running;
    },
  };
}
