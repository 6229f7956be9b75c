// Nobody sees or changes another tenant's rows: every operation of the contract, every id in its path and in its body.

import { PERMISSION_MATRIX, type Permission, Role } from '@flightpath/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { contractFiles } from '../src/commands/generate-contract.ts';
import { bodyFor, idPositions, recordFor, withValueAt } from './body-ids.ts';
import { type Everything, fillPath, makeEverything } from './everything.ts';
import { fingerprintOf } from './fingerprint.ts';
import { startTestApp, type TestApp, type TestClient } from './harness.ts';
import { exampleBody, type Operation, operationsOf } from './operations.ts';

const document = JSON.parse(contractFiles().get('apps/api/openapi.json') as string);
const operations = operationsOf(document);
const ofTenant = operations.filter(({ path }) => path.startsWith('/api/v1/tenants/{tenant}/'));

/** The operations that belong to no tenant. This list only shrinks. */
const WITHOUT_TENANT = [
  ...['signInEmail', 'takeSecondStep', 'signOut', 'getSession', 'requestPasswordReset', 'resetPassword'],
  ...['startProviderSignIn', 'finishProviderSignIn', 'getMe'],
  ...['getAccount', 'changePassword', 'requestEmailChange', 'cancelEmailChange', 'confirmEmailChange'],
  ...['startSecondFactor', 'confirmSecondFactor', 'renewBackupCodes', 'turnOffSecondFactor'],
  ...['listSessions', 'endSession', 'endOtherSessions', 'createTenant'],
  ...['lookUpInvitation', 'acceptInvitation'],
];
/** The operations that need no sign-in. This list only shrinks. */
const WITHOUT_SIGN_IN = [
  ...['signInEmail', 'takeSecondStep', 'signOut', 'getSession', 'requestPasswordReset', 'resetPassword'],
  ...['startProviderSignIn', 'finishProviderSignIn', 'confirmEmailChange', 'lookUpInvitation', 'acceptInvitation'],
];

/** Of acme alone: nobody is sent there. */
const ACME_LOGIN = {
  name: 'Login of acme',
  issuer: 'https://login.acme.example',
  clientId: 'flightpath at acme',
  clientSecret: 'secret of acme',
  isEnabled: false,
};

/** Of no tenant. */
const NOTHING = { id: '00000000-0000-7000-8000-000000000000', key: 'INI-999' };

let flightpath: TestApp;
/** Acme's records. Its initiative has a key, and its rule pack a number, that globex does not have. */
let theirs: Everything;
/** Globex's own records. */
let ours: Everything;
let stranger: TestClient;
/** Globex's members, by role. */
const strangers: Partial<Record<Role, TestClient>> = {};
let before: string;

beforeAll(async () => {
  flightpath = await startTestApp();
  theirs = await makeEverything(flightpath, 'acme', 3);
  ours = await makeEverything(flightpath, 'globex', 1);
  const admin = await flightpath.signIn('admin');
  await admin.put('/identity-provider', ACME_LOGIN).expect(200);
  const { body: draft } = await admin.put('/rule-packs/draft', { rules: {}, note: 'Draft of acme' }).expect(200);
  theirs.records['rule-packs'] = String(draft.version);
  for (const role of Role.options) strangers[role] = await flightpath.signIn(role, 'globex');
  stranger = strangers.pmo as TestClient;
  before = await fingerprintOf(flightpath);
});
afterAll(() => flightpath.stop());

/** Calls the operation as a browser would, with a body that its schema accepts. */
function call(client: TestClient, operation: Operation, path: string, body = exampleBody(operation)) {
  const asked = client.send(operation.method, path).set('if-match', '*');
  if (operation.requestBody?.content['multipart/form-data'])
    return asked.attach('file', Buffer.from('Name\nX\n'), 'x.csv');
  return body === undefined ? asked : asked.send(body as object);
}

/** A stranger who may do this at home, everywhere: the PMO wherever it may, else whoever does. */
function clientFor(operation: Operation): TestClient {
  const grants = PERMISSION_MATRIX[operation['x-permission'] as Permission];
  const role = (['pmo', ...Role.options] as const).find((one) => grants[one] === 'yes');
  return strangers[role as Role] as TestClient;
}

const slugOf = (answer: Response) => String(answer.body.type).split('#')[1];
const named = (list: Operation[]) => list.map((operation) => [operation.operationId, operation] as const);

describe('the list of operations', () => {
  it('is the whole contract, but for a few that belong to no tenant', () => {
    const others = operations.filter((operation) => !ofTenant.includes(operation));
    expect(others.map(({ operationId }) => operationId)).toEqual(WITHOUT_TENANT);
    expect(ofTenant.length).toBeGreaterThan(90);
  });

  it('reads a row of acme wherever a path names one: there is something to hide', async () => {
    const member = await flightpath.signIn('admin');
    for (const operation of ofTenant.filter(({ method }) => method === 'get')) {
      const { status } = await call(member, operation, fillPath(operation.path, theirs));
      expect({ operation: operation.operationId, status }).toEqual({ operation: operation.operationId, status: 200 });
    }
  });
});

describe('without a credential', () => {
  it.each(named(operations))('%s', async (operationId, operation) => {
    const path = operation.path.startsWith('/api/v1/tenants/') ? fillPath(operation.path, theirs) : operation.path;
    const { status } = await call(flightpath.anonymous, operation, path);
    if (WITHOUT_SIGN_IN.includes(operationId)) expect([200, 202, 204, 303, 401, 404]).toContain(status);
    else expect(status).toBe(401);
  });
});

