import { describe, expect, it } from '@jest/globals';
import { composeSentence } from './compose-sentence.ts';
import { type SummaryChanges, summaryWith } from './summary-factory.ts';

const count = (value: number) => value.toLocaleString('en');
const sentence = (changes: SummaryChanges) => composeSentence(summaryWith(changes), count);

describe('composeSentence', () => {
  it('says first that pilots succeed and nothing scales, with what is most often in the way', () => {
    expect(
      sentence({
        byState: { active: 47 },
        health: { red: 13 },
        pilots: { succeeded: 11, succeededAndInExecution: 2 },
        flags: [{ title: 'Nobody decided what comes next', initiatives: 9 }],
        contradicted: 4,
      }),
    ).toEqual({
      headline: 'Pilots succeed but nothing scales: 2 of 11 initiatives with a succeeded pilot reached Execution.',
      lead: 'Most often in the way: nobody decided what comes next (9 initiatives). 4 initiatives say they are on track while their facts say otherwise.',
    });
  });

  it('does not say so of two pilots, nor of a quarter that scaled', () => {
    const twoPilots = sentence({ byState: { active: 5 }, health: { green: 5 }, pilots: { succeeded: 2 } });
    const aQuarter = sentence({
      byState: { active: 5 },
      health: { green: 5 },
      pilots: { succeeded: 4, succeededAndInExecution: 1 },
    });
    expect(twoPilots.headline).not.toContain('nothing scales');
    expect(aQuarter.headline).not.toContain('nothing scales');
    const oneInFive = { succeeded: 5, succeededAndInExecution: 1 };
    expect(sentence({ byState: { active: 5 }, pilots: oneInFive }).headline).toContain('1 of 5');
  });

  it('writes none rather than 0', () => {
    expect(sentence({ byState: { active: 3 }, pilots: { succeeded: 3 } }).headline).toContain('none of 3');
  });

  it('says of a fresh import that it cannot be judged, apart from what is known to be wrong', () => {
    const imported = {
      byState: { active: 1912 },
      health: { amber: 146, unknown: 1766 },
      flags: [
        { ruleId: 'orphaned', title: 'Nobody owns it', initiatives: 1912, toBeRecorded: 1912 },
        { ruleId: 'pilot-overrun', title: 'The pilot never ends', initiatives: 146 },
      ],
    };
    expect(sentence(imported)).toEqual({
      headline:
        'Most of this portfolio cannot be judged yet: for all 1,912 active initiatives something basic was never recorded.',
      lead: 'Known to be wrong: the pilot never ends (146 initiatives).',
    });
    expect(sentence({ ...imported, byState: { active: 2000 } }).headline).toContain('1,912 of 2,000');
  });

  it('counts what is off track, else what is at risk', () => {
    const flags = [{ title: 'One sponsor', initiatives: 1 }];
    expect(sentence({ byState: { active: 8 }, health: { red: 1, green: 7 }, flags }).headline).toBe(
      '1 of 8 active initiatives is off track.',
    );
    expect(sentence({ byState: { active: 8 }, health: { amber: 3, green: 5 }, flags }).headline).toBe(
      '3 of 8 active initiatives are at risk.',
    );
  });

  it('names a minor flag only where there is nothing graver', () => {
    const minor = { ruleId: 'knowledge-silo', title: 'Knowledge silo', severity: 'minor', initiatives: 9 } as const;
    const major = { ruleId: 'pilot-overrun', title: 'Pilot overrun', severity: 'major', initiatives: 2 } as const;
    const troubled = { byState: { active: 12 }, health: { amber: 2, green: 10 } };
    expect(sentence({ ...troubled, flags: [minor, major] }).lead).toContain('pilot overrun (2 initiatives)');
    expect(sentence({ ...troubled, flags: [minor] }).lead).toContain('knowledge silo (9 initiatives)');
  });

  it('says so when nothing is known to be wrong', () => {
    expect(sentence({ byState: { active: 4 }, health: { green: 4 } }).headline).toBe(
      'Nothing known holds the portfolio back: all 4 active initiatives are on track.',
    );
    expect(sentence({ byState: { active: 4 }, health: { green: 1, unknown: 3 } }).headline).toContain('1 of 4');
  });

  it('has words for a portfolio where nothing is active', () => {
    expect(sentence({ byState: { stopped: 3, embedded: 1 } }).headline).toBe(
      'No initiative is active: 1 embedded, 3 stopped.',
    );
    expect(sentence({}).headline).toBe('No initiative is here.');
  });
});
