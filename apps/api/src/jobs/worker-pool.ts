import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** A connection that does not even close by then is left to PostgreSQL. */
const CLOSED_WITHIN_MS = 1_000;

export interface WorkerPool {
  pool: pg.Pool;
  /** Resolves when PostgreSQL has closed the connections, so that nobody takes them for a worker that lives. */
  close(): Promise<void>;
}

/** Connections that all bear `name`. */
export function openWorkerPool(url: string, name: string, max: number): WorkerPool {
  const pool = new pg.Pool({ connectionString: url, max, application_name: name });
  const open = new Set<pg.PoolClient>();
  // A connection that breaks is replaced; without listeners its error would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    open.add(client);
    client.on('error', () => {});
    client.once('end', () => open.delete(client));
  });
  return {
    pool,
    async close() {
      const ends = [...open].map((client) => new Promise<void>((resolve) => client.once('end', resolve)));
      await pool.end();
      // The pool itself does not wait for them.
      await Promise.race([Promise.all(ends), wait(CLOSED_WITHIN_MS, undefined, { ref: false })]);
    },
  };
}
