import type { Waiver } from '@flightpath/domain';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aClaimsPilot, newestRevision } from '../../../test/guarded.ts';
import { expectGuardedInTenant } from '../../../test/guarded-in-tenant.ts';
import { startTestApp, type TestApp } from '../../../test/harness.ts';
import { beginNewDay } from '../../../test/new-day.ts';
import { WAIVER_REQUEST, waiverStories } from '../../../test/waiver-stories.ts';

let flightpath: TestApp;
let stories: Awaited<ReturnType<typeof waiverStories>>;
beforeAll(async () => {
  flightpath = await startTestApp();
  stories = await waiverStories(flightpath);
});
afterAll(() => flightpath.stop());
afterEach(() => flightpath.clock.moveTo('2026-03-10'));

describe('asking for a waiver', () => {
  it('says why and until when; nothing changes yet', async () => {
    const { members } = flightpath.acme;
    const { id, key, flag } = await stories.aSponsored();
    const before = await newestRevision(flightpath, id);
    const { body, headers } = await stories.pmo.post(`/flags/${flag.id}/waivers`, WAIVER_REQUEST).expect(201);
    expect(body).toEqual({
      ...WAIVER_REQUEST,
      id: expect.any(String),
      status: 'requested',
      requestedBy: { id: members.pmo.personId, name: 'Pia Moss' },
      requestedOn: '2026-03-10',
      decidedBy: null,
      decidedOn: null,
      acceptedSeverity: 'major',
    });
    expect(headers.location).toBe(`/api/v1/tenants/acme/flags/${flag.id}/waivers#${body.id}`);
    expect(await newestRevision(flightpath, id)).toMatchObject({
      number: before.number + 1,
      summary: `Asked for a waiver of "${flag.finding.title}" until 31 August 2026`,
      changes: [],
    });
    expect(await stories.flagOf(key)).toEqual(flag);
    expect((await stories.pmo.get(`/flags/${flag.id}/waivers`).expect(200)).body).toEqual({ data: [body] });
    const waiting = await stories.executive.get('/waivers').expect(200);
    expect(waiting.body.data).toContainEqual({
      waiver: body,
      flag: { id: flag.id, title: flag.finding.title, severity: 'major', sentence: flag.finding.sentence },
      initiative: { key, name: 'Claims triage' },
    });
  });

  it('ends within 180 days, and not before it begins', async () => {
    const { flag } = await stories.aSponsored();
    const refused = async (expiresOn: string) =>
      (await stories.pmo.post(`/flags/${flag.id}/waivers`, { ...WAIVER_REQUEST, expiresOn }).expect(422)).body.errors;
    expect(await refused('2026-09-07')).toEqual([
      {
        pointer: '#/expiresOn',
        detail:
          'A waiver holds for at most 180 days, so until 6 September 2026; this one would end on 7 September 2026.',
      },
    ]);
    expect(await refused('2026-03-09')).toMatchObject([{ pointer: '#/expiresOn' }]);
    const silent = await stories.pmo.post(`/flags/${flag.id}/waivers`, { expiresOn: '2026-04-01' }).expect(422);
    expect(silent.body.errors[0].pointer).toBe('#/reason');
    await stories.request(flag.id, { expiresOn: '2026-09-06' });
  });

  it('happens once at a time, and for an open flag', async () => {
    const { key, flag } = await stories.aSponsored();
    const { id } = await stories.request(flag.id);
    const again = await stories.pmo.post(`/flags/${flag.id}/waivers`, WAIVER_REQUEST).expect(409);
    const title = `The flag "${flag.finding.title}"`;
    expect(again.body.detail).toBe(`${title} waits for a decision on a waiver already; withdraw it first.`);
    await stories.decide(id, 'approved').expect(200);
    const third = await stories.pmo.post(`/flags/${flag.id}/waivers`, WAIVER_REQUEST).expect(409);
    expect(third.body.detail).toBe(`${title} has an approved waiver already; withdraw it first.`);
    await stories.join(key);
    const over = await stories.pmo.post(`/flags/${flag.id}/waivers`, WAIVER_REQUEST).expect(409);
    expect(over.body.detail).toBe(`${title} is cleared already.`);
  });

  it('is for the PMO, and for champions where they carry it', async () => {
    const { key, flag } = await stories.aSponsored();
    const path = `/flags/${flag.id}/waivers`;
    const post = { method: 'post', path, body: WAIVER_REQUEST, namesRecord: true, allowed: 'pmo' } as const;
    await expectGuardedInTenant(flightpath, { ...post, forbiddenTo: ['executive', 'champion', 'viewer'] });
    const list = { method: 'get', path, namesRecord: true, allowed: 'viewer', forbiddenTo: [] } as const;
    await expectGuardedInTenant(flightpath, list);
    const { personId } = flightpath.acme.members.champion;
    const departmentId = flightpath.acme.departments.Claims;
    await stories.pmo.post(`/initiatives/${key}/champions`, { personId, departmentId }).expect(201);
    await (await flightpath.signIn('champion')).post(path, WAIVER_REQUEST).expect(201);
  });
});

