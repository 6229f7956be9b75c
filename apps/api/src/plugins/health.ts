// Two questions of whoever runs the process: is it alive, and may it get traffic?
import plugin from 'fastify-plugin';
import { problem } from '../problems.ts';

export interface HealthOptions {
  /** Rejects when the database does not answer. */
  pingDatabase: () => Promise<unknown>;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Set when the process was told to stop: readiness answers 503 and connections end after their next answer. */
    drain: { isOn: boolean };
  }
}

export const health = plugin<HealthOptions>(async (app, { pingDatabase }) => {
  app.decorate('drain', { isOn: false });
  app.addHook('onSend', async (_request, reply) => {
    if (app.drain.isOn) reply.header('connection', 'close');
  });

  const open = { config: { permission: 'anyone' as const }, schema: { hide: true }, logLevel: 'warn' as const };
  app.get('/healthz', open, async () => ({ status: 'alive' }));
  app.get('/readyz', open, async () => {
    if (app.drain.isOn) throw problem('not-ready', { detail: 'The process is stopping.', headers: RETRY });
    await pingDatabase().catch((cause: unknown) => {
      throw problem('not-ready', { detail: 'The database does not answer.', headers: RETRY, cause });
    });
    return { status: 'ready' };
  });
});

const RETRY = { 'retry-after': '1' };
