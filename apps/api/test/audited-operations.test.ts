// No change without its event, and no event without its change: every operation of the contract that changes something.

import { PERMISSION_MATRIX, type Permission, Role } from '@flightpath/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contractFiles } from '../src/commands/generate-contract.ts';
import { features } from '../src/features/index.ts';
import { inOrder, settled, stepOf } from './audited-steps.ts';
import { idPositions, recordFor, withValueAt } from './body-ids.ts';
import { type Everything, fillPath, makeEverything } from './everything.ts';
import { fingerprintOf } from './fingerprint.ts';
import { startTestApp, type TestApp, type TestClient } from './harness.ts';
import { exampleBody, type Operation, operationsOf } from './operations.ts';

const document = JSON.parse(contractFiles().get('apps/api/openapi.json') as string);
const endpoints = features.flatMap((feature) => feature.endpoints);
const isRead = ({ operationId }: Operation) =>
  endpoints.some((endpoint) => endpoint.operationId === operationId && endpoint.isRead);
const byOtherMethods = operationsOf(document).filter(
  ({ method, path }) => method !== 'get' && path.startsWith('/api/v1/tenants/{tenant}/'),
);
const changing = inOrder(byOtherMethods.filter((operation) => !isRead(operation)));

let flightpath: TestApp;
let everything: Everything;
let scene: Parameters<typeof stepOf>[1];

beforeAll(async () => {
  flightpath = await startTestApp();
  everything = await makeEverything(flightpath, 'acme', 1);
  scene = {
    flightpath,
    everything,
    pmo: await flightpath.signIn('pmo'),
    admin: await flightpath.signIn('admin'),
  };
});
afterAll(() => flightpath.stop());

const valueAt = (body: unknown, path: string): unknown =>
  path.split('/').reduce<unknown>((inner, step) => (inner as Record<string, unknown> | undefined)?.[step], body);

/** The example, with records of the tenant where it names some. */
function exampleOf(operation: Operation): unknown {
  return idPositions([operation], document.components.schemas).reduce(
    (body, position) =>
      typeof valueAt(body, position.path) === 'string'
        ? withValueAt(body, position.path, recordFor(position, everything))
        : body,
    exampleBody(operation),
  );
}

function call(client: TestClient, operation: Operation, step: Awaited<ReturnType<typeof stepOf>>) {
  const records = { ...everything.records, ...step.records };
  const asked = client
    .send(operation.method, fillPath(operation.path, { ...everything, records }))
    .set({ 'if-match': '*', 'idempotency-key': `${operation.operationId}-of-this-test` });
  if (operation.requestBody?.content['multipart/form-data']) {
    return asked.attach('file', Buffer.from('Name\nX\n'), 'x.csv');
  }
  const body = step.body ?? exampleOf(operation);
  return body === undefined ? asked : asked.send(body as object);
}

function roleWith(operation: Operation, grant: 'yes' | 'no'): Role | undefined {
  const grants = PERMISSION_MATRIX[operation['x-permission'] as Permission];
  return (['pmo', ...Role.options] as const).find((role) => grants[role] === grant);
}

const takesKey = ({ parameters = [] }: Operation) => parameters.some(({ name }) => name === 'Idempotency-Key');

const eventsBy = async (action: string) => {
  const { rows } = await flightpath.owner.query(
    `select summary, actor_kind, actor_name, credential_kind, request_id is not null as "hasRequest", address
     from audit_events where tenant_id = $1 and action = $2`,
    [flightpath.acme.id, action],
  );
  return rows;
};

describe('an operation that changes something', () => {
  it.each(changing.map((operation) => [operation.operationId, operation] as const))(
    '%s leaves its event, and none where it is refused or repeated under its key',
    async (operationId, operation) => {
      const step = await stepOf(operationId, scene);
      const untouched = await fingerprintOf(flightpath);
      const refused = roleWith(operation, 'no');
      if (refused) {
        expect((await call(await flightpath.signIn(refused), operation, step)).status).toBe(403);
        expect(await fingerprintOf(flightpath)).toBe(untouched);
      }

      const before = await eventsBy(operationId);
      const role = step.role ?? (roleWith(operation, 'yes') as Role);
      const { status, body } = await call(await flightpath.signIn(role), operation, step);
      await settled(operationId, scene);
      const refusal = status < 400 ? null : body;
      expect({ status, refusal }).toEqual({ status: expect.any(Number), refusal: null });
      expect(await fingerprintOf(flightpath)).not.toBe(untouched);
      const events = (await eventsBy(operationId)).slice(before.length);
      expect(events.length).toBeGreaterThan(0);
      for (const event of events) {
        expect(event).toEqual({
          summary: expect.stringMatching(/^[A-Z].*[^.]$/),
          actor_kind: 'person',
          actor_name: flightpath.acme.members[role].name,
          credential_kind: 'session',
          hasRequest: true,
          address: '127.0.0.1',
        });
      }

      if (!takesKey(operation)) return;
      const stored = await fingerprintOf(flightpath);
      const again = await call(await flightpath.signIn(role), operation, step);
      // Whoever has left is answered nothing.
      if (operationId === 'leaveTenant') expect(again.status).toBe(404);
      else if (again.status === 409) expect(again.body.type).toBe('/api/problems#answer-not-kept');
      else expect([again.status, again.body, again.headers['idempotency-replayed']]).toEqual([status, body, 'true']);
      expect(await fingerprintOf(flightpath)).toBe(stored);
    },
  );
});

const ASKING = ['askWhatIf', 'dryRunImport', 'dryRunRulePack', 'tryIdentityProvider'];

it('what only asks leaves no event', async () => {
  const asking = byOtherMethods.filter(isRead);
  expect(asking.map(({ operationId }) => operationId).sort()).toEqual(ASKING);
  for (const { operationId } of asking) expect(await eventsBy(operationId)).toEqual([]);
});
