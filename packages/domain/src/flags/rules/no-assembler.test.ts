import { describe, expect, it } from '@jest/globals';
import type { InitiativeFacts, PersonFact } from '../../initiatives/facts.ts';
import { aMember, buildFacts, PEOPLE } from '../../initiatives/facts-builder.ts';
import { judge, turnsOn, verdict } from '../judge.ts';
import { noAssembler } from './no-assembler.ts';

/** The organisation's people with the archetypes given, and with the first day away of those who leave. */
const leading = (archetypes: Record<string, string>, leftOn: Record<string, string> = {}): PersonFact[] =>
  PEOPLE.map((one) => ({ ...one, archetype: archetypes[one.id] ?? null, leftOn: leftOn[one.id] ?? null }));

const launched = (facts: Partial<InitiativeFacts> = {}) =>
  buildFacts({
    phase: 'execution',
    phaseEnteredOn: '2026-03-02',
    ownerId: 'amir',
    team: [aMember('ivo', 'run'), aMember('ann')],
    ...facts,
  });
const ask = (facts: Partial<InitiativeFacts>, on = '2026-06-01') => verdict(noAssembler, launched(facts), on);

describe('no-assembler', () => {
  it('springs where the owner and the run team lead otherwise, and clears with an assembler among them', () => {
    const people = leading({ amir: 'explorer' });
    expect(judge(noAssembler, launched({ people }), '2026-06-01')).toMatchObject({
      sentence: 'Nobody who owns or runs it is an assembler.',
      evidence: [
        { label: 'Amir Khan', value: 'explorer', field: 'owner' },
        { label: 'Ivo Petrov', value: 'archetype not recorded', field: 'team' },
      ],
      absence: null,
    });
    expect(ask({ people: leading({ amir: 'explorer', ivo: 'assembler' }) })).toBe('clear');
    expect(ask({ people: leading({ amir: 'assembler' }) })).toBe('clear');
  });

  it('springs again when the assembler leaves or stops, and names them', () => {
    const people = leading({ amir: 'explorer', ivo: 'assembler' }, { ivo: '2026-07-01' });
    expect(ask({ people }, '2026-06-30')).toBe('clear');
    expect(turnsOn(noAssembler, launched({ people }), '2026-06-01')).toBe('2026-07-01');
    expect(judge(noAssembler, launched({ people }), '2026-07-01')).toMatchObject({
      sentence: 'Nobody who owns or runs it has been an assembler since Ivo Petrov stopped on 1 July 2026.',
      absence: 'lost',
    });
    const moved = {
      people: leading({ amir: 'explorer', ivo: 'assembler' }),
      team: [aMember('ivo', 'run', { to: '2026-06-30' })],
    };
    expect(ask(moved, '2026-06-30')).toBe('clear');
    expect(ask(moved, '2026-07-01')).toContain('since Ivo Petrov stopped on 1 July 2026');
  });

  it('does not look at the pilot team, nor at those who are yet to come', () => {
    expect(ask({ people: leading({ amir: 'explorer', ann: 'assembler' }) })).toContain('is an assembler');
    const people = leading({ amir: 'explorer', ivo: 'assembler' });
    const team = [aMember('ivo', 'run', { from: '2026-06-02' })];
    expect(ask({ people, team }, '2026-06-01')).toBe('Nobody who owns or runs it is an assembler.');
    expect(ask({ people, team }, '2026-06-02')).toBe('clear');
  });

  it('needs an archetype on one of them; that of somebody else does not help', () => {
    expect(judge(noAssembler, launched({ people: leading({ ann: 'assembler' }) }), '2026-06-01')).toEqual({
      kind: 'not-enough-data',
      record: ['Record the leadership archetype of the owner or of somebody on the run team.'],
    });
    expect(ask({ people: leading({ amir: 'explorer' }, { amir: '2026-05-01' }) })).toBe('not-enough-data');
  });

  it('waits 60 days after Execution is entered, and is asked there only', () => {
    const people = leading({ amir: 'explorer' });
    expect(ask({ people }, '2026-04-30')).toBe('not-applicable');
    expect(ask({ people }, '2026-05-01')).toContain('is an assembler');
    expect(ask({ people, phase: 'scale' })).toBe('not-applicable');
  });
});
