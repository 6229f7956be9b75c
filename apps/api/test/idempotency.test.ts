// A request that is sent again with its key does nothing again, and gets the answer of the first time.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tenantTransaction } from '../src/db/tenant-transaction.ts';
import { forgetExpiredKeys } from '../src/idempotency/kept-answers.ts';
import { anApiKey } from './an-api-key.ts';
import { anInitiative, etagOf } from './factories.ts';
import { fingerprintOf } from './fingerprint.ts';
import { startTestApp, type TestApp, type TestClient, type TestTwin } from './harness.ts';

let flightpath: TestApp;
let twin: TestTwin;
let pmo: TestClient;
beforeAll(async () => {
  flightpath = await startTestApp({ logLevel: 'silent' });
  twin = await flightpath.startTwin();
  pmo = await flightpath.signIn('pmo');
});
afterAll(async () => {
  await twin.stop();
  await flightpath.stop();
});

const post = (client: TestClient, path: string, key: string, body?: object) =>
  client.post(path, body).set('idempotency-key', key);

const named = async (name: string, tenant = flightpath.acme.id) => {
  const { rows } = await flightpath.owner.query('select id from people where tenant_id = $1 and name = $2', [
    tenant,
    name,
  ]);
  return rows.length;
};

const keysLike = async (beginning: string) => {
  const { rows } = await flightpath.owner.query('select * from idempotency_keys where key like $1 order by key', [
    `${beginning}%`,
  ]);
  return rows;
};

describe('a request with a key', () => {
  it('is done once; sent again it gets the same answer, and says that it is the one of before', async () => {
    const first = await post(pmo, '/people', 'once-0001', { name: 'Once' }).expect(201);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    const again = await post(pmo, '/people', '"once-0001"', { name: 'Once' }).expect(201);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect([again.text, again.headers.location]).toEqual([first.text, first.headers.location]);
    expect(again.headers['content-type']).toBe(first.headers['content-type']);
    expect(await named('Once')).toBe(1);
  });

  it('that changes an initiative makes one revision, and keeps its entity tag', async () => {
    const { key } = await anInitiative(pmo, { name: 'Letters' });
    const update = { health: 'on-track', summary: 'It goes on.' };
    const path = `/initiatives/${key}/status-updates`;
    const first = await post(pmo, path, 'update-0001', update).expect(201);
    const again = await post(pmo, path, 'update-0001', update).expect(201);
    expect([again.text, again.headers.etag]).toEqual([first.text, first.headers.etag]);
    const { body } = await pmo.get(path).expect(200);
    expect(body.data).toHaveLength(1);
    // Without a key it is another one.
    await pmo.post(path, update).expect(201);
    expect((await pmo.get(path).expect(200)).body.data).toHaveLength(2);
  });

  it('sent fifty times at once has one effect and fifty equal answers', async () => {
    const asked = Array.from({ length: 50 }, () => post(pmo, '/people', 'fifty-0001', { name: 'Fifty' }));
    const answers = await Promise.all(asked);
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    const replayed = answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true');
    expect(replayed).toHaveLength(49);
    expect(await named('Fifty')).toBe(1);
  });

  it('sent to two processes at once has one effect', async () => {
    const clients = [pmo, await twin.signIn('pmo')];
    const asked = Array.from({ length: 20 }, (_, at) =>
      post(clients[at % 2] as TestClient, '/people', 'twin-0001', { name: 'Twin' }),
    );
    const answers = await Promise.all(asked);
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(await named('Twin')).toBe(1);
  });

  it('does it anew a day later, and the day that begins removes what is over', async () => {
    await post(pmo, '/people', 'later-0001', { name: 'Later' }).expect(201);
    await post(pmo, '/people', 'later-0002', { name: 'Later' }).expect(201);
    flightpath.clock.moveTo('2026-03-11T09:00:01Z');
    const { headers } = await post(pmo, '/people', 'later-0001', { name: 'Somebody else' }).expect(201);
    expect(headers['idempotency-replayed']).toBeUndefined();
    const at = flightpath.clock.now();
    await tenantTransaction(flightpath.db, flightpath.acme.id, (tx) => forgetExpiredKeys(tx, at));
    expect((await keysLike('later-')).map(({ key }) => key)).toEqual(['later-0001']);
  });
});

