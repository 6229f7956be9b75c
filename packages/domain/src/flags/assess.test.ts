import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import { anUpdate, aSponsor, buildFacts, peopleWhere } from '../initiatives/facts-builder.ts';
import { shippedRulePack } from '../rule-packs/rule-pack.ts';
import { assess } from './assess.ts';
import { assessOn, openEpisode, utc } from './judge.ts';
import { defineRule, type Outcome, type Rule } from './rule.ts';

const sprung: Outcome = { kind: 'sprung', sentence: 'It creaks.', evidence: [] };

/** A rule whose answer is written in the summary of the initiative. */
const creaking = (definition: Partial<Rule> = {}): Rule => ({
  ...defineRule({
    id: 'creaking',
    title: 'Creaking',
    group: 'execution',
    severity: 'minor',
    phases: ['foundation', 'execution'],
    springsWhen: 'It creaks.',
    why: 'Creaking comes before breaking.',
    clearsWhen: 'Oil it.',
    clearsAt: 'owner',
    parameters: z.object({ loudness: z.int().default(3) }),
    reads: ['summary'],
    subjects: [],
    evaluate({ summary }): Outcome {
      if (summary === 'throws') throw new Error('The hinge is gone.');
      if (summary === 'sprung' || summary === 'never') {
        return { ...sprung, absence: summary === 'never' ? 'never' : null };
      }
      if (summary === 'not-applicable') return { kind: summary, because: 'There is no door.' };
      if (summary === 'not-enough-data') return { kind: summary, record: ['Record the door.'] };
      return { kind: 'clear' };
    },
    turningPoints: () => [],
  }),
  ...definition,
});

const says = (summary: string, facts: Partial<InitiativeFacts> = {}) => buildFacts({ summary, ...facts });

/** Judges day after day, handing the episodes on: `live([['2026-03-01', says('sprung')], ...])`. */
function live(days: [string, InitiativeFacts][], rules: Rule[] = [creaking()]) {
  let episodes = assessOn(buildFacts(), '2026-01-01', [], rules).episodes;
  let last = assessOn(buildFacts(), '2026-01-01', [], rules);
  for (const [day, facts] of days) {
    last = assessOn(facts, day, episodes, rules);
    episodes = last.episodes;
  }
  return { last, episode: episodes.find(({ ruleId }) => ruleId === 'creaking') };
}

