import { setTimeout as wait } from 'node:timers/promises';
import type { WorkerEvents } from 'graphile-worker';
import type { JobContext } from './job-context.ts';
import { type JobRunner, startRunner } from './start-runner.ts';

const START_AGAIN_AFTER_MS = 30_000;

export interface RunningWorker {
  /** Resolves when the jobs that run have come to an end. */
  stop(): Promise<void>;
}

interface Options {
  events?: WorkerEvents;
  startAgainAfterMs?: number;
}

/**
 * Runs jobs until it is stopped. What ends the runner (the database was away just when a job was done) is logged, and a
 * new one started after a while: requests are answered meanwhile, and the jobs wait.
 */
export function startWorker(url: string, context: JobContext, options: Options = {}): RunningWorker {
  const { events, startAgainAfterMs = START_AGAIN_AFTER_MS } = options;
  const stopping = new AbortController();
  let runner: JobRunner | null = null;

  const keepRunning = async () => {
    for (;;) {
      try {
        runner = await startRunner(url, context, events);
        if (stopping.signal.aborted) await runner.stop();
        await runner.ended;
      } catch (error) {
        context.log.error({ err: error }, 'jobs could not be started');
      }
      if (stopping.signal.aborted) return;
      context.log.error(`no jobs run; they are started again in ${startAgainAfterMs / 1_000} s`);
      await wait(startAgainAfterMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };

  const ended = keepRunning();
  return {
    async stop() {
      stopping.abort();
      await runner?.stop();
      await ended;
    },
  };
}