describe('as a member of another tenant, at the address of this one', () => {
  it.each(named(ofTenant))('%s', async (_operationId, operation) => {
    const answer = await call(clientFor(operation).inTenant('acme'), operation, fillPath(operation.path, theirs));
    expect({ status: answer.status, slug: slugOf(answer) }).toEqual({ status: 404, slug: 'tenant-not-found' });
  });
});

describe('as a member of another tenant, at home with the ids of this one', () => {
  const withIds = ofTenant.filter(({ path, method }) => /\{(key|id)\}/.test(path) && method !== 'delete');
  const deleting = ofTenant.filter(({ method }) => method === 'delete');

  it.each(named([...withIds, ...deleting]))('%s', async (_operationId, operation) => {
    const client = clientFor(operation);
    const atTheirs = await call(client, operation, fillPath(operation.path, theirs));
    expect(atTheirs.status).toBe(404);
    if (!/\{key\}.*\{id\}/.test(operation.path)) return;
    const mixed = await call(client, operation, fillPath(operation.path, { ...theirs, key: ours.key }));
    expect(mixed.status).toBe(404);
  });

  it('putInitiativeByExternalId registers an initiative of its own under the same external id', async () => {
    const operation = ofTenant.find(({ operationId }) => operationId === 'putInitiativeByExternalId') as Operation;
    const { status, body } = await call(stranger, operation, fillPath(operation.path, theirs));
    expect({ status, key: body.key }).toEqual({ status: 201, key: 'INI-3' });
  });
});

describe('as a member of another tenant, at home with the ids of this one in the body', () => {
  const positions = idPositions(ofTenant, document.components.schemas);

  it.each(positions.map((position) => [position.operation.operationId, position.path, position] as const))(
    '%s with %s: refused as what does not exist is',
    async (_operationId, path, position) => {
      const { operation } = position;
      const ask = (value: string) =>
        call(
          clientFor(operation),
          operation,
          fillPath(operation.path, ours),
          withValueAt(bodyFor(position, ours), path, value),
        );
      const foreign = recordFor(position, theirs);
      const { status, body } = await ask(foreign);
      expect({ status, pointers: body.errors?.map(({ pointer }: { pointer: string }) => pointer) }).toEqual({
        status: 422,
        pointers: expect.arrayContaining([expect.stringContaining(`#/${path}`)]),
      });
      const nothing = position.isKey ? NOTHING.key : NOTHING.id;
      const { body: missing } = await ask(nothing);
      const told = ({ detail, errors }: typeof body) => JSON.stringify({ detail, errors });
      expect(told(body)).toBe(told(missing).replaceAll(nothing, foreign));
    },
  );

  it('putFoundationChecklist by `id:` or by name: refused as what does not exist is', async () => {
    const operation = ofTenant.find(({ operationId }) => operationId === 'putFoundationChecklist') as Operation;
    const { viewer } = flightpath.acme.members;
    for (const sponsor of [`id:${viewer.personId}`, viewer.name]) {
      const body = withValueAt(exampleBody(operation), 'executiveAlignment/sponsors/0', sponsor);
      const { status, text } = await call(stranger, operation, fillPath(operation.path, ours), body);
      expect(status).toBe(422);
      expect(text).toContain('#/executiveAlignment/sponsors/0');
    }
  });

  it('covers every kind of record', () => {
    expect(positions.length).toBeGreaterThan(50);
  });
});

describe('as a member of another tenant, at home with the ids of this one as filters', () => {
  const filters = ofTenant.flatMap((operation) =>
    (operation.parameters ?? [])
      .filter(({ in: place, schema }) => place === 'query' && /"uuid"|\/InitiativeKey"/.test(JSON.stringify(schema)))
      .map(({ name }) => [operation.operationId, name, operation] as const),
  );

  it.each(filters)('%s by %s: finds what an id of nothing finds', async (_operationId, name, operation) => {
    const { acme } = flightpath;
    const [foreign, nothing] =
      {
        buildsOn: [theirs.key, NOTHING.key],
        department: [acme.departments.Claims, NOTHING.id],
        ids: [theirs.records.initiatives, NOTHING.id],
        owner: [acme.members.pmo.personId, NOTHING.id],
      }[name] ?? [];
    const path = fillPath(operation.path, ours);
    const find = async (id: string | undefined) => {
      const { status, body } = await call(stranger, operation, `${path}?${name}=${id}`);
      return { status, body };
    };
    expect(await find(foreign)).toEqual({ ...(await find(nothing)), status: 200 });
  });

  it('covers filters of many kinds', () => {
    expect(filters.length).toBeGreaterThan(15);
  });
});

describe('afterwards', () => {
  it('nothing of acme has changed', async () => {
    expect(await fingerprintOf(flightpath)).toBe(before);
  });

  it('no list of globex shows anything of acme', async () => {
    const { departments, members } = flightpath.acme;
    const ids = [...Object.values(departments), ...Object.values(members).map(({ personId }) => personId)];
    const records = Object.values(theirs.records).filter((id) => id.length === 36);
    const secrets = ['of acme', 'at acme', 'acme.example', ...ids, ...records];
    for (const operation of ofTenant.filter(({ method }) => method === 'get')) {
      const { text, status } = await call(clientFor(operation), operation, fillPath(operation.path, ours));
      expect({ operation: operation.operationId, status }).toEqual({ operation: operation.operationId, status: 200 });
      for (const secret of secrets) expect(text ?? '').not.toContain(secret);
    }
  });
});
