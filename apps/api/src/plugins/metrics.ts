// Measures every request, and serves the numbers on a port of their own, which is for whoever runs the process.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import plugin from 'fastify-plugin';
import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import type { JobQueue } from '../metrics/job-queue.ts';
import { createMetrics, type Metrics } from '../metrics/metrics.ts';

export interface MetricsOptions {
  /** Where to listen; port 0: any that is free. */
  listen: NonNullable<Config['metrics']>;
  db: Pick<Database, 'pool'>;
  /** Closed with the app. */
  jobs: JobQueue | null;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Where the metrics are served; `null`: not yet, or not at all. */
    metricsAddress: AddressInfo | null;
  }
}

export const metrics = plugin<MetricsOptions>(async (app, { listen, db, jobs }) => {
  const measured = createMetrics({
    pool: db.pool,
    jobs,
    onFailure: (error) => app.log.warn({ err: error }, 'the jobs could not be read for the metrics'),
  });
  app.decorate('metricsAddress', null);

  app.addHook('onRequest', async (request, reply) => {
    const startedAt = performance.now();
    measured.began();
    // Not `onResponse`, which does not come when the client goes away.
    reply.raw.once('close', () =>
      measured.answered({
        operation: request.routeOptions.config?.operationId ?? 'other',
        method: request.method,
        status: reply.raw.writableFinished ? reply.raw.statusCode : null,
        seconds: (performance.now() - startedAt) / 1_000,
        refusedBy: request.refusedBy,
      }),
    );
  });

  const server = serverOf(measured);
  app.addHook('onListen', async () => {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(listen.port, listen.host, resolve);
    });
    app.metricsAddress = server.address() as AddressInfo;
  });
  app.addHook('onClose', async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await jobs?.close();
  });
});

function serverOf(measured: Metrics): Server {
  return createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    measured.text().then(
      (text) =>
        response.writeHead(200, { 'content-type': measured.contentType, 'cache-control': 'no-store' }).end(text),
      () => response.writeHead(500).end(),
    );
  });
}
