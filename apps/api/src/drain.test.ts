import { Agent, get } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { drainAndClose } from './drain.ts';
import { actor } from './plugins/actor.ts';
import { health } from './plugins/health.ts';

let app: FastifyInstance;
const agent = new Agent({ keepAlive: true });
afterEach(() => agent.destroy());

async function listening(handler: () => Promise<string>): Promise<string> {
  app = Fastify({ return503OnClosing: false });
  await app.register(actor, { config: {} as never, auth: {} as never, db: {} as never, clock: {} as never });
  await app.register(health, { pingDatabase: async () => {} });
  app.get('/work', { config: { permission: 'anyone' } }, handler);
  return app.listen({ port: 0, host: '127.0.0.1' });
}

function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

function ask(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    }).on('error', reject);
  });
}

describe('stopping', () => {
  it('lets a running request finish, though its client keeps the connection', async () => {
    const { promise: finished, resolve: finish } = deferred();
    const { promise: started, resolve: start } = deferred();
    const address = await listening(async () => {
      start();
      await finished;
      return 'done';
    });
    const answer = ask(`${address}/work`);
    await started;
    const closing = drainAndClose(app);
    finish();
    expect(await answer).toBe(200);
    await closing;
    await expect(ask(`${address}/work`)).rejects.toThrow('ECONNREFUSED');
  });

  it('does not wait for idle connections', async () => {
    const address = await listening(async () => 'done');
    await ask(`${address}/work`);
    const start = Date.now();
    await drainAndClose(app);
    expect(Date.now() - start).toBeLessThan(3_000);
  });
});
