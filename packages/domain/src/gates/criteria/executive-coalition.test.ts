import { describe, expect, it } from '@jest/globals';
import type { InitiativeFacts } from '../../initiatives/facts.ts';
import { aSponsor, PEOPLE, peopleWhere } from '../../initiatives/facts-builder.ts';
import { answered, answerOf, nextTurn } from '../judge-criterion.ts';
import { READY_ON, readyIn } from '../ready-facts.ts';
import { executiveCoalition } from './executive-coalition.ts';

const asked = (sponsors: InitiativeFacts['sponsors'], facts: Partial<InitiativeFacts> = {}) =>
  answered(executiveCoalition, readyIn('foundation', { sponsors, ...facts }), READY_ON);

describe('executive-coalition', () => {
  it('is met by executives of two departments, and unmet from the day one of them leaves', () => {
    expect(asked([aSponsor('ann'), aSponsor('ben')])).toBe('met');
    const facts = readyIn('foundation', { people: peopleWhere({ ben: '2026-07-01' }) });
    expect(nextTurn(executiveCoalition, facts, READY_ON)).toBe('2026-07-01');
    expect(answered(executiveCoalition, facts, '2026-06-30')).toBe('met');
    expect(answerOf(executiveCoalition, facts, '2026-07-01')).toEqual({
      kind: 'unmet',
      gaps: [
        {
          sentence: 'Executives of Claims alone sponsor it: executives of 2 departments are asked for.',
          field: 'sponsors',
        },
      ],
    });
  });

  it('asks for executives: a secondary sponsor of the second department is not enough', () => {
    expect(asked([aSponsor('ann'), aSponsor('ben', { kind: 'secondary' })])).toEqual([
      'Executives of Claims alone sponsor it: executives of 2 departments are asked for.',
    ]);
    expect(asked([aSponsor('ann', { kind: 'secondary' }), aSponsor('ben', { kind: 'secondary' })])).toEqual([
      'None of its sponsors is an executive: executives of 2 departments are asked for.',
    ]);
    expect(asked([])).toEqual(['Nobody sponsors it: executives of 2 departments are asked for.']);
  });

  it('counts a department and one below it once', () => {
    expect(asked([aSponsor('ann'), aSponsor('ada')])).toEqual([
      'Executives of Claims Intake alone sponsor it: executives of 2 departments are asked for.',
    ]);
  });

  it('names whose department is not known, and cannot judge where none is', () => {
    expect(asked([aSponsor('ann'), aSponsor('noa')])).toEqual([
      'Executives of Claims alone sponsor it: executives of 2 departments are asked for.',
      'The department of Noa Blum is not known.',
    ]);
    expect(asked([aSponsor('ann', { kind: 'secondary' }), aSponsor('noa')])).toEqual([
      'Executives of no known department sponsor it: executives of 2 departments are asked for.',
      'The department of Noa Blum is not known.',
    ]);
    const people = PEOPLE.map((person) => ({ ...person, departmentId: null }));
    expect(answerOf(executiveCoalition, readyIn('foundation', { people }), READY_ON)).toEqual({
      kind: 'not-enough-data',
      record: ['Record the departments of the sponsors.'],
    });
  });

  it('may ask for sponsors of more departments than executives', () => {
    const parameters = { minDepartments: 3 };
    const wide = (sponsors: InitiativeFacts['sponsors']) =>
      answered(executiveCoalition, readyIn('foundation', { sponsors }), READY_ON, { parameters });
    expect(wide([aSponsor('ann'), aSponsor('ben')])).toEqual([
      'All its sponsors sit in Claims and Finance: sponsors of 3 departments are asked for.',
    ]);
    expect(wide([aSponsor('ann'), aSponsor('ben'), aSponsor('ivo', { kind: 'secondary' })])).toBe('met');
    expect(wide([aSponsor('ann')])).toEqual([
      'Executives of Claims alone sponsor it: executives of 2 departments are asked for.',
      'All its sponsors sit in Claims: sponsors of 3 departments are asked for.',
    ]);
  });
});
