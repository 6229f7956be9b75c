import type { FastifyBaseLogger } from 'fastify';

/** Work that nobody waits for, such as a message whose sending must not show in how long an answer takes. */
export interface Background {
  /** Begins the work after the answer; what goes wrong is logged as `what`, and lost. */
  run(what: string, work: () => Promise<unknown>): void;
  /** Resolves when all of it has ended; the process stops after that. */
  settled(): Promise<void>;
}

export function createBackground(log?: FastifyBaseLogger): Background {
  const running = new Set<Promise<unknown>>();
  return {
    run(what, work) {
      // Not in this turn: its first synchronous part would delay the answer.
      const done = new Promise<void>((resolve) => setImmediate(resolve))
        .then(work)
        .catch((error: unknown) => log?.error({ err: error }, `${what} failed`))
        .finally(() => running.delete(done));
      running.add(done);
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
