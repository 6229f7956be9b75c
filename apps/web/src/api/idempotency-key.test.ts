import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { api } from './client.ts';

const original = globalThis.fetch;
let keys: (string | null)[];
let reply: () => Promise<Response>;
beforeEach(() => {
  keys = [];
  globalThis.fetch = ((request: Request) => {
    keys.push(request.headers.get('idempotency-key'));
    return reply();
  }) as typeof fetch;
});
afterEach(() => {
  globalThis.fetch = original;
});

const created = async () => Response.json({ id: '1' }, { status: 201 });
const lost = async () => {
  throw new TypeError('Failed to fetch');
};
const post = (name: string, key?: string) =>
  api
    .POST('/api/v1/tenants/{tenant}/departments', {
      params: { path: { tenant: 'acme' } },
      body: { name, parentId: null },
      ...(key && { headers: { 'idempotency-key': key } }),
    })
    .catch(() => undefined);

describe('the key of a request', () => {
  it('is the same when it is sent again because no answer came, or that of a gateway', async () => {
    reply = lost;
    await post('Legal');
    reply = async () => new Response('<html>', { status: 502 });
    await post('Legal');
    reply = created;
    await post('Legal');
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys).toEqual([keys[0], keys[0], keys[0]]);
  });

  it('is another one for another request, and after an answer', async () => {
    reply = created;
    await post('Audit');
    await post('Audit');
    reply = async () => Response.json({ title: 'Refused' }, { status: 422 });
    await post('Audit');
    reply = lost;
    await post('Audit');
    await post('Claims');
    expect(new Set(keys).size).toBe(5);
  });

  it('is left as it is where the caller brings one, and no GET has one', async () => {
    reply = created;
    await post('Finance', 'of-the-offline-queue');
    await api.GET('/api/v1/me');
    expect(keys).toEqual(['of-the-offline-queue', null]);
  });
});
