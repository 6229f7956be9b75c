import { Role } from '@flightpath/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anApiKey } from '../../../test/an-api-key.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';

const WANTED = { label: 'Nightly job', scopes: ['portfolio:read'] };
const NOBODY = '00000000-0000-7000-8000-000000000000';

let flightpath: TestApp;
let admin: TestClient;
beforeAll(async () => {
  flightpath = await startTestApp();
  admin = await flightpath.signIn('admin');
});
afterAll(() => flightpath.stop());

const anAccount = async (name: string): Promise<string> =>
  (await admin.post('/service-accounts', { name }).expect(201)).body.id;

const eventsOf = async (id: string) => {
  const { body } = await admin.get('/audit-events?limit=200').expect(200);
  return body.data.filter(({ subject }: { subject: { id: string } }) => subject.id === id).reverse();
};

describe('a service account', () => {
  it('is added, renamed, disabled and enabled, each with its event', async () => {
    const answer = await admin.post('/service-accounts', { name: 'Billing' }).expect(201);
    const { id } = answer.body;
    expect(answer.headers.location).toBe(`/api/v1/tenants/acme/service-accounts/${id}`);
    expect(answer.body).toEqual({
      id,
      name: 'Billing',
      createdBy: flightpath.acme.members.admin.name,
      createdAt: flightpath.clock.now().toISOString(),
      isDisabled: false,
    });
    await admin.patch(`/service-accounts/${id}`, { name: 'Invoices' }).expect(200);
    await admin.patch(`/service-accounts/${id}`, { isDisabled: true }).expect(200);
    const { body } = await admin.patch(`/service-accounts/${id}`, { isDisabled: false }).expect(200);
    expect(body).toMatchObject({ name: 'Invoices', isDisabled: false });
    const { body: list } = await admin.get('/service-accounts').expect(200);
    expect(list.data).toContainEqual(body);
    expect((await eventsOf(id)).map(({ summary }: { summary: string }) => summary)).toEqual([
      'Added the service account Billing',
      'Renamed the service account Billing to Invoices',
      'Disabled the service account Invoices',
      'Enabled the service account Invoices',
    ]);
  });

  it('has a name of its own, however it is written', async () => {
    await anAccount('Warehouse');
    const other = await anAccount('Factory');
    const detail = 'There is already a service account called "WAREHOUSE".';
    for (const asked of [
      admin.post('/service-accounts', { name: 'WAREHOUSE' }),
      admin.patch(`/service-accounts/${other}`, { name: 'WAREHOUSE' }),
    ]) {
      const { status, body } = await asked;
      expect({ status, errors: body.errors }).toEqual({ status: 422, errors: [{ pointer: '#/name', detail }] });
    }
  });

  it.each([{}, { name: ' ' }, { name: 'x'.repeat(401) }, { name: 'X', role: 'admin' }])(
    'is not added as %j',
    async (body) => {
      expect((await admin.post('/service-accounts', body)).status).toBe(422);
    },
  );

  it('that is not there is not found', async () => {
    expect((await admin.patch(`/service-accounts/${NOBODY}`, { isDisabled: true })).status).toBe(404);
    expect((await admin.post(`/service-accounts/${NOBODY}/keys`, WANTED)).status).toBe(404);
  });
});

