import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anInitiative, etagOf } from '../../../test/factories.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';
import { beginNewDay } from '../../../test/new-day.ts';

let flightpath: TestApp;
let pmo: TestClient;
beforeAll(async () => {
  flightpath = await startTestApp();
  pmo = await flightpath.signIn('pmo');
});
afterAll(() => flightpath.stop());

const playbook = async (query = '') => (await pmo.get(`/portfolio/playbook${query}`).expect(200)).body;
const rows = async () => {
  const { rows: stored } = await flightpath.owner.query(
    `select read_on::text as "on", verdict_key as key, d.name as department, rule_pack_version as pack
     from playbook_verdicts v left join departments d on d.tenant_id = v.tenant_id and d.id = v.department_id
     order by read_on, d.name nulls first`,
  );
  return stored.map(({ on, key, department, pack }) => `${on} ${department ?? 'all'} (pack ${pack}): ${key}`);
};

const UNKNOWN = '1 not judged, 2 not judged, 3 not judged';
const STALLED = '1 present, 2 not judged, 3 not judged';
const MOVING = '1 absent, 2 not judged, 3 not judged';

/** A pilot that succeeded on 2025-12-12: it counts for the first symptom from 2026-03-12, 90 days later, on. */
async function aSuccess(name: string, homeDepartmentId: string): Promise<string> {
  const pilot = { startedOn: '2025-09-01', plannedEndOn: '2025-12-12' };
  const { key } = await anInitiative(pmo, { name, homeDepartmentId, phaseEnteredOn: '2025-09-01', pilot });
  const end = pmo.patch(`/initiatives/${key}/pilots/1`, { endedOn: '2025-12-12', outcome: 'succeeded' });
  await end.set('if-match', await etagOf(pmo, key)).expect(200);
  return key;
}

describe('what the playbook said', () => {
  it('is kept from each day on which it says something else, for all and for each department', async () => {
    const { Claims, Finance } = flightpath.acme.departments;
    for (const name of ['One', 'Two', 'Three']) await aSuccess(name, Claims);
    await aSuccess('Four', Finance);
    expect((await playbook()).history).toEqual([]);

    await beginNewDay(flightpath, '2026-03-11');
    await beginNewDay(flightpath, '2026-03-11');
    const first = [`2026-03-11 all (pack 1): ${UNKNOWN}`];
    first.push(`2026-03-11 Claims (pack 1): ${UNKNOWN}`, `2026-03-11 Finance (pack 1): ${UNKNOWN}`);
    expect(await rows()).toEqual(first);

    await beginNewDay(flightpath, '2026-03-12');
    await beginNewDay(flightpath, '2026-03-13');
    const second = [`2026-03-12 all (pack 1): ${STALLED}`, `2026-03-12 Claims (pack 1): ${STALLED}`];
    expect(await rows()).toEqual([...first, ...second]);
    expect((await playbook()).history).toMatchObject([
      {
        on: '2026-03-12',
        verdictKey: STALLED,
        sentence: expect.stringMatching(/^Pilots succeed but nothing scales: /),
      },
      { on: '2026-03-11', verdictKey: UNKNOWN },
    ]);
  });

  it('is read for one department, and for a past day as it was then', async () => {
    const { Claims, Finance, IT } = flightpath.acme.departments;
    const days = async (query: string) => (await playbook(query)).history.map(({ on }: { on: string }) => on);
    expect(await days(`?department=${Claims}`)).toEqual(['2026-03-12', '2026-03-11']);
    expect(await days(`?department=${Finance}`)).toEqual(['2026-03-11']);
    expect(await days(`?department=${IT}`)).toEqual([]);
    expect(await days(`?department=${Claims},${Finance}`)).toEqual([]);
    expect(await days('?asOf=2026-03-11')).toEqual(['2026-03-11']);
    expect((await playbook('?asOf=2026-03-11')).reading.verdict).toMatchObject({ kind: 'not-judged' });
  });

  it('changes with what happens, and with the rules', async () => {
    const { Finance } = flightpath.acme.departments;
    const executive = await flightpath.signIn('executive');
    // Four is in Execution now, and one of four is not below 25 %.
    await flightpath.owner.query(
      `update initiatives set phase = 'execution', phase_entered_on = '2026-03-13' where name = 'Four'`,
    );
    const hold = { outcome: 'hold', date: '2026-03-13', rationale: 'Recorded.' };
    await executive.post('/initiatives/INI-4/decisions', hold).set('if-match', '*').expect(201);
    await beginNewDay(flightpath, '2026-03-14');
    expect((await rows()).slice(-1)).toEqual([`2026-03-14 all (pack 1): ${MOVING}`]);

    const admin = await flightpath.signIn('admin');
    const rules = { playbook: { parameters: { scaledBelowPercent: 50, minSucceeded: 1 } } };
    await admin.put('/rule-packs/draft', { rules, note: null }).expect(200);
    await admin.post('/rule-packs/2/publish').expect(200);
    await beginNewDay(flightpath, '2026-03-15');
    expect((await rows()).slice(-2)).toEqual([
      `2026-03-15 all (pack 2): ${STALLED}`,
      `2026-03-15 Finance (pack 2): ${MOVING}`,
    ]);
    expect((await playbook(`?department=${Finance}`)).history[0]).toMatchObject({ on: '2026-03-15' });
  });
});
