import type { InitiativeRow } from '@flightpath/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidv7 } from 'uuidv7';
import { ANN, noon, recordedOn, startTestRegister, type TestRegister } from '../../test/test-register.ts';
import { reassess } from './reassess.ts';
import { recordChange } from './record-change.ts';

let register: TestRegister;
beforeAll(async () => {
  register = await startTestRegister();
});
afterAll(() => register.stop());

interface Flag {
  ruleId: string;
  status: string;
  openedOn: string;
  endedOn: string | null;
  severity: string;
  sentence: string;
}

const flagsOf = (id: string) =>
  register.query<Flag>(
    `select rule_id as "ruleId", status, opened_on as "openedOn", ended_on as "endedOn", severity,
       finding ->> 'sentence' as sentence
     from flags where initiative_id = $1 order by opened_on, rule_id`,
    [id],
  );
const revisionsOf = (id: string) =>
  register.query<{ number: number; summary: string; changes: unknown[]; opened: string[]; cleared: string[] }>(
    `select number, summary, changes, flags_opened as opened, flags_cleared as cleared
     from revisions where initiative_id = $1 order by number`,
    [id],
  );
const rowOf = async (id: string) => {
  const [row] = await register.query<{
    document: InitiativeRow;
    flagRuleIds: string[];
    departmentIds: string[];
    reviewOn: string | null;
    assessedOn: string;
    toBeRecorded: number;
  }>(
    `select document, flag_rule_ids as "flagRuleIds", department_ids as "departmentIds", review_on as "reviewOn",
       assessed_on as "assessedOn", to_be_recorded_flags as "toBeRecorded"
     from initiative_rows where initiative_id = $1`,
    [id],
  );
  if (!row) throw new Error('The register has no row');
  return row;
};

/** What is open then: the worst first, then what was never recorded. */
const OPENED = ['single-department-sponsor', 'no-value-anchor', 'value-unmeasured'];

/** Ann of Claims sponsors it alone. */
async function aSponsored() {
  const claims = await register.department(`Claims ${uuidv7()}`);
  const ann = await register.person('Ann Lee', claims);
  const id = await register.initiative({ home_department_id: claims, owner_id: ann });
  const sponsor = { initiative_id: id, person_id: ann, kind: 'executive', starts_on: '2026-03-02' };
  await register.insert('sponsors', { ...sponsor, ...recordedOn('2026-03-02') });
  return { id, ann, claims };
}

