import { describe, expect, it } from '@jest/globals';
import { changeLines, changesSentence, nothingOf, turnoverOf } from './changes.ts';
import type { ChangesSince } from './queries.ts';

const NOTHING: ChangesSince = {
  since: '2026-08-29',
  asOf: '2026-11-27',
  registered: [],
  gone: [],
  advanced: [],
  steppedBack: [],
  stopped: [],
  embedded: [],
  paused: [],
  resumed: [],
  flagsOpened: [],
  flagsEnded: [],
  health: [],
  promisesMoved: [],
};
const one = { key: 'INI-1', name: 'Claims triage' };
const two = { key: 'INI-2', name: 'Call summaries' };
const phase = (name: string) => name.toUpperCase();

describe('what changed between two days', () => {
  it('lists only what happened, and says of the rest that it did not', () => {
    const changes: ChangesSince = {
      ...NOTHING,
      stopped: [two],
      advanced: [{ ...one, from: 'foundation', to: 'execution' }],
    };
    expect(changeLines(changes, phase)).toEqual([
      { name: 'advanced', label: 'advanced', items: [{ ...one, detail: 'FOUNDATION to EXECUTION' }] },
      { name: 'stopped', label: 'stopped', items: [two] },
    ]);
    expect(nothingOf(changes)).toBe(
      'No initiative stepped back or was registered. No promised date was moved out of these days.',
    );
  });

  it('says nothing where all of it happened', () => {
    const moved = {
      initiative: one,
      movedOn: '2026-09-01',
      field: 'gatePlannedOn',
      label: 'Gate',
      from: '2026-10-01',
      to: '2027-01-01',
    };
    const all: ChangesSince = {
      ...NOTHING,
      advanced: [{ ...one, from: 'foundation', to: 'execution' }],
      steppedBack: [{ ...two, from: 'scale', to: 'execution' }],
      registered: [one],
      stopped: [two],
      promisesMoved: [moved],
    };
    expect(nothingOf(all)).toBeNull();
  });

  it('sums flags by rule over both sides, most movement first', () => {
    const turnover = turnoverOf({
      flagsOpened: [
        { ruleId: 'orphaned', title: 'Orphaned', initiatives: [one] },
        { ruleId: 'shelved', title: 'Shelved', initiatives: [one, two] },
      ],
      flagsEnded: [{ ruleId: 'orphaned', title: 'Orphaned', initiatives: [one, two] }],
    });
    expect(turnover).toEqual({
      rules: [
        { ruleId: 'orphaned', title: 'Orphaned', opened: 1, ended: 2 },
        { ruleId: 'shelved', title: 'Shelved', opened: 2, ended: 0 },
      ],
      opened: 3,
      ended: 2,
    });
  });

  it('tells flags and health in one sentence each', () => {
    const worse = { ...one, from: 'green', to: 'red', isBetter: false } as const;
    const better = { ...two, from: 'red', to: 'amber', isBetter: true } as const;
    const flagsOpened = [{ ruleId: 'orphaned', title: 'Orphaned', initiatives: [one] }];
    const sentence = (changes: Partial<ChangesSince>) => changesSentence({ ...NOTHING, ...changes }, String);
    expect(sentence({})).toBe('No flag opened or ended. No active initiative changed its health.');
    expect(sentence({ flagsOpened, health: [worse, better] })).toBe(
      '1 flag opened and 0 ended. 2 initiatives changed in health, 1 for the better.',
    );
    expect(sentence({ health: [worse] })).toContain('1 initiative changed in health, for the worse.');
    expect(sentence({ health: [better] })).toContain('for the better.');
  });
});