describe('a key', () => {
  it('is shown once, and stored as a hash that nothing shows', async () => {
    const accountId = await anAccount('Shown once');
    const wanted = { label: ' Nightly job ', scopes: ['portfolio:read', 'measurement:post'], expiresOn: '2026-12-31' };
    const answer = await admin.post(`/service-accounts/${accountId}/keys`, wanted).expect(201);
    const { secret, ...key } = answer.body;
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers.location).toBe(`/api/v1/tenants/acme/api-keys/${key.id}`);
    expect(key).toEqual({
      id: key.id,
      serviceAccount: { id: accountId, name: 'Shown once' },
      label: 'Nightly job',
      prefix: secret.slice(0, 11),
      scopes: wanted.scopes,
      state: 'active',
      createdBy: flightpath.acme.members.admin.name,
      createdAt: flightpath.clock.now().toISOString(),
      expiresOn: '2026-12-31',
      lastUsedAt: null,
      revokedAt: null,
    });
    const { body, text } = await admin.get('/api-keys').expect(200);
    expect(body.data[0]).toEqual(key);
    expect(text).not.toContain(secret);
    const { rows } = await flightpath.owner.query('select k::text as row from api_keys k where id = $1', [key.id]);
    expect(rows[0].row).not.toContain(secret.split('_')[2]);
  });

  it('leaves events in which its secret is not', async () => {
    const { id, secret } = await anApiKey(flightpath, ['portfolio:read'], { name: 'Recorded' });
    await admin.delete(`/api-keys/${id}`).expect(204);
    const events = await eventsOf(id);
    expect(events).toMatchObject([
      { action: 'createApiKey', summary: 'Made the key Nightly job of Recorded', before: null },
      { action: 'revokeApiKey', summary: 'Revoked the key Nightly job of Recorded', after: { state: 'revoked' } },
    ]);
    expect(events[0].after).toMatchObject({ label: 'Nightly job', scopes: ['portfolio:read'] });
    expect(JSON.stringify(events)).not.toContain(secret.split('_')[2]);
  });

  it('is one of two at most, until one of them is revoked or expires', async () => {
    const first = await anApiKey(flightpath, ['portfolio:read'], { name: 'Rotated' });
    const { accountId } = first;
    await anApiKey(flightpath, ['portfolio:read'], { accountId, expiresOn: '2026-03-10' });
    const third = await admin.post(`/service-accounts/${accountId}/keys`, WANTED);
    expect({ status: third.status, type: third.body.type }).toEqual({ status: 409, type: '/api/problems#conflict' });
    expect(third.body.detail).toMatch(
      /^Rotated has 2 active keys already: "Nightly job" \(fp_\w{8}\) and "Nightly job" \(fp_\w{8}\)\. Revoke the one .+\.$/,
    );
    await admin.delete(`/api-keys/${first.id}`).expect(204);
    await admin.post(`/service-accounts/${accountId}/keys`, WANTED).expect(201);
    flightpath.clock.moveTo('2026-03-11T09:00:00Z');
    await admin.post(`/service-accounts/${accountId}/keys`, WANTED).expect(201);
  });

  it('of two that are made at the same moment beside an active one, one is', async () => {
    const { accountId } = await anApiKey(flightpath, ['portfolio:read'], { name: 'Raced' });
    const make = () => admin.post(`/service-accounts/${accountId}/keys`, WANTED);
    const answers = await Promise.all([make(), make()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { rows } = await flightpath.owner.query(
      'select count(*)::int as made from api_keys where service_account_id = $1',
      [accountId],
    );
    expect(rows).toEqual([{ made: 2 }]);
  });

  it.each([
    [{ ...WANTED, scopes: [] }, '#/scopes'],
    [{ ...WANTED, scopes: ['decision:make'] }, '#/scopes/0'],
    [{ ...WANTED, scopes: ['portfolio:read', 'api-keys:change'] }, '#/scopes/1'],
    [{ ...WANTED, scopes: ['portfolio:read', 'portfolio:read'] }, '#/scopes'],
    [{ ...WANTED, label: '' }, '#/label'],
    [{ ...WANTED, expiresOn: '2026-03-01' }, '#/expiresOn'],
    [{ ...WANTED, secret: 'mine' }, '#/secret'],
  ])('is not made as %j', async (body, pointer) => {
    const accountId = await anAccount(`Refused ${JSON.stringify(body)}`);
    const answer = await admin.post(`/service-accounts/${accountId}/keys`, body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ pointer }]);
  });

  it('is not made for a disabled service account', async () => {
    const accountId = await anAccount('Asleep');
    await admin.patch(`/service-accounts/${accountId}`, { isDisabled: true }).expect(200);
    const { status, body } = await admin.post(`/service-accounts/${accountId}/keys`, WANTED);
    expect(status).toBe(409);
    expect(body.detail).toBe('Asleep is disabled: enable it before you make a key.');
  });

  it('is revoked once', async () => {
    const { id } = await anApiKey(flightpath, ['portfolio:read'], { name: 'Revoked once' });
    await admin.delete(`/api-keys/${id}`).expect(204);
    const { status, body } = await admin.delete(`/api-keys/${id}`);
    expect(status).toBe(409);
    expect(body.detail).toBe('The key "Nightly job" was revoked on 11 March 2026 already.');
    expect((await admin.delete(`/api-keys/${NOBODY}`)).status).toBe(404);
  });
});

describe('who may', () => {
  it.each(Role.options.filter((role) => role !== 'admin'))('%s may nothing of it', async (role) => {
    const { accountId, id } = await anApiKey(flightpath, ['portfolio:read'], { name: `Closed to ${role}` });
    const client = await flightpath.signIn(role);
    for (const asked of [
      client.get('/service-accounts'),
      client.get('/api-keys'),
      client.post('/service-accounts', { name: 'Mine' }),
      client.patch(`/service-accounts/${accountId}`, { isDisabled: true }),
      client.post(`/service-accounts/${accountId}/keys`, WANTED),
      client.delete(`/api-keys/${id}`),
    ]) {
      const { status, body } = await asked;
      expect({ status, detail: body.detail }).toEqual({
        status: 403,
        detail: 'Only admins may manage API keys. Ask one of them.',
      });
    }
  });

  it('another tenant finds nothing of it', async () => {
    const { accountId, id } = await anApiKey(flightpath, ['portfolio:read'], { name: 'Of acme' });
    const stranger = await flightpath.signIn('admin', 'globex');
    expect((await stranger.get('/api-keys')).body.data).toEqual([]);
    expect((await stranger.get('/service-accounts')).body.data).toEqual([]);
    expect((await stranger.patch(`/service-accounts/${accountId}`, { isDisabled: true })).status).toBe(404);
    expect((await stranger.post(`/service-accounts/${accountId}/keys`, WANTED)).status).toBe(404);
    expect((await stranger.delete(`/api-keys/${id}`)).status).toBe(404);
    expect((await stranger.inTenant('acme').get('/api-keys')).body.type).toBe('/api/problems#tenant-not-found');
  });

  it('comes page by page', async () => {
    const { body: all } = await admin.get('/service-accounts?limit=200').expect(200);
    const { body: one } = await admin.get('/service-accounts?limit=2').expect(200);
    const { body: two } = await admin.get(`/service-accounts?limit=200&after=${one.nextCursor}`).expect(200);
    expect([...one.data, ...two.data]).toEqual(all.data);
    const { body: keys } = await admin.get('/api-keys?limit=200').expect(200);
    const { body: first } = await admin.get('/api-keys?limit=1').expect(200);
    const { body: rest } = await admin.get(`/api-keys?limit=200&after=${first.nextCursor}`).expect(200);
    expect([...first.data, ...rest.data]).toEqual(keys.data);
  });
});
