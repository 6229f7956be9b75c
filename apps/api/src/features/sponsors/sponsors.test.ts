import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPerson, etagOf } from '../../../test/factories.ts';
import { aClaimsPilot, expectGuarded, newestRevision, openFlags } from '../../../test/guarded.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';

let flightpath: TestApp;
let pmo: TestClient;
beforeAll(async () => {
  flightpath = await startTestApp();
  pmo = await flightpath.signIn('pmo');
});
afterAll(() => flightpath.stop());

describe('naming a sponsor', () => {
  it('records who stands behind it, clears the flag and leaves a revision', async () => {
    const { id, key } = await aClaimsPilot(flightpath);
    expect(await openFlags(flightpath, id)).toContain('no-active-sponsor');
    const { Claims } = flightpath.acme.departments;
    const ann = await aPerson(pmo, { name: 'Ann Lee', departmentId: Claims });

    const { body, headers } = await pmo
      .post(`/initiatives/${key}/sponsors`, { personId: ann.id, kind: 'executive', from: '2026-03-02' })
      .expect(201);

    expect(body).toEqual({
      id: expect.any(String),
      person: { id: ann.id, name: 'Ann Lee' },
      department: { id: Claims, name: 'Claims' },
      kind: 'executive',
      from: '2026-03-02',
      to: null,
      lastCheckInOn: null,
      isActive: true,
    });
    expect(headers.location).toBe(`/api/v1/tenants/acme/initiatives/${key}/sponsors/${body.id}`);
    expect(headers.etag).toBe('"2"');
    const revision = await newestRevision(flightpath, id);
    expect(revision).toMatchObject({ number: 2, summary: 'Named Ann Lee as executive sponsor', means: 'person' });
    expect(revision.actor).toBe('Pia Moss');
    expect(revision.cleared).toContain('no-active-sponsor');
    expect(revision.opened).toContain('single-department-sponsor');
    expect(revision.facts.sponsors).toHaveLength(1);
    const list = await pmo.get(`/initiatives/${key}/sponsors`).expect(200);
    expect(list.body).toEqual({ data: [body] });
  });

  it('refuses somebody who is not in the directory, also when another tenant has them', async () => {
    const { id, key } = await aClaimsPilot(flightpath);
    const elsewhere = await flightpath.signIn('pmo', 'globex');
    const stranger = await aPerson(elsewhere, { name: 'Zoe Ash' });
    const { body } = await pmo.post(`/initiatives/${key}/sponsors`, { personId: stranger.id }).expect(422);
    expect(body.errors).toEqual([{ pointer: '#/personId', detail: 'There is no such person in the directory.' }]);
    expect((await newestRevision(flightpath, id)).number).toBe(1);
  });

  it('refuses a last day before the first, and an unknown field', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const { id: personId } = await aPerson(pmo);
    const backwards = { personId, from: '2026-03-02', to: '2026-03-01' };
    const { body } = await pmo.post(`/initiatives/${key}/sponsors`, backwards).expect(422);
    expect(body.errors).toEqual([
      { pointer: '#/to', detail: expect.stringMatching(/The last day \(.*\) lies before the first day \(.*\)\./) },
    ]);
    const misspelt = await pmo.post(`/initiatives/${key}/sponsors`, { personId, until: '2026-04-01' }).expect(422);
    expect(misspelt.body.errors[0].pointer).toBe('#/until');
  });

  it('refuses a second sponsorship on the same days and names the first', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const { id: personId } = await aPerson(pmo, { name: 'Ben Ode' });
    const at = `/initiatives/${key}/sponsors`;
    await pmo.post(at, { personId, from: '2026-01-01', to: '2026-03-31' }).expect(201);
    const { body } = await pmo.post(at, { personId, kind: 'secondary', from: '2026-03-31' }).expect(409);
    expect(body.type).toBe('/api/problems#conflict');
    expect(body.detail).toBe(
      'Ben Ode already is its executive sponsor, from 1 January 2026 to 31 March 2026; since 31 March 2026 overlaps with that.',
    );
    await pmo.post(at, { personId, kind: 'secondary', from: '2026-04-01' }).expect(201);
  });

  it('is for those who may change the team', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const { personId } = flightpath.acme.members.executive;
    await expectGuarded(
      flightpath,
      { method: 'post', path: '/sponsors', body: { personId }, forbiddenTo: 'executive' },
      key,
    );
    await expectGuarded(flightpath, { method: 'get', path: '/sponsors', forbiddenTo: null }, key);
  });
});

