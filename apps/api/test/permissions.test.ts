// Role x operation: what the permission matrix says is what the API does, for every operation of the contract.

import { PERMISSION_MATRIX, type Permission, Role } from '@flightpath/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contractFiles } from '../src/commands/generate-contract.ts';
import { type Everything, fillPath, makeEverything } from './everything.ts';
import { startTestApp, type TestApp, type TestClient } from './harness.ts';
import { exampleBody, type Operation, operationsOf } from './operations.ts';

const operations = operationsOf(JSON.parse(contractFiles().get('apps/api/openapi.json') as string));
const ofTenant = operations.filter((operation) => operation['x-permission'] in PERMISSION_MATRIX);

let flightpath: TestApp;
let everything: Everything;
/** Ids of nothing: what a role may do is then found missing, and nothing changes. */
let nothing: Everything;

beforeAll(async () => {
  flightpath = await startTestApp();
  everything = await makeEverything(flightpath, 'acme', 1);
  const missing = Object.keys(everything.records).map((list) => [list, '00000000-0000-7000-8000-000000000000']);
  const numbers = { pilots: '99', revisions: '99', 'rule-packs': '99' };
  nothing = { key: 'INI-999', records: { ...Object.fromEntries(missing), ...numbers } };
});
afterAll(() => flightpath.stop());

function call(client: TestClient, operation: Operation, path: string, body: unknown) {
  const asked = client.send(operation.method, path).set('if-match', '"1"');
  return body === undefined ? asked : asked.send(body as object);
}

const grantOf = (operation: Operation, role: Role) => PERMISSION_MATRIX[operation['x-permission'] as Permission][role];
const cases = ofTenant.flatMap((operation) =>
  Role.options.map((role) => [operation.operationId, role, operation] as const),
);

describe('every operation, by every role', () => {
  it.each(cases.filter(([, role, operation]) => grantOf(operation, role) === 'no'))(
    '%s is refused to %s, with the reason',
    async (_operationId, role, operation) => {
      const client = await flightpath.signIn(role);
      const { status, body } = await call(
        client,
        operation,
        fillPath(operation.path, everything),
        exampleBody(operation),
      );
      expect(status).toBe(403);
      expect(body.type).toBe('/api/problems#not-allowed');
      expect(body.detail).toMatch(/^Only .* may .*\.$/);
    },
  );

  it.each(cases.filter(([, role, operation]) => grantOf(operation, role) !== 'no'))(
    '%s lets %s pass',
    async (_operationId, role, operation) => {
      const client = await flightpath.signIn(role);
      // A body that no schema accepts, where the path names nothing that could be missing.
      const body = operation.requestBody ? { nothing: 'of this is a field' } : undefined;
      const { status } = await call(client, operation, fillPath(operation.path, nothing), body);
      expect([200, 404, 415, 422]).toContain(status);
    },
  );
});

describe('a right for what is their own', () => {
  const withOwn = cases.filter(([, role, operation]) => grantOf(operation, role) === 'own');

  it.each(withOwn)('%s is refused to a %s who has no part in the initiative', async (_operationId, role, operation) => {
    // The champion of everything.ts is one of Claims there: they get an initiative of somebody else's.
    const pmo = await flightpath.signIn('pmo');
    const { body: other } = await pmo.post('/initiatives', { name: 'Of others' }).expect(201);
    const records = await recordsOf(pmo, other.key);
    const client = await flightpath.signIn(role);
    const path = fillPath(operation.path, { key: other.key, records: { ...everything.records, ...records } });
    const { status, body } = await call(client, operation, path, exampleBody(operation)).set('if-match', '*');
    expect({ status, type: body.type }).toEqual({ status: 403, type: '/api/problems#not-allowed' });
  });

  async function recordsOf(pmo: TestClient, key: string): Promise<Record<string, string>> {
    const at = `/initiatives/${key}`;
    const made = async (path: string, body: object) => (await pmo.post(path, body).expect(201)).body.id;
    const indicator = { name: 'Share', timing: 'leading', measures: 'adoption' };
    const learningId = everything.records.learnings;
    const { body: flags } = await pmo.get(`${at}/flags`).expect(200);
    const waiver = { reason: 'Known', expiresOn: '2026-06-30' };
    return {
      evidence: await made(`${at}/evidence`, { kind: 'runbook', title: 'Runbook', date: '2026-03-02' }),
      indicators: await made(`${at}/indicators`, indicator),
      reuses: await made(`${at}/learnings/reuses`, { learningId }),
      flags: flags.data[0].id,
      waivers: await made(`/flags/${flags.data[1].id}/waivers`, waiver),
    };
  }

  it('is asked for by some operations at least', () => {
    expect(withOwn.length).toBeGreaterThan(5);
  });
});
