import { describe, expect, it } from '@jest/globals';
import type { InitiativeFacts } from '../../initiatives/facts.ts';
import { aMember, buildFacts, changed, peopleWhere, someEvidence } from '../../initiatives/facts-builder.ts';
import { judge, turnsOn, verdict } from '../judge.ts';
import { pilotTeamDependency } from './pilot-team-dependency.ts';

const documents = [someEvidence('runbook'), someEvidence('training')];
const running = (facts: Partial<InitiativeFacts> = {}) =>
  buildFacts({ phase: 'execution', phaseEnteredOn: '2026-03-02', evidence: documents, ...facts });
const ask = (facts: Partial<InitiativeFacts>, on = '2026-06-01') => verdict(pilotTeamDependency, running(facts), on);

const pilot = [aMember('ann', 'pilot', { to: '2026-05-11' }), aMember('amir', 'pilot', { to: '2026-05-11' })];
const run = ['ann', 'amir', 'ben'].map((id) => aMember(id, 'run'));

describe('pilot-team-dependency', () => {
  it('is quiet at half, springs above it, and clears when others join', () => {
    expect(ask({ team: [...pilot, ...run.slice(1)] })).toBe('clear');
    expect(ask({ team: [...pilot, ...run] })).toBe(
      'It still depends on the pilot team: 2 of 3 on the run team were on it.',
    );
    expect(judge(pilotTeamDependency, running({ team: [...pilot, ...run] }), '2026-06-01')).toMatchObject({
      absence: null,
      clearsAt: 'team',
      evidence: [
        { label: 'Active run team', value: 'Amir Khan, Ann Lee and Ben Ode' },
        { label: 'Of them on a pilot team', value: 'Amir Khan and Ann Lee' },
        { value: '50 %' },
      ],
    });
    expect(ask({ team: [...pilot, ...run, aMember('bea', 'run')] })).toBe('clear');
  });

  it('counts everybody once, those who run it today, and whoever was ever on any of its pilots', () => {
    const twice = [...pilot, ...run.slice(1), aMember('amir', 'run', { id: 'again' })];
    expect(ask({ team: twice })).toBe('clear');
    const benLeaves = { team: [...pilot, ...run.slice(1)], people: peopleWhere({ ben: '2026-07-01' }) };
    expect(turnsOn(pilotTeamDependency, running(benLeaves), '2026-06-01')).toBe('2026-07-01');
    expect(ask(benLeaves, '2026-07-01')).toContain('1 of 1 on the run team was on it');
    const later = [aMember('bea', 'pilot', { pilotNumber: 2, from: '2026-06-02' }), aMember('bea', 'run')];
    expect(ask({ team: later }, '2026-06-01')).toBe('clear');
    expect(ask({ team: later }, '2026-06-02')).toContain('1 of 1');
  });

  it('asks for a runbook and for training that are valid today', () => {
    expect(ask({ evidence: [] })).toBe(
      'It still depends on the pilot team: no valid runbook or training passes on how it runs.',
    );
    const ends = [someEvidence('runbook', { validUntil: '2026-06-30' }), someEvidence('training')];
    expect(ask({ evidence: ends }, '2026-06-30')).toBe('clear');
    expect(judge(pilotTeamDependency, running({ evidence: ends }), '2026-07-01')).toMatchObject({
      sentence: 'It still depends on the pilot team: no valid runbook passes on how it runs.',
      evidence: [{ label: 'Valid runbook', value: 'none, the last was valid until 30 June 2026' }],
      absence: 'lost',
    });
    expect(ask({ evidence: [someEvidence('training')], team: [...pilot, ...run] })).toBe(
      'It still depends on the pilot team: 2 of 3 on the run team were on it, and no valid runbook passes on how it runs.',
    );
  });

  it('says `never` where no document was ever recorded and only that is missing', () => {
    const absence = (facts: InitiativeFacts) => judge(pilotTeamDependency, facts, '2026-06-01');
    expect(absence(running({ evidence: [] }))).toMatchObject({ absence: 'never' });
    expect(absence(running({ evidence: [], team: [...pilot, ...run] }))).toMatchObject({ absence: null });
    expect(absence(changed(running(), { evidence: [] }))).toMatchObject({ absence: 'lost' });
    const toCome = [someEvidence('training'), someEvidence('runbook', { date: '2026-06-02' })];
    expect(absence(running({ evidence: toCome }))).toMatchObject({ kind: 'sprung', absence: null });
  });

  it('judges no share where nobody is on the run team', () => {
    expect(ask({ team: pilot })).toBe('clear');
  });

  it('waits 90 days after the phase is entered, and is not asked in Foundation', () => {
    expect(ask({ evidence: [] }, '2026-05-30')).toBe('not-applicable');
    expect(ask({ evidence: [] }, '2026-05-31')).toContain('no valid runbook or training');
    expect(ask({ evidence: [], phaseEnteredOn: null }, '2026-03-03')).toContain('no valid runbook or training');
    expect(ask({ evidence: [], phase: 'foundation' })).toBe('not-applicable');
  });
});