describe('an episode', () => {
  it('opens, stays open with its date, and ends cleared', () => {
    const { episode } = live([
      ['2026-03-01', says('sprung')],
      ['2026-03-05', says('sprung')],
    ]);
    expect(episode).toMatchObject({ status: 'open', openedOn: '2026-03-01', endedOn: null, isVerified: true });
    const ended = live([
      ['2026-03-01', says('sprung')],
      ['2026-03-05', says('clear')],
    ]);
    expect(ended.episode).toMatchObject({ status: 'cleared', openedOn: '2026-03-01', endedOn: '2026-03-05' });
    expect(ended.last.health).toBe('green');
  });

  it('ends lapsed where the rule no longer applies, by its answer or by phase', () => {
    expect(
      live([
        ['2026-03-01', says('sprung')],
        ['2026-03-02', says('not-applicable')],
      ]).episode?.status,
    ).toBe('lapsed');
    const scaled = live([
      ['2026-03-01', says('sprung')],
      ['2026-03-02', says('sprung', { phase: 'scale' })],
    ]);
    expect(scaled.episode?.status).toBe('lapsed');
  });

  it.each(['not-enough-data', 'throws'])('stays open, unverified, on "%s", and keeps growing older', (answer) => {
    const rising = [creaking({ risesAfterDays: 30 })];
    const { last, episode } = live(
      [
        ['2026-03-01', says('sprung')],
        ['2026-03-10', says(answer)],
      ],
      rising,
    );
    expect(episode).toMatchObject({ status: 'open', openedOn: '2026-03-01', isVerified: false, severity: 'minor' });
    expect(last.reviewOn).toBe('2026-04-01');
    const later = live(
      [
        ['2026-03-01', says('sprung')],
        ['2026-04-01', says(answer)],
      ],
      rising,
    );
    expect(later.episode?.severity).toBe('major');
    expect(
      live([
        ['2026-03-01', says('sprung')],
        ['2026-03-10', says(answer)],
        ['2026-03-11', says('sprung')],
      ]).episode?.isVerified,
    ).toBe(true);
  });

  it('re-opens with its age within 7 days, and anew after 8', () => {
    const again = (day: string) =>
      live([
        ['2026-03-01', says('sprung')],
        ['2026-03-10', says('clear')],
        [day, says('sprung')],
      ]).episode;
    expect(again('2026-03-17')).toMatchObject({ status: 'open', openedOn: '2026-03-01', endedOn: null });
    expect(again('2026-03-18')).toMatchObject({ status: 'open', openedOn: '2026-03-18' });
  });

  it('is handed on for 7 days after its end, and no longer', () => {
    const until = (day: string) =>
      live([
        ['2026-03-01', says('sprung')],
        ['2026-03-10', says('clear')],
        [day, says('clear')],
      ]).episode;
    expect(until('2026-03-17')).toMatchObject({ status: 'cleared', endedOn: '2026-03-10' });
    expect(until('2026-03-18')).toBeUndefined();
  });

  it('rises one step, once, after more than 30 days, and never when nothing was ever recorded', () => {
    const rising = [creaking({ risesAfterDays: 30 })];
    const after = (day: string, answer = 'sprung') =>
      live(
        [
          ['2026-03-01', says(answer)],
          [day, says(answer)],
        ],
        rising,
      ).episode?.severity;
    expect(after('2026-03-31')).toBe('minor');
    expect(after('2026-04-01')).toBe('major');
    expect(after('2026-12-01')).toBe('major');
    expect(after('2026-12-01', 'never')).toBe('minor');
  });

  it('is held down while it says `never`: to minor in Foundation, to major later', () => {
    const critical = [creaking({ severity: 'critical' })];
    const inPhase = (phase: 'foundation' | 'execution', answer: string) =>
      live([['2026-03-01', says(answer, { phase })]], critical).episode?.severity;
    expect(inPhase('foundation', 'never')).toBe('minor');
    expect(inPhase('execution', 'never')).toBe('major');
    expect(inPhase('foundation', 'sprung')).toBe('critical');
  });

  it('is held untouched while the initiative is paused, and asked again after', () => {
    const paused = says('clear', { state: 'paused' });
    const { last, episode } = live(
      [
        ['2026-03-01', says('sprung')],
        ['2026-06-01', paused],
      ],
      [creaking({ risesAfterDays: 30 })],
    );
    expect(episode).toMatchObject({ status: 'open', openedOn: '2026-03-01', severity: 'minor', isVerified: true });
    expect(last.reviewOn).toBeNull();
    expect(
      live([
        ['2026-03-01', says('sprung')],
        ['2026-06-01', paused],
        ['2026-06-02', says('clear')],
      ]).episode?.status,
    ).toBe('cleared');
  });

  it('lapses when its rule is taken out of the catalogue', () => {
    const { episodes } = assessOn(says('sprung'), '2026-03-01', [], [creaking()]);
    expect(assessOn(says('sprung'), '2026-03-02', episodes, [])).toMatchObject({
      episodes: [{ ruleId: 'creaking', status: 'lapsed', endedOn: '2026-03-02' }],
      health: 'green',
    });
  });

  it('is listed under the one that covers it and does not count', () => {
    const breaking = creaking({ id: 'breaking', severity: 'major', covers: ['creaking'] });
    const both = assessOn(says('sprung'), '2026-03-01', [], [creaking({ severity: 'critical' }), breaking]);
    expect(openEpisode(both, 'creaking')?.coveredBy).toBe('breaking');
    expect(both.health).toBe('amber');
    const alone = assessOn(says('sprung'), '2026-03-02', both.episodes, [creaking({ severity: 'critical' })]);
    expect(openEpisode(alone, 'creaking')?.coveredBy).toBeNull();
    expect(alone.health).toBe('red');
  });
});

