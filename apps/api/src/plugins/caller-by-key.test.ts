import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { anApiKey, type MadeKey } from '../../test/an-api-key.ts';
import { anInitiative } from '../../test/factories.ts';
import { newestRevision } from '../../test/guarded.ts';
import { startTestApp, type TestApp, type TestClient } from '../../test/harness.ts';
import { ended, upload } from '../../test/importing.ts';
import { newApiKey } from '../auth/api-key.ts';

/** What the application logs, at the level that logs most. */
const lines: string[] = [];

let flightpath: TestApp;
let admin: TestClient;
let key: MadeKey;
beforeAll(async () => {
  flightpath = await startTestApp({ logLevel: 'trace' }, { write: (line: string) => lines.push(line) });
  admin = await flightpath.signIn('admin');
  key = await anApiKey(flightpath, ['portfolio:read', 'initiative:register', 'status-update:post', 'idea:add']);
});
afterAll(() => flightpath.stop());

const REFUSED = {
  status: 401,
  challenge: 'Bearer',
  type: '/api/problems#api-key-refused',
  detail: 'The API key lets nobody in',
};

async function refusalOf(client: TestClient, path = '/initiatives') {
  const { status, headers, body } = await client.get(path);
  return { status, challenge: headers['www-authenticate'], type: body.type, detail: body.detail };
}

const lastUse = async ({ id }: MadeKey): Promise<string | null> => {
  const { body } = await admin.get('/api-keys?limit=200').expect(200);
  return body.data.find((each: { id: string }) => each.id === id).lastUsedAt;
};

describe('an API key', () => {
  it('lets a system in that has neither cookie nor Origin, and names it in history and audit log', async () => {
    const { body: made } = await key.client.post('/initiatives', { name: 'By a system' }).expect(201);
    expect(await newestRevision(flightpath, made.id)).toMatchObject({
      actor: 'Usage statistics',
      means: 'integration',
    });
    const { body } = await admin.get('/audit-events?limit=200').expect(200);
    const event = body.data.find(({ subject }: { subject: { id: string } }) => subject.id === made.id);
    expect(event).toMatchObject({
      action: 'registerInitiative',
      actor: { kind: 'service-account', userId: null, personId: null, name: 'Usage statistics' },
      credential: { kind: 'api-key', id: key.id },
      origin: { address: '127.0.0.1' },
    });
  });

  it('posts where a member would be the author, who is then nobody of the directory', async () => {
    const { key: initiative } = await anInitiative(await flightpath.signIn('pmo'));
    const said = { health: 'on-track', summary: 'All is well.' };
    const { body } = await key.client.post(`/initiatives/${initiative}/status-updates`, said).expect(201);
    expect(body).toMatchObject({ ...said, author: null });
  });

  it('imports a register, dry run and commit, as the service account', async () => {
    const importer = await anApiKey(flightpath, ['import:run'], { name: 'Spreadsheets' });
    const { body: file } = await upload(importer.client, 'Name,Department\nChat bot,Claims\n').expect(201);
    const at = `/imports/${file.id}`;
    await importer.client.put(`${at}/mapping`, file.suggestedMapping).expect(200);
    await importer.client.post(`${at}/dry-run`).expect(202);
    await ended(importer.client, file.id);
    await importer.client.post(`${at}/commit`).expect(202);
    expect(await ended(importer.client, file.id)).toMatchObject({ status: 'committed', createdBy: 'Spreadsheets' });
    const { rows } = await flightpath.owner.query(
      "select distinct actor_kind, credential_id from audit_events where actor_name = 'Spreadsheets'",
    );
    expect(rows).toEqual([{ actor_kind: 'service-account', credential_id: importer.id }]);
  });

  it('alone counts where there is a cookie beside it', async () => {
    const byKey = `Bearer ${key.secret}`;
    const refused = await admin.get('/api-keys').set('authorization', byKey);
    expect(refused.body.type).toBe('/api/problems#not-allowed-to-key');
    const fromAnotherSite = { authorization: byKey, 'sec-fetch-site': 'cross-site', origin: 'https://other.example' };
    await admin.post('/initiatives', { name: 'With both' }).set(fromAnotherSite).expect(201);
    const broken = admin.get('/initiatives').set('authorization', 'Bearer fp_broken');
    expect((await broken).body.type).toBe('/api/problems#api-key-refused');
  });

  it('beside a cookie opens no way in from another site where the key does not count', async () => {
    const fromAnotherSite = { authorization: `Bearer ${key.secret}`, 'sec-fetch-site': 'cross-site' };
    const answer = await admin.post('/api/auth/sign-out', {}).set(fromAnotherSite);
    expect(answer.body.type).toBe('/api/problems#origin-not-allowed');
  });

  it('opens nothing that is about whoever signs in', async () => {
    expect(await refusalOf(key.client, '/api/v1/me')).toEqual(REFUSED);
    const { status, body } = await key.client.post('/members/leave', { organisation: 'acme' });
    expect({ status, detail: body.detail }).toEqual({
      status: 403,
      detail: 'No API key may do this: it is about a member, who does it signed in.',
    });
  });

  it('of one organisation finds no other', async () => {
    for (const slug of ['globex', 'nowhere']) {
      const { status, body } = await key.client.inTenant(slug).get('/initiatives');
      expect({ status, type: body.type }).toEqual({ status: 404, type: '/api/problems#tenant-not-found' });
    }
  });
});

