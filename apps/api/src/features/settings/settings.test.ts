import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPerson } from '../../../test/factories.ts';
import { aClaimsPilot, newestRevision, openFlags } from '../../../test/guarded.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';

let flightpath: TestApp;
let admin: TestClient;
beforeAll(async () => {
  flightpath = await startTestApp();
  admin = await flightpath.signIn('admin');
});
afterAll(() => flightpath.stop());

const SEEDED = {
  name: 'Acme',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  defaultCadence: 'monthly',
  archetypes: [],
  signInPolicy: 'password',
};

const set = (changes: object) => admin.patch('/settings', changes);

describe('the settings', () => {
  it('are read by everybody, and changed field by field', async () => {
    const viewer = await flightpath.signIn('viewer');
    expect((await viewer.get('/settings').expect(200)).body).toEqual(SEEDED);
    const { body } = await set({ name: ' Acme SE ', currency: 'USD' }).expect(200);
    expect(body).toEqual({ ...SEEDED, name: 'Acme SE', currency: 'USD' });
    expect((await viewer.get('/settings').expect(200)).body).toEqual(body);
    expect((await set({}).expect(200)).body).toEqual(body);
    await set(SEEDED).expect(200);
  });

  it('refuse a zone that does not exist, a currency that is none, and an archetype twice', async () => {
    const refused = async (changes: object) => (await set(changes).expect(422)).body.errors;
    expect(await refused({ timeZone: 'Mars/Phobos' })).toEqual([
      { pointer: '#/timeZone', detail: 'Expected the name of a time zone that exists, such as Europe/Berlin.' },
    ]);
    expect(await refused({ timeZone: 'IST' })).toMatchObject([{ pointer: '#/timeZone' }]);
    expect(await refused({ currency: 'euro' })).toMatchObject([{ pointer: '#/currency' }]);
    expect(await refused({ name: ' ' })).toMatchObject([{ pointer: '#/name' }]);
    const archetypes = ['connector', 'Connector', 'assembler'].map((name) => ({ name, isAssembler: true }));
    expect(await refused({ archetypes })).toMatchObject([
      { pointer: '#/archetypes/1/name' },
      { pointer: '#/archetypes/2/name' },
    ]);
    expect((await admin.get('/settings').expect(200)).body).toEqual(SEEDED);
  });

  it('are changed by admins alone, for their own organisation', async () => {
    const pmo = await flightpath.signIn('pmo');
    const { body } = await pmo.patch('/settings', { name: 'Mine' }).expect(403);
    expect(body.detail).toBe("Only admins may change the organisation's settings. Ask one of them.");
    await flightpath.anonymous.get('/settings').expect(401);
    await flightpath.anonymous.patch('/settings', { name: 'Mine' }).expect(401);
    const stranger = await flightpath.signIn('admin', 'globex');
    await stranger.inTenant('acme').patch('/settings', { name: 'Mine' }).expect(404);
    const archetypes = [{ name: 'broker', isAssembler: false }];
    const theirs = await stranger.patch('/settings', { name: 'Globex Inc', archetypes }).expect(200);
    expect(theirs.body).toMatchObject({ name: 'Globex Inc', timeZone: 'America/New_York', archetypes });
    expect((await admin.get('/settings').expect(200)).body).toEqual(SEEDED);
  });
});

describe('what initiatives are judged by', () => {
  it('judges all of them anew when the default cadence changes', async () => {
    const silent = await aClaimsPilot(flightpath, { registeredOn: '2026-02-10' });
    const ownRhythm = await aClaimsPilot(flightpath, { registeredOn: '2026-02-10', reportingCadence: 'monthly' });
    expect(await openFlags(flightpath, silent.id)).not.toContain('status-silent');
    await set({ defaultCadence: 'weekly' }).expect(200);
    const revision = await newestRevision(flightpath, silent.id);
    expect(revision).toMatchObject({
      number: 2,
      means: 'system',
      actor: 'Ada Lund',
      summary: "Changed the organisation's settings",
    });
    expect(revision.opened).toContain('status-silent');
    expect((await newestRevision(flightpath, ownRhythm.id)).number).toBe(1);
    await set({ defaultCadence: 'monthly' }).expect(200);
    expect((await newestRevision(flightpath, silent.id)).cleared).toContain('status-silent');
  });

  it('reads the calendar of the new time zone', async () => {
    const { key } = await aClaimsPilot(flightpath);
    const tomorrow = { reason: 'The vendor moves.', resumeOn: '2026-03-11' };
    flightpath.clock.moveTo('2026-03-10T22:30:00Z');
    await set({ timeZone: 'Asia/Tokyo' }).expect(200);
    const pmo = await flightpath.signIn('pmo');
    await pmo.post(`/initiatives/${key}/pauses`, tomorrow).expect(422);
    await set({ timeZone: 'Europe/Berlin' }).expect(200);
    await pmo.post(`/initiatives/${key}/pauses`, tomorrow).expect(201);
    flightpath.clock.moveTo('2026-03-10');
  });

  it('knows archetypes of its own, and which are as good as an assembler', async () => {
    const pmo = await flightpath.signIn('pmo');
    const owner = await aPerson(pmo, { name: 'Con Nector', archetype: 'connector' });
    const phase = { phase: 'execution', phaseEnteredOn: '2025-12-01' };
    const { id } = await aClaimsPilot(flightpath, { ownerId: owner.id, ...phase });
    expect(await openFlags(flightpath, id)).toContain('no-assembler');
    const archetypes = [
      { name: 'builder', isAssembler: false },
      { name: 'connector', isAssembler: true },
    ];
    const { body } = await set({ archetypes: [...archetypes].reverse() }).expect(200);
    expect(body.archetypes).toEqual(archetypes);
    expect((await newestRevision(flightpath, id)).cleared).toContain('no-assembler');
    await set({ archetypes: [] }).expect(200);
    expect(await openFlags(flightpath, id)).toContain('no-assembler');
  });

  it('leaves them alone when nothing of it changed', async () => {
    const { id } = await aClaimsPilot(flightpath);
    await flightpath.owner.query(`update initiative_rows set assessed_on = '2026-03-01' where initiative_id = $1`, [
      id,
    ]);
    await set({ name: 'Acme Group', archetypes: [{ name: 'builder', isAssembler: false }] }).expect(200);
    const { rows } = await flightpath.owner.query(
      'select assessed_on::text from initiative_rows where initiative_id = $1',
      [id],
    );
    expect(rows).toEqual([{ assessed_on: '2026-03-01' }]);
  });
});