describe('a key', () => {
  it('stands for one request: with another body, or at another address, it is refused', async () => {
    await post(pmo, '/people', 'taken-0001', { name: 'Taken' }).expect(201);
    for (const [path, body] of [
      ['/people', { name: 'Not taken' }],
      ['/departments', { name: 'Taken' }],
    ] as const) {
      const refused = await post(pmo, path, 'taken-0001', body).expect(422);
      expect(refused.body.type).toBe('/api/problems#idempotency-key-reused');
    }
    expect(await named('Not taken')).toBe(0);
  });

  it.each(['short', 'with a space in it', '"quoted-once', 'back\\slash-0001', 'x'.repeat(256)])(
    'such as %s is refused as malformed, before anything is done',
    async (key) => {
      const { body } = await post(pmo, '/people', key, { name: 'Malformed' }).expect(400);
      expect(body.type).toBe('/api/problems#malformed-request');
      expect(body.detail).toContain('Idempotency-Key');
      expect(await named('Malformed')).toBe(0);
    },
  );

  it('is of whoever used it: another member, another system and another organisation have their own', async () => {
    const { client } = await anApiKey(flightpath, ['directory:change']);
    const others = [await flightpath.signIn('admin'), client, await flightpath.signIn('pmo', 'globex')];
    const ids = new Set<string>();
    for (const other of [pmo, ...others]) {
      const { body, headers } = await post(other, '/people', 'same-0001', { name: 'Same' }).expect(201);
      expect(headers['idempotency-replayed']).toBeUndefined();
      ids.add(body.id);
    }
    expect(ids.size).toBe(4);
    expect([await named('Same'), await named('Same', flightpath.globex.id)]).toEqual([3, 1]);
  });

  it('gives the answer to nobody who may not do it any more', async () => {
    const champion = await flightpath.signIn('champion', 'globex');
    const { userId } = flightpath.globex.members.champion;
    await flightpath.owner.query("update members set role = 'pmo' where user_id = $1", [userId]);
    await post(champion, '/people', 'demoted-0001', { name: 'Demoted' }).expect(201);
    await flightpath.owner.query("update members set role = 'champion' where user_id = $1", [userId]);
    await post(champion, '/people', 'demoted-0001', { name: 'Demoted' }).expect(403);
  });

  it('counts for nothing where a request may be repeated as it is', async () => {
    const { key } = await anInitiative(pmo, { name: 'Patched' });
    await pmo
      .patch(`/initiatives/${key}`, { name: 'Patched once' })
      .set({ 'if-match': await etagOf(pmo, key), 'idempotency-key': 'patch-0001' })
      .expect(200);
    await pmo.get('/people').set('idempotency-key', 'x').expect(200);
    expect(await keysLike('patch-')).toEqual([]);
  });
});

describe('a request that failed', () => {
  it('keeps nothing, so that it can be put right and sent under the same key', async () => {
    const nobody = '0190d7c0-0000-7000-8000-000000000001';
    const before = await fingerprintOf(flightpath);
    const wrong = { name: 'Righted', departmentId: nobody };
    const refused = await Promise.all(
      Array.from({ length: 10 }, () => post(pmo, '/people', 'right-0001', wrong).expect(422)),
    );
    expect(new Set(refused.map(({ body }) => body.type))).toEqual(new Set(['/api/problems#invalid-input']));
    expect(await fingerprintOf(flightpath)).toBe(before);
    const righted = { name: 'Righted', departmentId: flightpath.acme.departments.Claims };
    await post(pmo, '/people', 'right-0001', righted).expect(201);
  });

  it('by an error of ours is rolled back with its key', async () => {
    await flightpath.owner.query('revoke insert on audit_events from flightpath_api');
    await post(pmo, '/people', 'broken-0001', { name: 'Broken' }).expect(500);
    await flightpath.owner.query('grant insert on audit_events to flightpath_api');
    expect([await named('Broken'), await keysLike('broken-')]).toEqual([0, []]);
    await post(pmo, '/people', 'broken-0001', { name: 'Broken' }).expect(201);
    expect(await named('Broken')).toBe(1);
  });
});

describe('an answer that shows a secret once', () => {
  it('is kept nowhere: the key of a service account is made once, and not shown again', async () => {
    const admin = await flightpath.signIn('admin');
    const { body: account } = await admin.post('/service-accounts', { name: 'Secretive' }).expect(201);
    const path = `/service-accounts/${account.id}/keys`;
    const wanted = { label: 'Nightly job', scopes: ['portfolio:read'] };
    const { body: made } = await post(admin, path, 'secret-0001', wanted).expect(201);
    const { body } = await post(admin, path, 'secret-0001', wanted).expect(409);
    expect(body.type).toBe('/api/problems#answer-not-kept');
    await post(admin, path, 'secret-0001', { ...wanted, label: 'Other' }).expect(422);
    const [kept] = await keysLike('secret-');
    expect(kept).toMatchObject({ answer_status: null, answer_headers: null, answer_body: null });
    expect(JSON.stringify(kept)).not.toContain(made.secret.slice(-20));
    const { rows } = await flightpath.owner.query('select id from api_keys where service_account_id = $1', [
      account.id,
    ]);
    expect(rows).toHaveLength(1);
    await flightpath.withKey(made.secret).get('/portfolio').expect(200);
  });

  it('makes one invitation of ten requests at once, and its link is in one answer only', async () => {
    const admin = await flightpath.signIn('admin');
    const invited = { email: 'nell@acme.example', role: 'viewer' };
    const asked = Array.from({ length: 10 }, () => post(admin, '/invitations', 'invite-0001', invited));
    const answers = await Promise.all(asked);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)]);
    expect(answers.filter(({ body }) => body.link)).toHaveLength(1);
    for (const { body } of answers.filter(({ status }) => status === 409)) {
      expect(body.type).toBe('/api/problems#answer-not-kept');
    }
    // Refused by what is stored, which keeps nothing.
    await post(admin, '/invitations', 'invite-0002', invited).expect(409);
    expect(await keysLike('invite-0002')).toEqual([]);
  });
});
