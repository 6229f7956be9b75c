import { describe, expect, it } from '@jest/globals';
import { applyImported, blankImportable, type ImportableFacts, type ImportedReferences } from './apply-imported.ts';
import { importedChanges } from './imported-changes.ts';
import type { ImportedFacts } from './row-to-facts.ts';

const TODAY = '2026-03-10';
const names = { department: (id: string) => id, person: (id: string) => id };

function apply(before: ImportableFacts, row: Partial<ImportedFacts>, refs: ImportedReferences = {}, isNew = false) {
  const facts = { row: 2, externalId: 'A', name: before.name, ...row };
  return applyImported(before, facts, refs, { today: TODAY, isNew, newId: () => 'new-sponsor' });
}

const blank = blankImportable('A', TODAY);
const created = (row: Partial<ImportedFacts>, refs?: ImportedReferences) => apply(blank, row, refs, true);

describe('a new initiative from a row', () => {
  it('with a start in Foundation has a running pilot', () => {
    const { facts, notes } = created({ stage: 'foundation', pilotStartedOn: '2024-01-01' });
    expect(facts.pilots).toEqual([
      expect.objectContaining({ number: 1, startedOn: '2024-01-01', plannedEndOn: null, outcome: 'running' }),
    ]);
    expect(notes).toEqual([]);
  });

  it('past Foundation has no pilot when nothing tells how it ended', () => {
    const { facts, notes } = created({ stage: 'execution', pilotStartedOn: '2024-01-01' });
    expect(facts.pilots).toEqual([]);
    expect(notes).toEqual(['pilot-left-out']);
  });

  it('past Foundation has its pilot when the file tells its end', () => {
    const { facts } = created({
      stage: 'execution',
      pilotStartedOn: '2024-01-01',
      pilotEndedOn: '2024-03-01',
      pilotOutcome: 'succeeded',
    });
    expect(facts.pilots[0]).toMatchObject({ endedOn: '2024-03-01', outcome: 'succeeded' });
  });

  it('entered Execution on the day the file says, and an unknown one else', () => {
    expect(created({ stage: 'execution', executionEnteredOn: '2025-01-01' }).facts.phaseEnteredOn).toBe('2025-01-01');
    expect(created({ stage: 'execution' }).facts.phaseEnteredOn).toBeNull();
    const early = created({ stage: 'foundation', executionEnteredOn: '2027-01-01' });
    expect(early.facts.phaseEnteredOn).toBeNull();
    expect(early.notes).toEqual(['execution-date-left-out']);
  });

  it('is stopped, or starts in Foundation where the row says no stage; both are told', () => {
    expect(created({ stage: 'stopped' })).toMatchObject({
      facts: { phase: 'foundation', state: 'stopped' },
      notes: ['stopped-in-foundation'],
    });
    expect(created({})).toMatchObject({ facts: { phase: 'foundation', state: 'active' }, notes: ['stage-assumed'] });
  });

  it('affects the departments of its pilot, and its home department only if the file says so', () => {
    const row = { stage: 'foundation' as const, pilotDepartments: ['Claims'] };
    const { facts } = created(row, { homeDepartmentId: 'home', pilotDepartmentIds: ['claims'] });
    expect(facts.affectedDepartmentIds).toEqual(['claims']);
    expect(facts.pilots[0]?.departmentIds).toEqual(['claims']);
  });
});

describe('a row about an initiative that is there', () => {
  const there: ImportableFacts = {
    ...blank,
    summary: 'Reads claims.',
    phase: 'execution',
    phaseEnteredOn: '2025-05-05',
    ownerId: 'ada',
    sponsors: [{ id: 's', personId: 'bo', kind: 'executive', from: null, to: null, lastCheckInOn: null }],
  };
  const changesOf = (row: Partial<ImportedFacts>, refs?: ImportedReferences) =>
    importedChanges(there, apply(there, row, refs).facts, names);

  it('changes nothing when it says the same', () => {
    expect(
      changesOf({ stage: 'execution', summary: 'Reads claims.' }, { ownerId: 'ada', executiveSponsorId: 'bo' }),
    ).toEqual([]);
  });

  it('erases nothing by what it leaves out', () => {
    expect(changesOf({})).toEqual([]);
  });

  it('begins a new stay, of unknown begin, when it says another phase', () => {
    expect(changesOf({ stage: 'scale' })).toEqual([
      { label: 'Phase', before: 'execution', after: 'scale' },
      { label: 'In its phase since', before: '2025-05-05', after: null },
    ]);
  });

  it('adds a sponsor beside the one that is there', () => {
    expect(apply(there, {}, { executiveSponsorId: 'cy' }).facts.sponsors).toEqual([
      there.sponsors[0],
      { id: 'new-sponsor', personId: 'cy', kind: 'executive', from: null, to: null, lastCheckInOn: null },
    ]);
  });

  it('names a sponsor again whose time has ended', () => {
    const ended = { ...there, sponsors: there.sponsors.map((sponsor) => ({ ...sponsor, to: '2026-03-09' })) };
    expect(apply(ended, {}, { executiveSponsorId: 'bo' }).facts.sponsors).toHaveLength(2);
  });

  it('leaves a pause alone, wakes what was stopped, and stops what the file calls stopped', () => {
    const state = (before: ImportableFacts['state'], stage: ImportedFacts['stage']) =>
      apply({ ...there, state: before }, { stage }).facts.state;
    expect(state('paused', 'execution')).toBe('paused');
    expect(state('stopped', 'execution')).toBe('active');
    expect(state('active', 'stopped')).toBe('stopped');
  });

  it('does not reopen a pilot that ended since, and cannot run it beside a later one', () => {
    const pilot = {
      number: 1,
      hypothesis: null,
      teamSize: null,
      departmentIds: [],
      budget: null,
      startedOn: '2024-01-01',
      plannedEndOn: null,
      endedOn: '2024-06-01',
      outcome: 'failed' as const,
      exitCriteria: null,
    };
    const second = { ...pilot, number: 2, endedOn: null, outcome: 'running' as const };
    const before = { ...there, phase: 'foundation' as const, pilots: [pilot, second] };
    expect(apply(before, { pilotStartedOn: '2024-01-01' }).facts.pilots).toEqual([pilot, second]);
    expect(apply(before, { pilotOutcome: 'running' }).conflict).toMatch(/Pilot 2 is running/);
    expect(apply(before, { pilotPlannedEndOn: '2023-01-01' }).conflict).toMatch(/before its start/);
  });
});
