import { Server } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** Enough for a client under load to send its next request, which then ends its connection. */
const GRACE_MS = 500;
const SWEEP_MS = 50;
/** Requests that are still running then are cut off. */
const LIMIT_MS = 4_000;

/**
 * Stops `app` without failing requests: readiness answers 503, new connections are refused, those that are open end
 * after their next answer, what runs may finish. Closing an idle connection at once would race with a request that
 * is just being sent on it, so they get a moment first.
 */
export async function drainAndClose(app: FastifyInstance): Promise<void> {
  app.drain.isOn = true;
  const { server } = app;
  const stopped = new Promise<void>((resolve) => {
    // Stops listening. HTTP's own close() would also end idle connections at once.
    Server.prototype.close.call(server, () => resolve());
  });
  const isStopped = stopped.then(() => true);
  const deadline = Date.now() + LIMIT_MS;
  const graceEnds = Date.now() + GRACE_MS;
  while (!(await Promise.race([isStopped, wait(SWEEP_MS, false)]))) {
    if (Date.now() >= graceEnds) server.closeIdleConnections();
    if (Date.now() >= deadline) server.closeAllConnections();
  }
  await app.close();
}
