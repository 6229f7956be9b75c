import { describe, expect, it } from '@jest/globals';
import { openingOf } from './opening.ts';
import { type SummaryChanges, summaryWith } from './summary-factory.ts';

const count = (value: number) => value.toLocaleString('en');
const opening = (changes: SummaryChanges) => openingOf(summaryWith(changes), count);

describe('openingOf', () => {
  it("leads with the API's claim, and goes on with what is in the way and how the initiatives are", () => {
    expect(
      opening({
        headline:
          'Pilots succeed but nothing scales: 2 of 11 succeeded pilots reached Execution. Most often in the way: single-department sponsor (9 of 9).',
        byState: { active: 47 },
        health: { red: 13, amber: 4, green: 30 },
        contradicted: 4,
      }),
    ).toEqual({
      headline: 'Pilots succeed but nothing scales: 2 of 11 succeeded pilots reached Execution.',
      lead: 'Most often in the way: single-department sponsor (9 of 9). 13 of 47 active initiatives are off track, 4 at risk. 4 say they are on track while their facts say otherwise.',
    });
  });

  it('takes a second claim out of the headline, and cuts at no full stop within a name', () => {
    const { headline, lead } = opening({
      headline: 'Growth has plateaued: 2 of 3 are green; the value of Q3 2026 was 97 % in EUR. Ask Dr. no. 2.',
      byState: { active: 1 },
      health: { green: 1 },
    });
    expect(headline).toBe('Growth has plateaued: 2 of 3 are green.');
    expect(lead).toBe(
      'The value of Q3 2026 was 97\u00a0% in EUR. Ask Dr. no. 2. The one active initiative is on track.',
    );
  });

  it('keeps a headline of one claim whole', () => {
    expect(opening({ headline: 'No symptom shows so far.' }).headline).toBe('No symptom shows so far.');
  });

  it('counts what is off track, else what is at risk, else what cannot be judged', () => {
    const lead = (changes: SummaryChanges) => opening(changes).lead;
    expect(lead({ byState: { active: 8 }, health: { red: 1, green: 7 } })).toBe(
      '1 of 8 active initiatives is off track.',
    );
    expect(lead({ byState: { active: 8 }, health: { amber: 3, green: 5 } })).toBe(
      '3 of 8 active initiatives are at risk.',
    );
    expect(lead({ byState: { active: 4 }, health: { green: 4 } })).toBe('All 4 active initiatives are on track.');
    expect(lead({ byState: { active: 4 }, health: { green: 3, unknown: 1 } })).toBe(
      '3 of 4 active initiatives are on track; the other lacks facts to be judged by.',
    );
  });

  it('says of a fresh import what was never recorded, and only where most cannot be judged', () => {
    const flags = [{ ruleId: 'orphaned', title: 'Orphaned', initiatives: 1912, toBeRecorded: 1912 }];
    const imported = { byState: { active: 2000 }, health: { amber: 146, unknown: 1766 }, flags };
    expect(opening(imported).lead).toContain('For 1,912 something basic was never recorded.');
    expect(opening({ ...imported, byState: { active: 1912 } }).lead).toContain('For all of them');
    expect(opening({ ...imported, health: { amber: 1000, unknown: 1000 } }).lead).not.toContain('never recorded');
  });

  it('has words for a portfolio where nothing is active', () => {
    expect(opening({ byState: { stopped: 3, embedded: 1 } }).lead).toBe(
      'No initiative is active: 1 embedded, 3 stopped.',
    );
    expect(opening({}).lead).toBe('No initiative is here.');
  });
});