describe('a rule', () => {
  it('waits out its grace after a phase was entered, if the day is known', () => {
    const rules = [creaking({ graceDays: 30 })];
    const on = (day: string, phaseEnteredOn: string | null) =>
      assessOn(says('sprung', { phaseEnteredOn }), day, [], rules);
    expect(on('2026-03-31', '2026-03-02').outcomes.creaking?.kind).toBe('not-applicable');
    expect(on('2026-03-31', '2026-03-02').reviewOn).toBe('2026-04-01');
    expect(on('2026-04-01', '2026-03-02').outcomes.creaking?.kind).toBe('sprung');
    expect(on('2026-03-02', null).outcomes.creaking?.kind).toBe('sprung');
  });

  it('that throws answers `error` and makes the health unknown, not green', () => {
    const assessment = assessOn(says('throws'), '2026-03-01', [], [creaking()]);
    expect(assessment.outcomes.creaking).toEqual({ kind: 'error', message: 'The hinge is gone.' });
    expect(assessment.health).toBe('unknown');
  });

  it('takes severity and parameters from the pack, and answers `error` to parameters it cannot use', () => {
    const under = (rules: (typeof shippedRulePack)['rules']) =>
      assess(says('sprung'), [], { version: 7, rules }, { now: new Date('2026-03-01T12:00:00Z'), settings: utc }, [
        creaking(),
      ]);
    expect(under({ creaking: { severity: 'critical' } })).toMatchObject({
      rulePackVersion: 7,
      health: 'red',
      episodes: [{ severity: 'critical', rulePackVersion: 7 }],
    });
    expect(under({ creaking: { parameters: { loudness: 'very' } } }).outcomes.creaking).toMatchObject({
      kind: 'error',
    });
  });

  it('never sees the prototype of the pack', () => {
    const rule = creaking({ id: 'constructor' });
    expect(assessOn(says('sprung'), '2026-03-01', [], [rule]).health).toBe('green');
  });
});

describe('health', () => {
  it('is unknown where nothing is known to be wrong but a rule lacked data', () => {
    expect(assessOn(says('not-enough-data'), '2026-03-01', [], [creaking()]).health).toBe('unknown');
  });

  it('is judged by the calendar of the tenant', () => {
    const settings = { ...utc, timeZone: 'Pacific/Auckland' };
    const facts = buildFacts({
      ownerId: 'ann',
      sponsors: [aSponsor('ben')],
      people: peopleWhere({ ann: '2026-04-01' }),
    });
    const at = (now: string) => assess(facts, [], shippedRulePack, { now: new Date(now), settings });
    expect(at('2026-03-31T10:59:00Z')).toMatchObject({
      assessedOn: '2026-03-31',
      outcomes: { orphaned: { kind: 'clear' } },
    });
    expect(at('2026-03-31T11:00:00Z')).toMatchObject({
      assessedOn: '2026-04-01',
      outcomes: { orphaned: { kind: 'sprung' } },
    });
  });
});

describe('stated health', () => {
  const stated = (facts: Partial<InitiativeFacts>, day: string) =>
    assessOn(buildFacts({ reportingCadence: 'monthly', affectedDepartmentIds: ['claims'], ...facts }), day);
  const byOwner = anUpdate('on-track', '2026-03-01');

  it('is the worst that the owner or an affected department says', () => {
    expect(stated({ statusUpdates: [byOwner] }, '2026-03-02').statedHealth).toBe('on-track');
    const byClaims = anUpdate('at-risk', '2026-02-20', 'claims');
    expect(stated({ statusUpdates: [byOwner, byClaims] }, '2026-03-02').statedHealth).toBe('at-risk');
    const byFinance = anUpdate('off-track', '2026-03-01', 'finance');
    expect(stated({ statusUpdates: [byOwner, byFinance] }, '2026-03-02').statedHealth).toBe('on-track');
  });

  it('is the latest word of each', () => {
    const statusUpdates = [anUpdate('off-track', '2026-02-20'), byOwner];
    expect(stated({ statusUpdates }, '2026-03-02').statedHealth).toBe('on-track');
  });

  it('runs out after two cadences, and without a cadence after two quarters', () => {
    expect(stated({ statusUpdates: [byOwner] }, '2026-05-01').statedHealth).toBe('on-track');
    expect(stated({ statusUpdates: [byOwner] }, '2026-05-02').statedHealth).toBeNull();
    const without = { statusUpdates: [byOwner], reportingCadence: null };
    expect(stated(without, '2026-09-01').statedHealth).toBe('on-track');
    expect(stated(without, '2026-09-02').statedHealth).toBeNull();
    expect(stated({}, '2026-03-02').statedHealth).toBeNull();
  });
});