describe('deciding on a waiver', () => {
  it('may be a refusal, after which another may be asked for', async () => {
    const { id, key, flag } = await stories.aSponsored();
    const { id: waiverId } = await stories.request(flag.id);
    const before = await newestRevision(flightpath, id);
    expect((await stories.decide(waiverId, 'refused').expect(200)).body).toMatchObject({ status: 'refused' });
    expect(await newestRevision(flightpath, id)).toMatchObject({
      number: before.number + 1,
      summary: `Refused a waiver of "${flag.finding.title}"`,
      changes: [],
    });
    expect(await stories.flagOf(key)).toMatchObject({ isWaived: false, waiver: null });
    const { body } = await stories.decide(waiverId, 'approved').expect(409);
    expect(body.errors).toEqual([{ pointer: '#/decision', detail: 'The waiver is refused already.' }]);
    await stories.request(flag.id);
    const { body: list } = await stories.pmo.get('/waivers?status=refused').expect(200);
    expect(list.data.map(({ waiver }: { waiver: Waiver }) => waiver.id)).toContain(waiverId);
  });

  it('comes too late for a flag that is over, that became more severe, and past the end', async () => {
    const { key, flag } = await stories.aSponsored();
    const { id } = await stories.request(flag.id, { expiresOn: '2026-03-11' });
    flightpath.clock.moveTo('2026-03-12');
    expect((await stories.decide(id, 'approved').expect(409)).body.detail).toBe(
      'The waiver would have ended on 11 March 2026; it is 12 March 2026 now.',
    );
    await stories.join(key);
    expect((await stories.decide(id, 'approved').expect(409)).body.detail).toBe(
      `The flag "${flag.finding.title}" is cleared already, and its waiver went with it.`,
    );
    const waiting = await stories.executive.get('/waivers').expect(200);
    expect(waiting.body.data.map(({ waiver }: { waiver: Waiver }) => waiver.id)).not.toContain(id);

    flightpath.clock.moveTo('2026-03-10');
    const { personId } = flightpath.acme.members.executive;
    const silent = await aClaimsPilot(flightpath, { sponsors: [{ personId, from: '2025-11-01' }] });
    const { id: ofSilent } = await stories.request((await stories.flagOf(silent.key, 'silent-sponsor')).id);
    await beginNewDay(flightpath, '2026-04-10');
    expect((await stories.decide(ofSilent, 'approved').expect(409)).body.detail).toBe(
      'The flag is major by now, and the waiver was asked for when it was minor: ask anew.',
    );
  });

  it('needs four eyes, by login and as a person', async () => {
    const { members, id: tenantId } = flightpath.acme;
    const { flag } = await stories.aSponsored();
    const { id } = await stories.request(flag.id);
    const promote = (role: string) =>
      flightpath.owner.query('update members set role = $1 where tenant_id = $2 and user_id = $3', [
        role,
        tenantId,
        members.pmo.userId,
      ]);
    await promote('executive');
    const own = await stories.decide(id, 'approved', stories.pmo);
    await promote('pmo');
    expect(own.body).toMatchObject({
      type: '/api/problems#not-allowed',
      status: 403,
      detail: 'You asked for this waiver; another executive decides on it.',
    });
    await flightpath.owner.query('update waivers set requested_by_id = $1 where id = $2', [
      members.executive.personId,
      id,
    ]);
    expect((await stories.decide(id, 'approved')).status).toBe(403);
  });

  it('is for executives, withdrawing for those who may ask', async () => {
    const { flag } = await stories.aSponsored();
    const { id } = await stories.request(flag.id);
    const decision = { method: 'post', path: `/waivers/${id}/decision`, body: { decision: 'approved' } } as const;
    const forbidden = ['admin', 'pmo', 'champion', 'viewer'] as const;
    const guarded = { ...decision, namesRecord: true, allowed: 'executive', forbiddenTo: forbidden } as const;
    await expectGuardedInTenant(flightpath, guarded);
    const withdrawal = { method: 'delete', path: `/waivers/${id}`, namesRecord: true, allowed: 'pmo' } as const;
    await expectGuardedInTenant(flightpath, { ...withdrawal, forbiddenTo: ['executive', 'champion', 'viewer'] });
    const list = { method: 'get', path: '/waivers', namesRecord: false, allowed: 'viewer', forbiddenTo: [] } as const;
    await expectGuardedInTenant(flightpath, list);
    const stranger = await flightpath.signIn('executive', 'globex');
    expect((await stranger.get('/waivers').expect(200)).body).toEqual({ data: [] });
    expect((await stories.pmo.get(`/flags/${flag.id}/waivers`).expect(200)).body.data[0]).toMatchObject({
      status: 'requested',
    });
  });
});