describe('a change', () => {
  it('leaves a revision, its flags, the row of the register and the history of owner and phase', async () => {
    const { id, ann, claims } = await aSponsored();
    const recorded = await register.record(id, '2026-03-02');
    expect(recorded).toEqual({
      initiativeId: id,
      revision: 1,
      changed: true,
      opened: OPENED,
      ended: [],
    });

    const since = { status: 'open', openedOn: '2026-03-02' };
    expect(await flagsOf(id)).toMatchObject([
      { ruleId: 'no-value-anchor', ...since, severity: 'minor' },
      { ruleId: 'single-department-sponsor', ...since, severity: 'major' },
      { ruleId: 'value-unmeasured', ...since, severity: 'minor' },
    ]);
    const [first] = await revisionsOf(id);
    expect(first).toMatchObject({ number: 1, summary: 'Changed', opened: OPENED, cleared: [] });
    expect(first?.changes).toContainEqual({ field: 'owner', label: 'Owner', before: null, after: 'Ann Lee' });

    const row = await rowOf(id);
    expect(row).toMatchObject({ flagRuleIds: OPENED, departmentIds: [claims], toBeRecorded: 2 });
    expect(row.document).toMatchObject({
      id,
      name: 'Claims triage',
      health: 'amber',
      statedHealth: null,
      owner: { id: ann, name: 'Ann Lee' },
      sponsors: [{ id: ann, name: 'Ann Lee' }],
      flags: [
        { ruleId: 'single-department-sponsor', severity: 'major', isToBeRecorded: false },
        { ruleId: 'no-value-anchor', severity: 'minor', isToBeRecorded: true },
        { ruleId: 'value-unmeasured', severity: 'minor', isToBeRecorded: true },
      ],
      lastToldOn: null,
      lastUpdateOn: null,
      updatedAt: '2026-03-02T12:00:00.000Z',
    });
    const history = `
      select phase as what, entered_on::text as since, left_on::text as until from phase_stays where initiative_id = $1
      union all
      select 'owner', starts_on::text, ends_on::text from initiative_owners where initiative_id = $1 order by what`;
    expect(await register.query(history, [id])).toEqual([
      { what: 'foundation', since: '2026-03-02', until: null },
      { what: 'owner', since: '2026-03-02', until: null },
    ]);

    const ben = await register.person('Ben Ode');
    const moved = "phase = 'execution', phase_entered_on = '2026-06-01'";
    await register.query(`update initiatives set owner_id = $2, ${moved} where id = $1`, [id, ben]);
    await register.record(id, '2026-06-03');
    expect(await register.query(history, [id])).toEqual([
      { what: 'execution', since: '2026-06-01', until: null },
      { what: 'foundation', since: '2026-03-02', until: '2026-06-01' },
      { what: 'owner', since: '2026-03-02', until: '2026-06-03' },
      { what: 'owner', since: '2026-06-03', until: null },
    ]);
  });

  it('that changes nothing leaves no revision', async () => {
    const { id } = await aSponsored();
    await register.record(id, '2026-03-02');
    expect(await register.record(id, '2026-03-03')).toMatchObject({
      revision: 1,
      changed: false,
      opened: [],
      ended: [],
    });
    expect(await revisionsOf(id)).toHaveLength(1);
    const row = await rowOf(id);
    expect(row.assessedOn).toBe('2026-03-03');
    expect(row.document.updatedAt).toBe('2026-03-02T12:00:00.000Z');
  });

  it('that ends a flag says so, and one that springs again within a week is the same flag', async () => {
    const { id } = await aSponsored();
    const alone = async () => (await flagsOf(id)).filter(({ ruleId }) => ruleId === 'single-department-sponsor');
    await register.record(id, '2026-03-02');
    const ben = await register.person('Ben Ode', await register.department('Finance of Ben'));
    const second = { initiative_id: id, person_id: ben, kind: 'executive' };
    await register.insert('sponsors', { ...second, ...recordedOn('2026-03-05') });
    expect(await register.record(id, '2026-03-05')).toMatchObject({ ended: ['single-department-sponsor'] });
    expect(await alone()).toMatchObject([{ status: 'cleared', openedOn: '2026-03-02', endedOn: '2026-03-05' }]);

    await register.query('delete from sponsors where person_id = $1', [ben]);
    expect(await register.record(id, '2026-03-08')).toMatchObject({ opened: ['single-department-sponsor'] });
    expect(await alone()).toMatchObject([{ status: 'open', openedOn: '2026-03-02', endedOn: null }]);

    await register.insert('sponsors', { ...second, ...recordedOn('2026-03-09') });
    await register.record(id, '2026-03-09');
    await register.query('delete from sponsors where person_id = $1', [ben]);
    await register.record(id, '2026-03-20');
    expect(await alone()).toMatchObject([
      { status: 'cleared', openedOn: '2026-03-02', endedOn: '2026-03-09' },
      { status: 'open', openedOn: '2026-03-20', endedOn: null },
    ]);
  });

  it('of checklist or gate plan by a person is activity; by an import it is none, and registering is none', async () => {
    const { id } = await aSponsored();
    const activity = async () => {
      const found = await register.query<{ on: string | null }>(
        'select last_activity_on as on from initiative_rows where initiative_id = $1',
        [id],
      );
      return found[0]?.on;
    };
    await register.query("update initiatives set communication_plan = 'Weekly mail' where id = $1", [id]);
    await register.record(id, '2026-03-10');
    expect(await activity()).toBe('2026-03-02');
    await register.query("update initiatives set gate_planned_on = '2026-09-01' where id = $1", [id]);
    await register.record(id, '2026-04-01', 'import');
    expect(await activity()).toBe('2026-03-02');
    await register.query("update initiatives set gate_planned_on = '2026-10-01' where id = $1", [id]);
    await register.record(id, '2026-05-01', 'person');
    expect(await activity()).toBe('2026-05-01');
    await register.query("update initiatives set name = 'Renamed' where id = $1", [id]);
    await register.record(id, '2026-06-01', 'person');
    expect(await activity()).toBe('2026-05-01');
  });

  it('of a person who leaves reaches every initiative that reads them, as worked example 6 tells', async () => {
    const [first, second] = [await aSponsored(), await aSponsored()];
    for (const { id } of [first, second]) await register.record(id, '2026-03-02');
    await register.query("update people set left_on = '2026-04-01' where id = $1", [first.ann]);
    const change = { actor: ANN, summary: 'Ann Lee leaves on 2026-04-01', at: noon('2026-03-20') };
    const told = await register.inTenant((tx) => reassess(tx, { personId: first.ann }, change));
    // Known ahead: nothing is sprung yet, but the day is.
    expect(told).toMatchObject([{ initiativeId: first.id, changed: true, opened: [] }]);
    expect((await rowOf(first.id)).reviewOn).toBe('2026-04-01');

    expect(await register.record(first.id, '2026-04-01', 'system')).toMatchObject({
      opened: expect.arrayContaining(['no-active-sponsor']),
      ended: ['single-department-sponsor'],
    });
    const flags = await flagsOf(first.id);
    expect(flags.find(({ ruleId }) => ruleId === 'no-active-sponsor')).toMatchObject({
      severity: 'critical',
      sentence: expect.stringContaining('Ann Lee'),
    });
    expect(flags.find(({ ruleId }) => ruleId === 'single-department-sponsor')?.status).toBe('lapsed');
    expect(await revisionsOf(second.id)).toHaveLength(1);
  });

  it('of a department above another reaches those below it', async () => {
    const above = await register.department('Operations');
    const below = await register.department('Claims East', above);
    const id = await register.initiative({ home_department_id: below });
    await register.record(id, '2026-03-02');
    await register.query("update departments set name = 'Operations EU' where id = $1", [above]);
    const change = { actor: ANN, summary: 'Renamed Operations', at: noon('2026-03-03') };
    expect(await register.inTenant((tx) => reassess(tx, { departmentId: above }, change))).toMatchObject([
      { initiativeId: id, revision: 2 },
    ]);
    const [, second] = await revisionsOf(id);
    expect(second?.changes).toEqual([
      { field: 'departments', label: 'Department', before: 'Operations', after: 'Operations EU' },
    ]);
  });
});

