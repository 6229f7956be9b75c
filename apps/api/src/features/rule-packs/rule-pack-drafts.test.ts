import type { StoredRulePack } from '@flightpath/domain';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { fingerprintOf } from '../../../test/fingerprint.ts';
import { aClaimsPilot } from '../../../test/guarded.ts';
import { expectGuardedInTenant } from '../../../test/guarded-in-tenant.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';

let flightpath: TestApp;
let admin: TestClient;
let viewer: TestClient;
beforeAll(async () => {
  flightpath = await startTestApp();
  admin = await flightpath.signIn('admin');
  viewer = await flightpath.signIn('viewer');
});
afterAll(() => flightpath.stop());
afterEach(() => admin.delete('/rule-packs/draft'));

const SHORTER = {
  rules: { 'no-time-to-integrate': { parameters: { maxPlannedDays: 60 } }, 'knowledge-silo': { severity: 'major' } },
  note: 'Seventy days are enough for us.',
};
const listed = async (): Promise<StoredRulePack[]> => (await viewer.get('/rule-packs').expect(200)).body.data;

describe('preparing a rule pack', () => {
  it('begins with the rules as shipped', async () => {
    expect(await listed()).toEqual([
      {
        version: 1,
        status: 'published',
        note: 'The rules as shipped.',
        createdBy: null,
        createdAt: null,
        publishedBy: null,
        publishedAt: null,
        rules: {},
      },
    ]);
  });

  it('keeps one draft, which says in words what it changes', async () => {
    await admin.put('/rule-packs/draft', { rules: {}, note: null }).expect(200);
    const { body } = await admin.put('/rule-packs/draft', SHORTER).expect(200);
    expect(body).toEqual({
      ...SHORTER,
      version: 2,
      status: 'draft',
      createdBy: 'Ada Lund',
      createdAt: '2026-03-10T09:00:00.000Z',
      publishedBy: null,
      publishedAt: null,
    });
    expect((await listed()).map(({ version, status }) => [version, status])).toEqual([
      [2, 'draft'],
      [1, 'published'],
    ]);
    const { changes, ...read } = (await viewer.get('/rule-packs/2').expect(200)).body;
    expect(read).toEqual(body);
    expect(changes.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      'Knowledge silo: severity was minor and becomes major.',
      'No time to integrate: maxPlannedDays was 84 and becomes 60.',
    ]);
  });

  it('can be thrown away', async () => {
    await admin.put('/rule-packs/draft', SHORTER).expect(200);
    await admin.delete('/rule-packs/draft').expect(204);
    expect((await listed()).map(({ version }) => version)).toEqual([1]);
    await admin.delete('/rule-packs/draft').expect(404);
    await viewer.get('/rule-packs/2').expect(404);
  });

  it('refuses what nothing reads, what a rule does not accept, and a severity where there is none', async () => {
    const refused = async (rules: object) =>
      (await admin.put('/rule-packs/draft', { rules, note: null }).expect(422)).body.errors;
    expect(await refused({ shelf: {} })).toEqual([
      { pointer: '#/rules/shelf', detail: 'There is nothing with the id "shelf" that a rule pack can tune.' },
    ]);
    expect(await refused({ shelved: { parameters: { maxDays: 30 } } })).toEqual([
      {
        pointer: '#/rules/shelved/parameters/maxDays',
        detail: expect.stringMatching(/^".*" has no parameter maxDays; it has maxQuietDays\.$/),
      },
    ]);
    expect(await refused({ shelved: { parameters: { maxQuietDays: 0 } } })).toEqual([
      {
        pointer: '#/rules/shelved/parameters/maxQuietDays',
        detail: expect.stringMatching(/^".*" does not accept this value of maxQuietDays: /),
      },
    ]);
    expect(await refused({ 'communication-plan': { severity: 'major' } })).toEqual([
      {
        pointer: '#/rules/communication-plan/severity',
        detail: '"Communication plan" is no rule that opens flags, so it has no severity.',
      },
    ]);
    expect(await refused({ playbook: { parameters: { successFromDays: 400 } } })).toMatchObject([
      { pointer: '#/rules/playbook/parameters/successToDays' },
    ]);
    expect(await refused({ shelved: { severity: 'fatal' } })).toMatchObject([{ pointer: '#/rules/shelved/severity' }]);
    expect((await listed()).map(({ version }) => version)).toEqual([1]);
  });

  it('is for admins, and of one organisation', async () => {
    await admin.put('/rule-packs/draft', SHORTER).expect(200);
    const forbiddenTo = ['pmo', 'executive', 'champion', 'viewer'] as const;
    const guarded = { forbiddenTo, allowed: 'admin' } as const;
    const draft = { ...guarded, path: '/rule-packs/draft', namesRecord: false } as const;
    await expectGuardedInTenant(flightpath, { ...draft, method: 'put', body: SHORTER });
    await expectGuardedInTenant(flightpath, { ...draft, method: 'delete', namesRecord: true });
    const publish = { method: 'post', path: '/rule-packs/2/publish', namesRecord: true } as const;
    await expectGuardedInTenant(flightpath, { ...guarded, ...publish });
    const open = { forbiddenTo: [], allowed: 'viewer', namesRecord: true } as const;
    await expectGuardedInTenant(flightpath, { ...open, method: 'get', path: '/rule-packs/2' });
    await expectGuardedInTenant(flightpath, { ...open, method: 'post', path: '/rule-packs/2/dry-run' });
    await expectGuardedInTenant(flightpath, { ...open, method: 'get', path: '/rule-packs', namesRecord: false });
    expect((await listed())[0]).toMatchObject({ version: 2, status: 'draft', rules: SHORTER.rules });
  });
});

