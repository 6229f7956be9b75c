import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type IsoDate } from '../calendar/calendar.ts';
import { assessOn, utc } from '../flags/judge.ts';
import { FIRST_DAY, someFacts } from '../initiatives/facts-arbitrary.ts';
import { aPilot, aSponsor, changed, peopleWhere, pilotInTheTrap } from '../initiatives/facts-builder.ts';
import { type RulePack, shippedRulePack } from '../rule-packs/rule-pack.ts';
import { compareReplays } from './compare-replays.ts';
import { type ReplayedEpisode, type ReplayQuestion, replay } from './replay.ts';
import type { HistoricFacts } from './standing-judgements.ts';

const over = (history: HistoricFacts[], question: Partial<ReplayQuestion> = {}) =>
  replay({ history, pack: shippedRulePack, settings: utc, from: '2026-03-02', to: '2026-07-31', ...question });

const inShort = ({ ruleId, openedOn, endedOn, status, severity, daysOpen }: ReplayedEpisode) => ({
  ruleId,
  openedOn,
  endedOn,
  status,
  severity,
  daysOpen,
});
const of = (ruleId: string, { episodes }: ReturnType<typeof replay>) =>
  episodes.filter((episode) => episode.ruleId === ruleId).map(inShort);

describe('replay', () => {
  it('finds when a flag opened, how severe it became and when it ended', () => {
    const alone = pilotInTheTrap({ people: peopleWhere({ ann: '2026-04-01' }) });
    const joined = changed(alone, { sponsors: [...alone.sponsors, aSponsor('ben', { from: '2026-04-20' })] });
    const past = over([
      { from: '2026-03-02', facts: alone },
      { from: '2026-04-20', facts: joined },
    ]);
    expect(past.initiative).toEqual({ key: 'INI-12', name: 'Claims triage' });
    expect(of('no-active-sponsor', past)).toEqual([
      {
        ruleId: 'no-active-sponsor',
        openedOn: '2026-04-01',
        endedOn: '2026-04-20',
        status: 'cleared',
        severity: 'critical',
        daysOpen: 19,
      },
    ]);
    // Lapsed when nobody sponsored, and open again with Ben as the only one.
    expect(of('single-department-sponsor', past)).toMatchObject([
      { openedOn: '2026-03-02', endedOn: '2026-04-01', status: 'lapsed', daysOpen: 30 },
      { openedOn: '2026-04-20', endedOn: null, status: 'open', daysOpen: 103 },
    ]);
  });

  it('remembers the highest severity, and counts only the days on which it was open', () => {
    const silent = pilotInTheTrap({ reportingCadence: 'weekly' });
    const checkedIn = { ...silent, sponsors: [aSponsor('ann', { from: '2026-03-02', lastCheckInOn: '2026-05-01' })] };
    const past = over(
      [
        { from: '2026-03-02', facts: silent },
        { from: '2026-05-01', facts: checkedIn },
      ],
      { to: '2026-05-15' },
    );
    expect(of('silent-sponsor', past)).toMatchObject([
      { openedOn: '2026-03-17', endedOn: '2026-05-01', severity: 'major', daysOpen: 45 },
    ]);
  });

  it('begins with the first facts, or with the episodes that were open then', () => {
    expect(over([]).episodes).toEqual([]);
    expect(over([{ from: '2026-08-01', facts: pilotInTheTrap() }]).episodes).toEqual([]);
    const late = over([{ from: '2026-04-01', facts: pilotInTheTrap() }]);
    expect(of('knowledge-silo', late)).toMatchObject([{ openedOn: '2026-04-01' }]);
    const { episodes } = assessOn(pilotInTheTrap(), '2026-03-02');
    const known = over([{ from: '2026-04-01', facts: pilotInTheTrap() }], { episodes });
    expect(of('knowledge-silo', known)).toMatchObject([{ openedOn: '2026-03-02', daysOpen: 122 }]);
  });

  it('is the same as judging every day', () => {
    const from = FIRST_DAY;
    const to = addDays(from, 300);
    fc.assert(
      fc.property(someFacts, someFacts, fc.integer({ min: 1, max: 299 }), (first, second, days) => {
        const changesOn = addDays(from, days);
        const later = changed(first, { ...second, everRecorded: first.everRecorded });
        const history = [
          { from, facts: first },
          { from: changesOn, facts: later },
        ];
        const daysOpen = new Map<string, { openDays: number; status: string; endedOn: IsoDate | null }>();
        let episodes = assessOn(first, from).episodes;
        for (let day = from; day <= to; day = addDays(day, 1)) {
          episodes = assessOn(day < changesOn ? first : later, day, day === from ? [] : episodes).episodes;
          for (const { ruleId, openedOn, status, endedOn } of episodes) {
            const before = daysOpen.get(`${ruleId} ${openedOn}`)?.openDays ?? 0;
            const openDays = before + (status === 'open' ? 1 : 0);
            daysOpen.set(`${ruleId} ${openedOn}`, { openDays, status, endedOn });
          }
        }
        const replayed = replay({ history, pack: shippedRulePack, settings: utc, from, to }).episodes.map(
          (episode): [string, unknown] => [
            `${episode.ruleId} ${episode.openedOn}`,
            { openDays: episode.daysOpen, status: episode.status, endedOn: episode.endedOn },
          ],
        );
        expect(new Map(replayed)).toEqual(daysOpen);
      }),
      { numRuns: 10 },
    );
  });
});

describe('compareReplays', () => {
  const late = pilotInTheTrap({
    pilots: [aPilot({ endedOn: '2026-05-11', outcome: 'succeeded' })],
    lastActivityOn: '2026-05-11',
  });
  const past = (rules: RulePack['rules']) => [
    over([{ from: '2026-05-11', facts: late }], { from: '2026-05-11', pack: { version: 2, rules } }),
  ];
  const shipped = past({});

  it('finds nothing between two equal packs', () => {
    for (const { a, b, onlyInA, onlyInB } of compareReplays(shipped, past({}))) {
      expect(a).toEqual(b);
      expect([...onlyInA, ...onlyInB]).toEqual([]);
    }
  });

  it('counts openings and days, and takes a flag that opens later for the same flag', () => {
    const later = past({ shelved: { parameters: { maxQuietDays: 70 } } });
    const shelved = compareReplays(shipped, later).find(({ ruleId }) => ruleId === 'shelved');
    expect(shelved).toEqual({
      ruleId: 'shelved',
      title: 'Shelved',
      a: { openings: 1, flagDays: 21 },
      b: { openings: 1, flagDays: 11 },
      onlyInA: [],
      onlyInB: [],
    });
  });

  it('names the flags that only one pack opens', () => {
    const never = past({ shelved: { parameters: { maxQuietDays: 700 } } });
    const shelved = compareReplays(shipped, never).find(({ ruleId }) => ruleId === 'shelved');
    expect(shelved?.b).toEqual({ openings: 0, flagDays: 0 });
    expect(shelved?.onlyInA).toMatchObject([{ initiative: { key: 'INI-12' }, openedOn: '2026-07-11' }]);
    expect(compareReplays(never, shipped).find(({ ruleId }) => ruleId === 'shelved')?.onlyInB).toHaveLength(1);
  });
});
