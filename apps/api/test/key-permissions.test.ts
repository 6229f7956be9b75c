// Key x operation: a key may do what its scopes say and nothing else, for every operation of the contract.

import { ApiKeyScope, PERMISSION_MATRIX, type Permission } from '@flightpath/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contractFiles } from '../src/commands/generate-contract.ts';
import { anApiKey } from './an-api-key.ts';
import { type Everything, fillPath, makeEverything } from './everything.ts';
import { fingerprintOf } from './fingerprint.ts';
import { startTestApp, type TestApp, type TestClient } from './harness.ts';
import { exampleBody, type Operation, operationsOf } from './operations.ts';

const operations = operationsOf(JSON.parse(contractFiles().get('apps/api/openapi.json') as string));
const ofTenant = operations.filter((operation) => operation['x-permission'] in PERMISSION_MATRIX);
const scopeOf = (operation: Operation) => operation['x-permission'] as ApiKeyScope;
const isOpen = ({ security }: Operation) => security?.some((scheme) => 'apiKey' in scheme) ?? false;
const named = (list: Operation[]) => list.map((operation) => [operation.operationId, operation] as const);

const open = ofTenant.filter(isOpen);
const closed = ofTenant.filter((operation) => !isOpen(operation));

/** With every right that a key can have. */
let everywhere: TestClient;
/** By scope: with that one alone, and with all but that one. */
const only: Partial<Record<ApiKeyScope, TestClient>> = {};
const without: Partial<Record<ApiKeyScope, TestClient>> = {};
let flightpath: TestApp;
let everything: Everything;
/** Ids of nothing: what is let pass is then found missing, and nothing changes. */
let nothing: Everything;

beforeAll(async () => {
  flightpath = await startTestApp();
  everything = await makeEverything(flightpath, 'acme', 1);
  const missing = Object.keys(everything.records).map((list) => [list, '00000000-0000-7000-8000-000000000000']);
  const numbers = { pilots: '99', revisions: '99', 'rule-packs': '99' };
  nothing = { key: 'INI-999', records: { ...Object.fromEntries(missing), ...numbers } };
  const clientWith = async (name: string, scopes: readonly ApiKeyScope[]) =>
    (await anApiKey(flightpath, scopes, { name })).client;
  everywhere = await clientWith('Everywhere', ApiKeyScope.options);
  for (const scope of ApiKeyScope.options) {
    const others = ApiKeyScope.options.filter((other) => other !== scope);
    only[scope] = await clientWith(`Only ${scope}`, [scope]);
    without[scope] = await clientWith(`Without ${scope}`, others);
    // Their first use is noted here, so that what follows changes nothing.
    await only[scope]?.get('/api-keys').expect(403);
    await without[scope]?.get('/api-keys').expect(403);
  }
  await everywhere.get('/api-keys').expect(403);
});
afterAll(() => flightpath.stop());

function call(client: TestClient, operation: Operation, path: string, body: unknown) {
  const asked = client.send(operation.method, path).set('if-match', '"1"');
  return body === undefined ? asked : asked.send(body as object);
}

describe('an operation whose right a key can have', () => {
  it.each(named(open))('%s lets a key pass that has this scope alone', async (_operationId, operation) => {
    const client = only[scopeOf(operation)] as TestClient;
    const body = operation.requestBody ? { nothing: 'of this is a field' } : undefined;
    const { status } = await call(client, operation, fillPath(operation.path, nothing), body);
    expect([200, 404, 415, 422]).toContain(status);
  });

  it.each(named(open))('%s is refused to a key that has all but this scope', async (_operationId, operation) => {
    const scope = scopeOf(operation);
    const before = await fingerprintOf(flightpath);
    const path = fillPath(operation.path, everything);
    const { status, body } = await call(without[scope] as TestClient, operation, path, exampleBody(operation));
    expect({ status, type: body.type }).toEqual({ status: 403, type: '/api/problems#not-allowed-to-key' });
    expect(body.detail).toContain(`it lacks the scope "${scope}"`);
    expect(await fingerprintOf(flightpath)).toBe(before);
  });

  it('is one of many, for each scope', () => {
    const scopes = new Set(open.map(scopeOf));
    expect([...scopes].sort()).toEqual([...ApiKeyScope.options].sort());
  });
});

describe('every other operation', () => {
  it.each(named(closed))('%s is refused to a key with every scope', async (_operationId, operation) => {
    const before = await fingerprintOf(flightpath);
    const path = fillPath(operation.path, everything);
    const { status, body } = await call(everywhere, operation, path, exampleBody(operation));
    expect({ status, type: body.type }).toEqual({ status: 403, type: '/api/problems#not-allowed-to-key' });
    expect(body.detail).toMatch(/^No API key may .+\.$/);
    expect(await fingerprintOf(flightpath)).toBe(before);
  });

  it('is what the rights are for that no key has, and one about the member who asks', () => {
    const rights = closed.map((operation) => operation['x-permission'] as Permission);
    expect(closed.filter((operation) => ApiKeyScope.safeParse(operation['x-permission']).success)).toMatchObject([
      { operationId: 'leaveTenant' },
    ]);
    const deciding = ['decision:make', 'waiver:decide', 'gate:review', 'audit:read', 'api-keys:change'];
    expect(rights).toEqual(expect.arrayContaining([...deciding, 'members:change', 'settings:change']));
  });
});