describe('ending and deleting a sponsorship', () => {
  async function aSponsored() {
    const { personId } = flightpath.acme.members.executive;
    const initiative = await aClaimsPilot(flightpath, { sponsors: [{ personId, from: '2026-01-01' }] });
    const { body } = await pmo.get(`/initiatives/${initiative.key}/sponsors`).expect(200);
    return { ...initiative, sponsorId: body.data[0].id as string };
  }

  it('ends it with its last day: the sponsor is lost, not forgotten', async () => {
    const { id, key, sponsorId } = await aSponsored();
    const { body, headers } = await pmo
      .patch(`/initiatives/${key}/sponsors/${sponsorId}`, { to: '2026-03-09' })
      .set('if-match', '"1"')
      .expect(200);
    expect(body).toMatchObject({ id: sponsorId, from: '2026-01-01', to: '2026-03-09', isActive: false });
    expect(headers.etag).toBe('"2"');
    const revision = await newestRevision(flightpath, id);
    expect(revision.summary).toBe('Ended the sponsorship of Eli Frost on 9 March 2026');
    expect(revision.opened).toContain('no-active-sponsor');
    const { rows } = await flightpath.owner.query(
      `select severity, finding ->> 'absence' as absence from flags
       where initiative_id = $1 and rule_id = 'no-active-sponsor'`,
      [id],
    );
    expect(rows).toEqual([{ severity: 'critical', absence: 'lost' }]);
  });

  it('changes nothing with an empty change, and says so by the same ETag', async () => {
    const { id, key, sponsorId } = await aSponsored();
    const { headers } = await pmo
      .patch(`/initiatives/${key}/sponsors/${sponsorId}`, {})
      .set('if-match', '*')
      .expect(200);
    expect(headers.etag).toBe('"1"');
    expect((await newestRevision(flightpath, id)).number).toBe(1);
  });

  it('deletes what was recorded by mistake, with its record in the history', async () => {
    const { id, key, sponsorId } = await aSponsored();
    const { headers } = await pmo
      .delete(`/initiatives/${key}/sponsors/${sponsorId}`)
      .set('if-match', '"1"')
      .expect(204);
    expect(headers.etag).toBe('"2"');
    const revision = await newestRevision(flightpath, id);
    expect(revision.summary).toBe('Deleted the sponsorship of Eli Frost, recorded by mistake');
    expect(revision.facts.sponsors).toEqual([]);
    await pmo.delete(`/initiatives/${key}/sponsors/${sponsorId}`).set('if-match', '"2"').expect(404);
  });

  it("does not reach another initiative's sponsor", async () => {
    const { sponsorId } = await aSponsored();
    const other = await aClaimsPilot(flightpath);
    const at = `/initiatives/${other.key}/sponsors/${sponsorId}`;
    const { body } = await pmo
      .patch(at, { to: null })
      .set('if-match', await etagOf(pmo, other.key))
      .expect(404);
    expect(body.type).toBe('/api/problems#record-not-found');
  });

  it('asks for the right and for If-Match', async () => {
    const { key, sponsorId } = await aSponsored();
    const guard = { path: `/sponsors/${sponsorId}`, forbiddenTo: 'champion', needsIfMatch: true } as const;
    await expectGuarded(flightpath, { ...guard, method: 'patch', body: { to: '2026-03-09' } }, key);
    await expectGuarded(flightpath, { ...guard, method: 'delete' }, key);
  });
});
