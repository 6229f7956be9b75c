// Nobody sees or changes another tenant's rows: every operation of the contract, every id in its path and in its body.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { contractFiles } from '../src/commands/generate-contract.ts';
import { type Everything, fillPath, makeEverything } from './everything.ts';
import { startTestApp, type TestApp, type TestClient } from './harness.ts';
import { exampleBody, type Operation, operationsOf } from './operations.ts';

const document = JSON.parse(contractFiles().get('apps/api/openapi.json') as string);
const operations = operationsOf(document);
const ofTenant = operations.filter(({ path }) => path.startsWith('/api/v1/tenants/{tenant}/'));

/** The operations that belong to no tenant. This list only shrinks. */
const WITHOUT_TENANT = ['signInEmail', 'signOut', 'getSession', 'getMe'];
/** The operations that need no sign-in. This list only shrinks. */
const WITHOUT_SIGN_IN = ['signInEmail', 'signOut', 'getSession'];

let flightpath: TestApp;
/** Acme's records. Its initiative has a key that globex does not have. */
let theirs: Everything;
/** Globex's own records. */
let ours: Everything;
let stranger: TestClient;
let strangers: Record<'pmo' | 'executive', TestClient>;
let before: string;

beforeAll(async () => {
  flightpath = await startTestApp();
  theirs = await makeEverything(flightpath, 'acme', 3);
  ours = await makeEverything(flightpath, 'globex', 1);
  strangers = {
    pmo: await flightpath.signIn('pmo', 'globex'),
    executive: await flightpath.signIn('executive', 'globex'),
  };
  stranger = strangers.pmo;
  before = await fingerprint();
});
afterAll(() => flightpath.stop());

/** Everything that is stored of acme, as one text. */
async function fingerprint(): Promise<string> {
  const { owner, acme } = flightpath;
  const { rows: tables } = await owner.query(
    `select attrelid::regclass::text as name from pg_attribute a join pg_class c on c.oid = a.attrelid
     where a.attname = 'tenant_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`,
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await owner.query(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, ';' order by t::text)), '') as sum
       from ${name} t where tenant_id = $1`,
      [acme.id],
    );
    parts.push(`${name} ${rows[0].sum}`);
  }
  return parts.join('\n');
}

/** Calls the operation as a browser would, with a body that its schema accepts. */
function call(client: TestClient, operation: Operation, path: string, body = exampleBody(operation)) {
  const asked = client.send(operation.method, path).set('if-match', '*');
  if (operation.requestBody?.content['multipart/form-data'])
    return asked.attach('file', Buffer.from('Name\nX\n'), 'x.csv');
  return body === undefined ? asked : asked.send(body as object);
}

/** Deciding is the executives', everything else that a stranger may do at home is the PMO's. */
const clientFor = (operation: Operation) =>
  operation['x-permission'] === 'decision:make' ? strangers.executive : strangers.pmo;

const slugOf = (answer: Response) => String(answer.body.type).split('#')[1];
const named = (list: Operation[]) => list.map((operation) => [operation.operationId, operation] as const);

describe('the list of operations', () => {
  it('is the whole contract, but for a few that belong to no tenant', () => {
    const others = operations.filter((operation) => !ofTenant.includes(operation));
    expect(others.map(({ operationId }) => operationId)).toEqual(WITHOUT_TENANT);
    expect(ofTenant.length).toBeGreaterThan(60);
  });

  it('reads a row of acme wherever a path names one: there is something to hide', async () => {
    const member = await flightpath.signIn('pmo');
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
    if (WITHOUT_SIGN_IN.includes(operationId)) expect([200, 204, 401]).toContain(status);
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
    expect({ status, key: body.key }).toEqual({ status: 201, key: 'INI-2' });
  });
});

describe('as a member of another tenant, at home with the ids of this one in the body', () => {
  interface Position {
    operation: Operation;
    field: string;
    isList: boolean;
  }
  const schemaOf = (reference: { $ref?: string; properties?: Record<string, object> }) =>
    reference.$ref ? document.components.schemas[reference.$ref.split('/').at(-1) as string] : reference;
  const positions: Position[] = ofTenant.flatMap((operation) => {
    const media = operation.requestBody?.content['application/json'] as { schema?: object } | undefined;
    const properties = media?.schema ? (schemaOf(media.schema).properties ?? {}) : {};
    return Object.keys(properties)
      .filter((field) => /Ids?$/.test(field) && field !== 'externalId')
      .map((field) => ({ operation, field, isList: field.endsWith('Ids') }));
  });

  it.each(positions.map((position) => [position.operation.operationId, position.field, position] as const))(
    '%s with %s',
    async (_operationId, field, { operation, isList }) => {
      const foreign = /department|parent/i.test(field)
        ? flightpath.acme.departments.IT
        : flightpath.acme.members.viewer.personId;
      const body = { ...(exampleBody(operation) as object), [field]: isList ? [foreign] : foreign };
      const answer = await call(clientFor(operation), operation, fillPath(operation.path, ours), body);
      expect(answer.status).toBe(422);
      expect(JSON.stringify(answer.body.errors)).toContain(field);
    },
  );

  it('covers people and departments in bodies of many kinds', () => {
    expect(positions.length).toBeGreaterThan(15);
  });
});

describe('afterwards', () => {
  it('nothing of acme has changed', async () => {
    expect(await fingerprint()).toBe(before);
  });

  it('no list of globex shows anything of acme', async () => {
    const { departments, members } = flightpath.acme;
    const ids = [...Object.values(departments), ...Object.values(members).map(({ personId }) => personId)];
    const records = Object.values(theirs.records).filter((id) => id.length === 36);
    const secrets = ['Secret of acme', 'acme.example', 'All well at acme', ...ids, ...records];
    for (const operation of ofTenant.filter(({ method }) => method === 'get')) {
      const { text, status } = await call(stranger, operation, fillPath(operation.path, ours));
      expect({ operation: operation.operationId, status }).toEqual({ operation: operation.operationId, status: 200 });
      for (const secret of secrets) expect(text ?? '').not.toContain(secret);
    }
  });
});
