import { type Flag, type InitiativeRow, NewInitiative, previewFlags } from '@flightpath/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { etagOf } from '../../../test/factories.ts';
import { aClaimsPilot, newestRevision, openFlags } from '../../../test/guarded.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';
import { loadPackAsOf } from '../../assessment/load-yardstick.ts';
import { type TenantTx, tenantReading, tenantTransaction } from '../../db/tenant-transaction.ts';

let flightpath: TestApp;
let admin: TestClient;
let pmo: TestClient;
let pilot: InitiativeRow;
/** Of which no verdict depends on the pack. */
let bare: InitiativeRow;
let ofGlobex: InitiativeRow;

const RULES = {
  'no-time-to-integrate': { parameters: { maxPlannedDays: 60 } },
  'champion-missing': { severity: 'critical' },
  momentum: { parameters: { foundationDays: 120 } },
};

beforeAll(async () => {
  flightpath = await startTestApp();
  admin = await flightpath.signIn('admin');
  pmo = await flightpath.signIn('pmo');
  pilot = await aClaimsPilot(flightpath);
  bare = (await pmo.post('/initiatives', { name: 'Bare' }).expect(201)).body;
  const stranger = await flightpath.signIn('pmo', 'globex');
  const { Claims } = flightpath.globex.departments;
  const same = { startedOn: '2026-03-02', plannedEndOn: '2026-05-11', departmentIds: [Claims] };
  ofGlobex = (await stranger.post('/initiatives', { name: 'Theirs', pilot: same }).expect(201)).body;
  flightpath.clock.moveTo('2026-03-12');
  await admin.put('/rule-packs/draft', { rules: RULES, note: 'Ours.' }).expect(200);
});
afterAll(() => flightpath.stop());

const flagsOf = async (key: string): Promise<Flag[]> =>
  (await pmo.get(`/initiatives/${key}/flags`).expect(200)).body.data;

