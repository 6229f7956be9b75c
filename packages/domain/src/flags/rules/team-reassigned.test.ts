import { describe, expect, it } from '@jest/globals';
import type { InitiativeFacts } from '../../initiatives/facts.ts';
import { aMember, aPilot, buildFacts, peopleWhere } from '../../initiatives/facts-builder.ts';
import { assessOn, judge, openEpisode, turnsOn, verdict } from '../judge.ts';
import { teamReassigned } from './team-reassigned.ts';

const three = ['ann', 'amir', 'ben'].map((id) => aMember(id));
const twoLeave = peopleWhere({ ann: '2026-05-01', amir: '2026-05-01' });
const ask = (facts: Partial<InitiativeFacts>, on: string) =>
  verdict(teamReassigned, buildFacts({ pilots: [aPilot()], team: three, ...facts }), on);

describe('team-reassigned', () => {
  it('is quiet while the team is there, springs when most have gone, and clears with a run team', () => {
    expect(ask({ people: twoLeave }, '2026-04-30')).toBe('clear');
    expect(ask({ people: twoLeave }, '2026-05-01')).toBe(
      'Only 1 of 3 on the pilot team is left, and there is no run team.',
    );
    expect(
      turnsOn(teamReassigned, buildFacts({ pilots: [aPilot()], team: three, people: twoLeave }), '2026-04-01'),
    ).toBe('2026-05-01');
    expect(ask({ people: twoLeave, team: [...three, aMember('ivo', 'run')] }, '2026-05-01')).toBe('clear');
  });

  it('takes half the team for enough', () => {
    const four = [...three, aMember('bea')];
    expect(ask({ team: four, people: twoLeave }, '2026-05-01')).toBe('clear');
    expect(
      ask(
        { team: four, people: peopleWhere({ ann: '2026-05-01', amir: '2026-05-01', bea: '2026-05-01' }) },
        '2026-05-01',
      ),
    ).toContain('1 of 4');
  });

  it('names those who have gone', () => {
    const team = three.map((member) => ({ ...member, to: '2026-05-11' }));
    expect(ask({ team }, '2026-05-12')).toBe(
      'Nobody of the pilot team is left (Amir Khan, Ann Lee and Ben Ode), and there is no run team.',
    );
  });

  it('counts the team of the newest pilot only, and everybody once', () => {
    const second = aPilot({ number: 2 });
    const team = [
      ...three,
      aMember('bea', 'pilot', { id: 'm2', pilotNumber: 2 }),
      aMember('bea', 'pilot', { id: 'm3', pilotNumber: 2 }),
    ];
    expect(ask({ pilots: [aPilot(), second], team, people: twoLeave }, '2026-05-01')).toBe('clear');
  });

  it('applies to a pilot that runs or succeeded, not to one that failed', () => {
    const pilot = (outcome: 'succeeded' | 'failed') => [aPilot({ endedOn: '2026-05-11', outcome })];
    expect(ask({ pilots: pilot('succeeded'), people: twoLeave }, '2026-05-12')).toContain('1 of 3');
    expect(ask({ pilots: pilot('failed'), people: twoLeave }, '2026-05-12')).toBe('not-applicable');
  });

  it('waits for a team that has not begun', () => {
    const team = three.map((member) => ({ ...member, from: '2026-06-01' }));
    expect(ask({ team }, '2026-05-31')).toBe('not-applicable');
    expect(ask({ team }, '2026-06-01')).toBe('clear');
  });

  it('needs somebody named on the pilot team', () => {
    expect(judge(teamReassigned, buildFacts({ pilots: [aPilot()] }), '2026-05-01')).toEqual({
      kind: 'not-enough-data',
      record: ['Record who is on the team of the pilot.'],
    });
  });

  it('becomes major after more than 30 days', () => {
    const facts = buildFacts({ pilots: [aPilot()], team: three, people: twoLeave });
    const opened = assessOn(facts, '2026-05-01');
    const before = assessOn(facts, '2026-05-31', opened.episodes);
    expect(openEpisode(before, 'team-reassigned')?.severity).toBe('minor');
    expect(before.reviewOn).toBe('2026-06-01');
    const after = assessOn(facts, '2026-06-01', before.episodes);
    expect(openEpisode(after, 'team-reassigned')).toMatchObject({ severity: 'major', openedOn: '2026-05-01' });
  });
});
