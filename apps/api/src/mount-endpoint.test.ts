import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import { startTestApp, type TestApp } from '../test/harness.ts';
import { person } from './caller.ts';
import type { TenantContext } from './context.ts';
import type { TenantTx } from './db/tenant-transaction.ts';
import { defineEndpoint, type Endpoint, noContent } from './endpoint.ts';
import { mountEndpoint } from './mount-endpoint.ts';

let flightpath: TestApp;
let app: FastifyInstance;
beforeAll(async () => {
  flightpath = await startTestApp();
  app = Fastify({ genReqId: () => uuidv7() });
  const { acme, db, clock } = flightpath;
  const { userId, personId, name, email } = acme.members.pmo;
  app.decorateRequest('caller', null);
  app.addHook('onRequest', async (request) => {
    const tenant = { id: acme.id, slug: 'acme', name: 'Acme', timeZone: 'UTC', currency: 'EUR', defaultCadence: null };
    const membership = { tenant, role: 'pmo' as const };
    const user = { id: userId, name, email };
    const requester = person(user, { personId, sessionId: uuidv7() });
    request.caller = { user, session: null, requester, membership, grant: 'yes' };
  });
  for (const endpoint of endpoints) {
    mountEndpoint(app, endpoint, {
      db,
      clock,
      auth: {} as never,
      mailer: {} as never,
      background: {} as never,
      providers: {} as never,
      isTenantCreationOpen: false,
      checksJsonText: true,
    });
  }
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await flightpath.stop();
});

const insert = (tx: TenantTx, name: string) =>
  tx.query('insert into departments (tenant_id, id, name) values ($1, $2, $3)', [tx.tenantId, uuidv7(), name]);

function endpointOf(operationId: string, work: (tx: TenantTx, context: TenantContext) => Promise<unknown>): Endpoint {
  return defineEndpoint({
    method: 'POST',
    url: `/${operationId}`,
    operationId,
    summary: 'Add a department',
    tags: ['Departments'],
    permission: 'directory:change',
    body: z.object({}),
    response: { 204: null },
    handler: async (context) => {
      await context.inTenant((tx) => work(tx, context));
      return noContent();
    },
  });
}

const subject = { kind: 'department', id: null, label: 'Legal' };
const endpoints = [
  endpointOf('forgets', (tx) => insert(tx, 'Forgotten')),
  endpointOf('records', async (tx, { audit }) => {
    await insert(tx, 'Recorded');
    await audit(tx, { subject, summary: 'Added the department' });
  }),
  { ...endpointOf('asks', (tx) => tx.query('select 1')), isRead: true },
];

const post = async (operationId: string) => {
  const url = `/api/v1/tenants/acme/${operationId}`;
  const { statusCode, body } = await app.inject({ method: 'POST', url, payload: {} });
  return { statusCode, body };
};
const countOf = async (name: string) =>
  (await flightpath.owner.query('select from departments where name = $1', [name])).rowCount;

describe('an operation that changes something', () => {
  it('without an event changes nothing, and is told what it forgot', async () => {
    const { statusCode, body } = await post('forgets');
    expect(statusCode).toBe(500);
    expect(body).toContain('forgets changed something without an event: call audit(tx, ...)');
    expect(await countOf('Forgotten')).toBe(0);
  });

  it('with its event does', async () => {
    expect((await post('records')).statusCode).toBe(204);
    expect(await countOf('Recorded')).toBe(1);
  });

  it('owes none where it says that it only asks', async () => {
    expect((await post('asks')).statusCode).toBe(204);
  });
});
