import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';

let flightpath: TestApp;
let pmo: TestClient;
beforeAll(async () => {
  flightpath = await startTestApp({ tenantCreation: 'signed-in' });
  pmo = await flightpath.signIn('pmo');
});
afterAll(() => flightpath.stop());

const make = (client: TestClient, fields: object = {}) =>
  client.post('/api/v1/tenants', { slug: 'claims-lab', name: 'Claims Lab', ...fields });

describe('making an organisation', () => {
  it('makes whoever asks its admin', async () => {
    const { body, headers } = await make(pmo, { timeZone: 'Europe/Berlin', currency: 'CHF' }).expect(201);
    expect(body).toEqual({
      slug: 'claims-lab',
      name: 'Claims Lab',
      timeZone: 'Europe/Berlin',
      currency: 'CHF',
      defaultCadence: null,
    });
    expect(headers.location).toBe('/api/v1/tenants/claims-lab/settings');
    const { body: me } = await pmo.get('/api/v1/me').expect(200);
    expect(me.mayMakeTenants).toBe(true);
    expect(me.memberships).toContainEqual(expect.objectContaining({ tenant: body, role: 'admin', personId: null }));
    const inIt = pmo.inTenant('claims-lab');
    expect((await inIt.get('/settings').expect(200)).body).toMatchObject({ name: 'Claims Lab', currency: 'CHF' });
    await inIt.post('/departments', { name: 'Claims' }).expect(201);
    await inIt.post('/initiatives', { name: 'Claims triage' }).expect(201);
  });

  it('is the first event of its audit log', async () => {
    const { body } = await pmo.inTenant('claims-lab').get('/audit-events').expect(200);
    expect(body.data.at(-1)).toMatchObject({
      summary: 'Made the organisation Claims Lab',
      actor: expect.objectContaining({ name: 'Pia Moss' }),
    });
  });

  it('shows it to nobody else', async () => {
    const admin = await flightpath.signIn('admin');
    await admin.inTenant('claims-lab').get('/portfolio').expect(404);
    const { body } = await admin.get('/api/v1/me').expect(200);
    expect(body.memberships).toHaveLength(1);
  });

  it.each([
    ['slug', 'acme', '"acme" is taken. Choose another short name.'],
    ['slug', 'sign-in', 'Is a word that Flightpath needs for itself. Choose another one.'],
    ['slug', 'Claims Lab', 'Expected a short name for its addresses: small letters, digits and hyphens, such as acme.'],
    ['timeZone', 'Europe/Atlantis', 'Expected the name of a time zone that exists, such as Europe/Berlin.'],
    ['currency', 'XQZ', 'Expected the code of a currency that exists, such as EUR.'],
  ])('refuses the %s "%s"', async (field, value, detail) => {
    const { body } = await make(pmo, { slug: 'another', [field]: value }).expect(422);
    expect(body.errors).toEqual([{ pointer: `#/${field}`, detail }]);
  });

  it('lets one person make five within a day, also at once', async () => {
    const admin = await flightpath.signIn('admin');
    const answers = await Promise.all(Array.from({ length: 8 }, (_, at) => make(admin, { slug: `at-once-${at}` })));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(5).fill(201), ...Array(3).fill(409)]);
    flightpath.clock.moveTo('2026-03-11T09:00:01Z');
    await make(admin, { slug: 'a-day-later' }).expect(201);
    flightpath.clock.moveTo('2026-03-10');
  });

  it('gives a name once, also at once', async () => {
    const viewers = [await flightpath.signIn('viewer'), await flightpath.signIn('champion')];
    const answers = await Promise.all(viewers.map((client) => make(client, { slug: 'one-name' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it('is for whoever is signed in', async () => {
    await make(flightpath.anonymous).expect(401);
  });
});

describe('where operators make organisations', () => {
  it('nobody else does, and is told so', async () => {
    const closed = await startTestApp();
    try {
      const admin = await closed.signIn('admin');
      expect((await admin.get('/api/v1/me').expect(200)).body.mayMakeTenants).toBe(false);
      const { body } = await make(admin).expect(403);
      expect(body.detail).toBe('Here only an operator makes organisations. Ask whoever runs this installation.');
      const { rows } = await closed.owner.query('select slug from tenants order by 1');
      expect(rows).toEqual([{ slug: 'acme' }, { slug: 'globex' }]);
    } finally {
      await closed.stop();
    }
  });
});

describe("the function's owner", () => {
  it('writes nothing but new tenants', async () => {
    const { rows } = await flightpath.owner.query(
      `select distinct table_name, privilege_type from information_schema.column_privileges
       where grantee = 'flightpath_before_tenant' and privilege_type <> 'SELECT'`,
    );
    expect(rows).toEqual([{ table_name: 'tenants', privilege_type: 'INSERT' }]);
  });
});

describe("the API's login", () => {
  it('makes tenants by the one function, and neither past it nor for another', async () => {
    await expect(
      flightpath.db.pool.query("insert into tenants values (gen_random_uuid(), 'x', 'x', 'UTC', 'EUR', null, now())"),
    ).rejects.toMatchObject({ code: '42501' });
    const { rows } = await flightpath.db.pool.query(
      "select make_tenant($1, 'acme', 'Loot', 'UTC', 'EUR', now(), null, 5) as outcome",
      [flightpath.acme.id.replace(/^./, 'f')],
    );
    expect(rows).toEqual([{ outcome: 'slug-taken' }]);
    const again = flightpath.db.pool.query("select make_tenant($1, 'loot', 'Loot', 'UTC', 'EUR', now(), null, 5)", [
      flightpath.acme.id,
    ]);
    await expect(again).rejects.toMatchObject({ code: '23505' });
  });
});
