import type { Initiative, PortfolioSummary } from '@flightpath/domain';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { etagOf } from '../../../test/factories.ts';
import { aClaimsPilot, newestRevision } from '../../../test/guarded.ts';
import { startTestApp, type TestApp } from '../../../test/harness.ts';
import { beginNewDay } from '../../../test/new-day.ts';
import { WAIVED_RULE, WAIVER_REQUEST, waiverStories } from '../../../test/waiver-stories.ts';

let flightpath: TestApp;
let stories: Awaited<ReturnType<typeof waiverStories>>;
beforeAll(async () => {
  flightpath = await startTestApp();
  stories = await waiverStories(flightpath);
});
afterAll(() => flightpath.stop());
afterEach(() => flightpath.clock.moveTo('2026-03-10'));

describe('an approved waiver', () => {
  it('takes the flag out of health and of the counts, and leaves it in sight', async () => {
    const { id, key, flag } = await stories.aSponsored();
    expect(await stories.read(key)).toMatchObject({ health: 'amber' });
    const before = await newestRevision(flightpath, id);
    const waiver = await stories.request(flag.id);
    const { body, headers } = await stories.decide(waiver.id, 'approved').expect(200);
    const { personId } = flightpath.acme.members.executive;
    expect(body).toEqual({
      ...waiver,
      status: 'approved',
      decidedBy: { id: personId, name: 'Eli Frost' },
      decidedOn: '2026-03-10',
    });
    expect(headers.etag).toBe(`"${before.number + 2}"`);
    expect(await newestRevision(flightpath, id)).toMatchObject({
      number: before.number + 2,
      summary: `Approved a waiver of "${flag.finding.title}"`,
      actor: 'Eli Frost',
      cleared: [],
    });
    expect((await stories.read(key)).health).not.toBe('amber');
    expect(await stories.listedRules(key)).not.toContain(WAIVED_RULE);
    expect(await stories.flagOf(key)).toMatchObject({
      status: 'open',
      isWaived: true,
      waiver: { id: waiver.id, reason: WAIVER_REQUEST.reason, approvedBy: 'Eli Frost', expiresOn: '2026-08-31' },
    });
    const found = await stories.pmo.get(`/initiatives?flag=${WAIVED_RULE}&limit=200`).expect(200);
    expect(found.body.data.map((row: Initiative) => row.key)).not.toContain(key);
    const summary: PortfolioSummary = (await stories.pmo.get('/portfolio').expect(200)).body;
    const counted = summary.flags.find(({ ruleId }) => ruleId === WAIVED_RULE);
    expect(counted?.waived).toBeGreaterThanOrEqual(1);
    expect(counted?.initiatives).toBe((await stories.pmo.get(`/initiatives/index?flag=${WAIVED_RULE}`)).body.count);
    // A gate is blind to it.
    const { body: review } = await stories.pmo.get(`/initiatives/${key}/gate`).expect(200);
    const coalition = review.assessment.criteria.find(({ id }: { id: string }) => id === 'executive-coalition');
    expect(coalition.outcome.kind).toBe('unmet');
  });

  it('is counted apart in the portfolio also where no flag of the rule is left to count', async () => {
    const { IT } = flightpath.acme.departments;
    await stories.aWaived({ homeDepartmentId: IT });
    const { body } = await stories.pmo.get(`/portfolio?department=${IT}`).expect(200);
    expect(body.flags).toContainEqual(expect.objectContaining({ ruleId: WAIVED_RULE, initiatives: 0, waived: 1 }));
  });

  it('ends on its last day: health is back on the day after', async () => {
    const { key } = await stories.aWaived({}, { expiresOn: '2026-03-20' });
    await beginNewDay(flightpath, '2026-03-20');
    expect(await stories.flagOf(key)).toMatchObject({ isWaived: true });
    await beginNewDay(flightpath, '2026-03-21');
    expect(await stories.flagOf(key)).toMatchObject({ status: 'open', isWaived: false });
    expect(await stories.listedRules(key)).toContain(WAIVED_RULE);
    expect((await stories.read(key)).health).toBe('amber');
  });

  it('holds no longer when the flag is more severe than what was accepted', async () => {
    const { personId } = flightpath.acme.members.executive;
    const { key } = await aClaimsPilot(flightpath, { sponsors: [{ personId, from: '2025-11-01' }] });
    const flag = await stories.flagOf(key, 'silent-sponsor');
    expect(flag.severity).toBe('minor');
    await stories.decide((await stories.request(flag.id)).id, 'approved').expect(200);
    await beginNewDay(flightpath, '2026-04-09');
    expect(await stories.flagOf(key, 'silent-sponsor')).toMatchObject({ severity: 'minor', isWaived: true });
    await beginNewDay(flightpath, '2026-04-10');
    expect(await stories.flagOf(key, 'silent-sponsor')).toMatchObject({ severity: 'major', isWaived: false });
    expect(await stories.listedRules(key)).toContain('silent-sponsor');
  });

  it('ends with the episode: the same flag, sprung again within a week, is not waived', async () => {
    const { key, flag, waiver } = await stories.aWaived();
    const { admin, viewer } = flightpath.acme.members;
    const sponsors = `/initiatives/${key}/sponsors`;
    const { body: second } = await stories.pmo.post(sponsors, { personId: admin.personId }).expect(201);
    expect(await stories.flagOf(key).catch(() => null)).toBeNull();
    flightpath.clock.moveTo('2026-03-12');
    const leave = stories.pmo.patch(`${sponsors}/${second.id}`, { to: '2026-03-11' });
    await leave.set('if-match', await etagOf(stories.pmo, key)).expect(200);
    const again = await stories.flagOf(key);
    expect(again).toMatchObject({ id: flag.id, openedOn: '2026-03-10', isWaived: false, waiver: null });
    // The next change judges it once more.
    await stories.pmo.post(`/initiatives/${key}/team`, { personId: viewer.personId, team: 'pilot' }).expect(201);
    expect(await stories.flagOf(key)).toMatchObject({ isWaived: false, waiver: null });
    const { body } = await stories.pmo.get(`/flags/${flag.id}/waivers`).expect(200);
    expect(body.data).toMatchObject([{ id: waiver.id, status: 'withdrawn' }]);
    await stories.request(flag.id);
  });

  it('may be withdrawn: the flag counts again', async () => {
    const { id, key, flag, waiver } = await stories.aWaived();
    await stories.pmo.delete(`/waivers/${waiver.id}`).expect(204);
    expect(await newestRevision(flightpath, id)).toMatchObject({
      summary: `Withdrew the waiver of "${flag.finding.title}"`,
    });
    expect(await stories.listedRules(key)).toContain(WAIVED_RULE);
    const { body } = await stories.pmo.delete(`/waivers/${waiver.id}`).expect(409);
    expect(body.detail).toBe('The waiver is withdrawn already.');
    await stories.request(flag.id);
  });
});