describe('is refused, in the same words,', () => {
  it('when mistyped, without a query', async () => {
    const queries = jest.spyOn(flightpath.db.pool, 'query');
    const connections = jest.spyOn(flightpath.db.pool, 'connect');
    const mistyped = key.secret.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    for (const text of [mistyped, key.secret.slice(0, -1), key.prefix, 'nonsense']) {
      expect(await refusalOf(flightpath.withKey(text))).toEqual(REFUSED);
    }
    expect(queries).not.toHaveBeenCalled();
    expect(connections).not.toHaveBeenCalled();
    await key.client.get('/initiatives').expect(200);
    expect(queries).toHaveBeenCalledTimes(1);
    jest.restoreAllMocks();
  });

  it('when nobody made it', async () => {
    expect(await refusalOf(flightpath.withKey(newApiKey().key))).toEqual(REFUSED);
  });

  it('from the request after it was revoked on, by another process too', async () => {
    const { id, client } = await anApiKey(flightpath, ['portfolio:read'], { name: 'Revoked' });
    await client.get('/initiatives').expect(200);
    // As another process does it: this one is told nothing.
    await flightpath.owner.query('update api_keys set revoked_at = now() where id = $1', [id]);
    expect(await refusalOf(client)).toEqual(REFUSED);
  });

  it('while its service account is disabled', async () => {
    const { accountId, client } = await anApiKey(flightpath, ['portfolio:read'], { name: 'Disabled' });
    await admin.patch(`/service-accounts/${accountId}`, { isDisabled: true }).expect(200);
    expect(await refusalOf(client)).toEqual(REFUSED);
    await admin.patch(`/service-accounts/${accountId}`, { isDisabled: false }).expect(200);
    await client.get('/initiatives').expect(200);
  });

  it('after its last day, which ends where the organisation is', async () => {
    flightpath.clock.moveTo('2026-03-10T09:00:00Z');
    const { client } = await anApiKey(flightpath, ['portfolio:read'], { name: 'Expired', expiresOn: '2026-03-10' });
    flightpath.clock.moveTo('2026-03-10T22:59:00Z');
    await client.get('/initiatives').expect(200);
    flightpath.clock.moveTo('2026-03-10T23:00:00Z');
    expect(await refusalOf(client)).toEqual(REFUSED);
  });
});

describe('its last use', () => {
  it('is noted once a minute', async () => {
    const used = await anApiKey(flightpath, ['portfolio:read'], { name: 'Used' });
    expect(await lastUse(used)).toBeNull();
    const after = async (moment: string) => {
      flightpath.clock.moveTo(moment);
      await used.client.get('/initiatives').expect(200);
      return lastUse(used);
    };
    expect(await after('2026-03-11T09:00:00Z')).toBe('2026-03-11T09:00:00.000Z');
    expect(await after('2026-03-11T09:00:59Z')).toBe('2026-03-11T09:00:00.000Z');
    expect(await after('2026-03-11T09:01:00Z')).toBe('2026-03-11T09:01:00.000Z');
  });

  it('neither fails the request nor makes it wait', async () => {
    const used = await anApiKey(flightpath, ['portfolio:read'], { name: 'Held' });
    const holder = await flightpath.owner.connect();
    try {
      await holder.query('begin');
      await holder.query('select from api_keys where id = $1 for update', [used.id]);
      await used.client.get('/initiatives').expect(200);
    } finally {
      await holder.query('rollback');
      holder.release();
    }
    expect(await lastUse(used)).toBeNull();
    await flightpath.owner.query('revoke update on api_keys from flightpath_api');
    await used.client.get('/initiatives').expect(200);
    await flightpath.owner.query('grant update on api_keys to flightpath_api');
    expect(lines.some((line) => line.includes('the use of an API key could not be noted'))).toBe(true);
  });
});

it('no log line holds a secret, not even where a library logs all headers of an upload', async () => {
  await key.client.get('/initiatives/INI-999').expect(404);
  await flightpath.withKey(`${key.secret}x`).get('/initiatives').expect(401);
  const importer = await anApiKey(flightpath, ['import:run'], { name: 'Logged' });
  await upload(admin, 'Name\nX\n').set('authorization', `Bearer ${importer.secret}`).expect(201);
  expect(lines.some((line) => line.includes('busboy'))).toBe(true);
  expect(lines.length).toBeGreaterThan(20);
  const secret = key.secret.split('_')[2] as string;
  expect(lines.filter((line) => line.includes(secret) || /Bearer|flightpath-session=/.test(line))).toEqual([]);
});
