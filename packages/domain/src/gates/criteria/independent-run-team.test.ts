import { describe, expect, it } from '@jest/globals';
import type { TeamMemberFact } from '../../initiatives/facts.ts';
import { aMember, peopleWhere } from '../../initiatives/facts-builder.ts';
import { answered, answerOf, gapsOf, nextTurn } from '../judge-criterion.ts';
import { READY_ON, readyIn } from '../ready-facts.ts';
import { independentRunTeam } from './independent-run-team.ts';

const pilotTeam = [aMember('ada', 'pilot', { to: '2026-02-27' })];
const withTeam = (...run: TeamMemberFact[]) => readyIn('execution', { team: [...pilotTeam, ...run] });

describe('independent-run-team', () => {
  it('asks for two people who were never on the pilot team', () => {
    expect(answered(independentRunTeam, withTeam(aMember('ivo', 'run'), aMember('noa', 'run')), READY_ON)).toBe('met');
    expect(gapsOf(independentRunTeam, withTeam(aMember('ivo', 'run'), aMember('ada', 'run')), READY_ON)).toEqual([
      {
        sentence:
          'Only Ivo Petrov on the run team does not come from the pilot team: 2 people who were never on it are asked for.',
        field: 'team',
      },
    ]);
    expect(answered(independentRunTeam, withTeam(aMember('ada', 'run')), READY_ON)).toEqual([
      'Everybody active on the run team comes from the pilot team (Ada Moss): 2 people who were never on it are asked for.',
    ]);
    expect(answered(independentRunTeam, withTeam(), READY_ON)).toEqual(['Nobody is active on the run team.']);
  });

  it('does not matter how many of the pilot team are on it besides, nor how often one is named', () => {
    const run = [aMember('ivo', 'run'), aMember('noa', 'run'), aMember('ada', 'run')];
    expect(answered(independentRunTeam, withTeam(...run), READY_ON)).toBe('met');
    const twice = [aMember('ivo', 'run'), aMember('ivo', 'run', { id: 'again', role: 'operator' })];
    expect(answerOf(independentRunTeam, withTeam(...twice), READY_ON).kind).toBe('unmet');
  });

  it('counts who is active, and whoever was on the pilot team of any pilot by then', () => {
    const facts = readyIn('execution', {
      team: [
        aMember('ivo', 'run'),
        aMember('noa', 'run'),
        aMember('ben', 'run', { to: '2026-06-30' }),
        aMember('noa', 'pilot', { from: '2026-06-20', pilotNumber: 2 }),
      ],
      people: peopleWhere({ ivo: '2026-07-15' }),
    });
    const kinds = (days: string[]) => days.map((day) => answerOf(independentRunTeam, facts, day).kind);
    expect(kinds(['2026-06-19', '2026-06-20', '2026-06-30', '2026-07-01'])).toEqual(['met', 'met', 'met', 'unmet']);
    expect(nextTurn(independentRunTeam, facts, '2026-06-20')).toBe('2026-07-01');
    expect(answered(independentRunTeam, facts, '2026-07-15')).toEqual([
      'Everybody active on the run team comes from the pilot team (Noa Blum): 2 people who were never on it are asked for.',
    ]);
  });

  it('cannot be judged before the pilot team is named; where no pilot is recorded there is none', () => {
    const team = [aMember('ivo', 'run'), aMember('noa', 'run')];
    expect(answerOf(independentRunTeam, readyIn('execution', { team }), READY_ON)).toEqual({
      kind: 'not-enough-data',
      record: ['Record who was on the team of the pilot.'],
    });
    expect(answered(independentRunTeam, readyIn('execution', { team, pilots: [] }), READY_ON)).toBe('met');
  });
});