describe('at the same moment', () => {
  it('two changes of one initiative follow each other', async () => {
    const { id } = await aSponsored();
    await register.record(id, '2026-03-02');
    const write = (name: string) =>
      register.inTenant(async (tx) => {
        await tx.query('update initiatives set name = name || $2 where id = $1', [id, name]);
        const change = {
          initiativeIds: [id],
          actor: ANN,
          means: 'person' as const,
          summary: name,
          at: noon('2026-03-03'),
        };
        return recordChange(tx, change);
      });
    await Promise.all(['+a', '+b', '+c'].map(write));
    expect((await revisionsOf(id)).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect((await rowOf(id)).document.name).toHaveLength('Claims triage+a+b+c'.length);
  });
});

describe('a failed change', () => {
  it('leaves nothing at all', async () => {
    const { id } = await aSponsored();
    const failed = register.inTenant(async (tx) => {
      await recordChange(tx, {
        initiativeIds: [id],
        actor: ANN,
        means: 'person',
        summary: 'x',
        at: noon('2026-03-02'),
      });
      await tx.query('select 1 / 0');
    });
    await expect(failed).rejects.toMatchObject({ code: '22012' });
    expect(await revisionsOf(id)).toEqual([]);
    expect(await flagsOf(id)).toEqual([]);
  });
});
