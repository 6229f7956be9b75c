import { describe, expect, it } from '@jest/globals';
import type { IdeaFact } from '../../initiatives/facts.ts';
import { aMeasurement, anAdoption, anIdea } from '../../initiatives/facts-builder.ts';
import { answered, answerOf, gapsOf, nextTurn } from '../judge-criterion.ts';
import { READY_ON, readyIn } from '../ready-facts.ts';
import { organicIdeas } from './organic-ideas.ts';

const withIdeas = (...ideas: IdeaFact[]) => readyIn('innovation', { ideas });
const asked = (...ideas: IdeaFact[]) => answered(organicIdeas, withIdeas(...ideas), READY_ON);
const ofClaims = [anIdea('2026-05-04'), anIdea('2026-05-05')];
const ofFinance = anIdea('2026-05-06', { departmentId: 'finance' });

describe('organic-ideas', () => {
  it('asks for three, from two departments that use it', () => {
    expect(asked(...ofClaims, ofFinance)).toBe('met');
    expect(asked(ofFinance, anIdea('2026-05-04'))).toEqual([
      'Only 2 unprompted ideas of the last 180 days come from departments that use it: 3 are asked for.',
    ]);
    expect(asked(...ofClaims, anIdea('2026-05-06'))).toEqual([
      'Unprompted ideas come from Claims alone: 2 departments that use it are asked for.',
    ]);
    expect(gapsOf(organicIdeas, withIdeas(ofFinance), READY_ON)).toEqual([
      {
        sentence: 'Only 1 unprompted idea of the last 180 days comes from a department that uses it: 3 are asked for.',
        field: 'ideas',
      },
      {
        sentence: 'Unprompted ideas come from Finance alone: 2 departments that use it are asked for.',
        field: 'ideas',
      },
    ]);
  });

  it('does not count what was called for, nor what comes from where it is not used', () => {
    const none = ['No unprompted idea of the last 180 days comes from a department that uses it.'];
    expect(asked(...ofClaims.map((idea) => ({ ...idea, isPrompted: true })))).toEqual(none);
    expect(asked(anIdea('2026-05-04', { departmentId: 'it' }))).toEqual(none);
    expect(asked()).toEqual(none);
  });

  it('counts an idea from its date to 180 days after it', () => {
    const facts = withIdeas(...ofClaims, ofFinance);
    expect(answerOf(organicIdeas, facts, '2026-10-31').kind).toBe('met');
    expect(nextTurn(organicIdeas, facts, READY_ON)).toBe('2026-11-01');
    expect(answerOf(organicIdeas, facts, '2026-11-01').kind).toBe('unmet');
  });

  it('needs to know where it is used', () => {
    const used = (percent: string, facts = {}) =>
      answerOf(
        organicIdeas,
        readyIn('innovation', { indicators: [anAdoption([aMeasurement('2026-05-20', percent)], facts)] }),
        READY_ON,
      );
    const unknown = {
      kind: 'not-enough-data',
      record: ['Measure adoption in the departments that use it, with a baseline and a target.'],
    };
    expect(used('50', { departmentId: null })).toEqual(unknown);
    expect(used('50', { target: null })).toEqual(unknown);
    expect(used('0')).toEqual({
      kind: 'unmet',
      gaps: [
        {
          sentence: 'No department uses it yet: adoption has nowhere come beyond its baseline.',
          field: 'indicators',
        },
      ],
    });
  });
});