describe('what can be tuned', () => {
  it('is listed with its meaning, the shipped values and what it takes', async () => {
    const { body } = await viewer.get('/rule-packs/tunables').expect(200);
    const known = (id: string) => body.data.find((tunable: { id: string }) => tunable.id === id);
    expect(known('shelved')).toEqual({
      id: 'shelved',
      title: expect.any(String),
      severity: 'critical',
      parameters: [
        {
          name: 'maxQuietDays',
          meaning: 'More days than this without activity after a success',
          default: 60,
          schema: expect.objectContaining({ type: 'integer', minimum: 1, default: 60 }),
        },
      ],
    });
    expect(known('executive-coalition')).toMatchObject({ severity: null });
    expect(known('momentum')).toMatchObject({ severity: null });
    const meanings = body.data.flatMap(({ parameters }: { parameters: { meaning: string }[] }) =>
      parameters.map(({ meaning }) => meaning),
    );
    expect(meanings.length).toBeGreaterThan(30);
    expect(meanings.every((meaning: string) => meaning.length > 10)).toBe(true);
    const get = { method: 'get', path: '/rule-packs/tunables', forbiddenTo: [], allowed: 'viewer' } as const;
    await expectGuardedInTenant(flightpath, { ...get, namesRecord: false });
  });
});

describe('a dry run', () => {
  it('tells what the pack would open and clear, by rule and by initiative, and writes nothing', async () => {
    const short = await aClaimsPilot(flightpath, { name: 'Seventy days' });
    const long = await aClaimsPilot(flightpath, {
      name: 'A hundred days',
      pilot: { startedOn: '2026-03-02', plannedEndOn: '2026-06-10' },
    });
    await admin.put('/rule-packs/draft', SHORTER).expect(200);
    const before = await fingerprintOf(flightpath);
    const { body: shorter } = await viewer.post('/rule-packs/2/dry-run').expect(200);
    expect(shorter).toMatchObject({
      on: '2026-03-10',
      judged: 2,
      opens: 0,
      clears: 1,
      byRule: [{ ruleId: 'no-time-to-integrate', opens: 0, clears: 1, lapses: 0 }],
    });
    expect(shorter.byInitiative).toMatchObject([
      {
        initiative: { key: short.key, name: 'Seventy days' },
        opens: [],
        clears: [{ ruleId: 'no-time-to-integrate' }],
        moreSevere: [{ ruleId: 'knowledge-silo', before: 'minor', after: 'major' }],
      },
    ]);
    expect(await fingerprintOf(flightpath)).toBe(before);

    const longer = { 'no-time-to-integrate': { parameters: { maxPlannedDays: 100 } } };
    await admin.put('/rule-packs/draft', { rules: longer, note: null }).expect(200);
    const { body } = await viewer.post('/rule-packs/2/dry-run').expect(200);
    expect(body).toMatchObject({ opens: 1, clears: 0 });
    expect(body.byInitiative).toMatchObject([
      { initiative: { key: long.key }, opens: [{ ruleId: 'no-time-to-integrate', severity: 'minor' }] },
    ]);
  });

  it('of the pack in force changes nothing', async () => {
    const { body } = await viewer.post('/rule-packs/1/dry-run').expect(200);
    expect(body).toMatchObject({ opens: 0, clears: 0, lapses: 0, byInitiative: [] });
    await viewer.post('/rule-packs/9/dry-run').expect(404);
  });
});
