import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../../../test/harness.ts';

let flightpath: TestApp;
beforeAll(async () => {
  flightpath = await startTestApp();
});
afterAll(() => flightpath.stop());

describe('GET /api/v1/me', () => {
  it('tells who is signed in and where they belong', async () => {
    const champion = await flightpath.signIn('champion');
    const { body } = await champion.get('/api/v1/me').expect(200);
    const { userId, personId } = flightpath.acme.members.champion;
    expect(body).toEqual({
      user: { id: userId, name: 'Cora Hale', email: 'champion@acme.example' },
      session: { hasSecondFactor: false, isOfProvider: false },
      mayMakeTenants: false,
      memberships: [
        {
          role: 'champion',
          personId,
          asksFor: null,
          tenant: {
            slug: 'acme',
            name: 'Acme',
            timeZone: 'Europe/Berlin',
            currency: 'EUR',
            defaultCadence: 'monthly',
          },
        },
      ],
    });
  });

  it('lists every organisation of somebody who works for several', async () => {
    const { acme, globex, owner } = flightpath;
    await owner.query(`insert into members (tenant_id, user_id, role, joined_at) values ($1, $2, 'executive', now())`, [
      globex.id,
      acme.members.viewer.userId,
    ]);
    const viewer = await flightpath.signIn('viewer');
    const { body } = await viewer.get('/api/v1/me').expect(200);
    expect(body.memberships.map(({ tenant, role }: never) => [(tenant as { slug: string }).slug, role])).toEqual([
      ['acme', 'viewer'],
      ['globex', 'executive'],
    ]);
  });

  it('refuses whoever is not signed in', async () => {
    const { body, headers } = await flightpath.anonymous.get('/api/v1/me').expect(401);
    expect(body).toMatchObject({ type: '/api/problems#not-signed-in', status: 401, instance: '/api/v1/me' });
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  });
});