describe('publishing a rule pack', () => {
  it('judges everything anew in the same step', async () => {
    expect(await openFlags(flightpath, pilot.id)).toContain('no-time-to-integrate');
    const bareBefore = await newestRevision(flightpath, bare.id);
    const { body } = await admin.post('/rule-packs/2/publish').expect(200);
    expect(body).toEqual({
      version: 2,
      status: 'published',
      note: 'Ours.',
      createdBy: null,
      createdAt: null,
      publishedBy: 'Ada Lund',
      publishedAt: '2026-03-12T09:00:00.000Z',
      rules: RULES,
    });
    expect(await newestRevision(flightpath, pilot.id)).toMatchObject({
      number: 2,
      summary: 'Rule pack 2 was published',
      means: 'system',
      actor: 'Ada Lund',
      opened: [],
      cleared: ['no-time-to-integrate'],
    });
    const flags = await flagsOf(pilot.key);
    expect(new Set(flags.map(({ rulePackVersion }) => rulePackVersion))).toEqual(new Set([2]));
    // Never recorded, so it is held down in Foundation, whatever the pack says.
    expect(flags.find(({ ruleId }) => ruleId === 'champion-missing')).toMatchObject({ severity: 'minor' });
    const { body: revisions } = await pmo.get(`/initiatives/${pilot.key}/revisions`).expect(200);
    expect(revisions.data.map(({ rulePackVersion }: { rulePackVersion: number }) => rulePackVersion)).toEqual([2, 1]);
    // Where no verdict changed there is nothing to tell, but its flags name the pack as well.
    expect((await newestRevision(flightpath, bare.id)).number).toBe(bareBefore.number);
    expect((await flagsOf(bare.key)).every(({ rulePackVersion }) => rulePackVersion === 2)).toBe(true);
  });

  it('leaves no draft, and happens once', async () => {
    const { body } = await admin.get('/rule-packs').expect(200);
    expect(body.data.map(({ version, status }: { version: number; status: string }) => [version, status])).toEqual([
      [2, 'published'],
      [1, 'published'],
    ]);
    const again = await admin.post('/rule-packs/2/publish').expect(409);
    expect(again.body.detail).toBe('Rule pack 2 is published already.');
    await admin.post('/rule-packs/1/publish').expect(409);
    await admin.post('/rule-packs/3/publish').expect(404);
  });

  it('counts for whatever is judged from then on, a foresight included', async () => {
    const { Claims } = flightpath.acme.departments;
    const given = {
      name: 'Seventy days',
      pilot: { startedOn: '2026-03-12', plannedEndOn: '2026-05-21', departmentIds: [Claims] },
    };
    const { body } = await pmo.post('/initiatives', given).expect(201);
    const rules = (flags: { ruleId: string }[]) => flags.map(({ ruleId }) => ruleId).sort();
    expect(rules(body.flags)).not.toContain('no-time-to-integrate');
    const { body: packs } = await pmo.get('/rule-packs').expect(200);
    const foreseen = previewFlags(
      NewInitiative.parse(given),
      { people: [], departments: [{ id: Claims, name: 'Claims', parentId: null }] },
      { timeZone: 'Europe/Berlin', defaultCadence: 'monthly', assemblerArchetypes: ['assembler'] },
      flightpath.clock.now(),
      packs.data[0],
    );
    expect(foreseen.rulePackVersion).toBe(2);
    const open = foreseen.episodes.filter(({ status, coveredBy }) => status === 'open' && coveredBy === null);
    expect(rules(open)).toEqual(rules(body.flags));
  });

  it('does not reach another organisation', async () => {
    const { rows } = await flightpath.owner.query(
      `select rule_id, rule_pack_version from flags where initiative_id = $1 and rule_id = 'no-time-to-integrate'`,
      [ofGlobex.id],
    );
    expect(rows).toEqual([{ rule_id: 'no-time-to-integrate', rule_pack_version: 1 }]);
    const stranger = await flightpath.signIn('pmo', 'globex');
    await stranger.get('/rule-packs/2').expect(404);
    const changed = stranger.patch(`/initiatives/${ofGlobex.key}`, { summary: 'Theirs.' });
    await changed.set('if-match', await etagOf(stranger, ofGlobex.key)).expect(200);
    expect(await openFlags(flightpath, ofGlobex.id)).toContain('no-time-to-integrate');
  });

  it('leaves the days before as they were judged', async () => {
    const packOn = (day: string) =>
      tenantReading(flightpath.db, flightpath.acme.id, async (tx) => (await loadPackAsOf(tx, day)).version);
    expect([await packOn('2026-03-11'), await packOn('2026-03-12')]).toEqual([1, 2]);
    const expected = async (query: string) =>
      (await pmo.get(`/portfolio/momentum${query}`).expect(200)).body.parameters.foundationDays;
    expect([await expected('?asOf=2026-03-11'), await expected('')]).toEqual([90, 120]);
    const { body } = await pmo.get('/portfolio?asOf=2026-03-11').expect(200);
    expect(body.flags.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('no-time-to-integrate');
  });
});

describe('a published rule pack', () => {
  it('is changed and deleted by nobody: the API lacks the privilege', async () => {
    const attempt = (sql: string) =>
      tenantTransaction(flightpath.db, flightpath.acme.id, (tx: TenantTx) => tx.query(sql));
    await expect(attempt(`update rule_packs set note = 'Otherwise'`)).rejects.toThrow(/permission denied/);
    await expect(attempt('delete from rule_packs')).rejects.toThrow(/permission denied/);
  });

  it('is what the next draft is compared with', async () => {
    const rules = { ...RULES, momentum: { parameters: { foundationDays: 100 } } };
    const { body } = await admin.put('/rule-packs/draft', { rules, note: null }).expect(200);
    expect(body.version).toBe(3);
    const { body: read } = await pmo.get('/rule-packs/3').expect(200);
    expect(read.changes).toMatchObject([{ ruleId: 'momentum', what: 'foundationDays', before: '120', after: '100' }]);
  });

  it('is published once by two admins at the same moment', async () => {
    await admin.put('/rule-packs/draft', { rules: {}, note: null }).expect(200);
    const publish = () => admin.post('/rule-packs/3/publish');
    const statuses = (await Promise.all([publish(), publish()])).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 409]);
    expect(await openFlags(flightpath, pilot.id)).toContain('no-time-to-integrate');
  });
});
