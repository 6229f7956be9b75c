import { describe, expect, it } from '@jest/globals';
import { assessOn, utc } from '../flags/judge.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import {
  aChampion,
  aFundingLine,
  aPilot,
  aSponsor,
  buildFacts,
  DEPARTMENTS,
  PEOPLE,
  peopleWhere,
  pilotInTheTrap,
} from '../initiatives/facts-builder.ts';
import { shippedRulePack } from '../rule-packs/rule-pack.ts';
import type { WhatIf } from './hypothesis.ts';
import { judgeWhatIf, type WhatIfQuestion, type WhatIfReading } from './judge-what-if.ts';

const TODAY = '2026-03-10';
const directory = { people: PEOPLE, departments: DEPARTMENTS };

function ask(facts: InitiativeFacts[], whatIf: WhatIf, question: Partial<WhatIfQuestion> = {}): WhatIfReading {
  return judgeWhatIf({
    initiatives: facts.map((one) => ({ facts: one, episodes: assessOn(one, TODAY).episodes })),
    whatIf,
    directory,
    pack: shippedRulePack,
    now: new Date(`${TODAY}T12:00:00Z`),
    settings: utc,
    ...question,
  });
}

const ids = (flags: readonly { ruleId: string }[] | undefined) => flags?.map(({ ruleId }) => ruleId);
const only = (reading: WhatIfReading) => {
  expect(reading.initiatives).toHaveLength(1);
  return reading.initiatives[0];
};

const annAlone = pilotInTheTrap();
const annAndBen = pilotInTheTrap({
  id: 'initiative-13',
  key: 'INI-13',
  name: 'Fraud alerts',
  sponsors: [aSponsor('ann', { kind: 'secondary' }), aSponsor('ben')],
});

describe('judgeWhatIf', () => {
  it('says what a leaving sponsor leaves behind, only where something differs, on the day that is looked at', () => {
    const whatIf: WhatIf = [{ kind: 'person-leaves', personId: 'ann', on: '2026-04-01' }];
    expect(ask([annAlone, annAndBen], whatIf).initiatives).toEqual([]);
    expect(ask([annAlone, annAndBen], whatIf, { on: '2026-03-31' }).initiatives).toEqual([]);

    const reading = ask([annAlone, annAndBen], whatIf, { on: '2026-04-01' });
    expect(reading).toMatchObject({ on: '2026-04-01', judged: 2, opens: 2, clears: 0, lapses: 1 });
    const [first, second] = reading.initiatives;
    expect(first).toMatchObject({
      initiative: { key: 'INI-12', name: 'Claims triage' },
      health: { before: 'amber', after: 'red' },
      opens: [{ ruleId: 'no-active-sponsor', severity: 'critical', finding: { absence: 'lost' } }],
    });
    expect(JSON.stringify(first?.opens)).toContain('Ann Lee');
    // Nobody sits in one department any more: that is no good news.
    expect(ids(first?.lapses)).toEqual(['single-department-sponsor']);
    expect(first?.clears).toEqual([]);
    expect(second).toMatchObject({ initiative: { key: 'INI-13' }, opens: [{ ruleId: 'single-department-sponsor' }] });
  });

  it('does not blame the hypothesis for what time alone will do', () => {
    const done = pilotInTheTrap({ pilots: [aPilot({ endedOn: '2026-03-05', outcome: 'succeeded' })] });
    const whatIf: WhatIf = [{ kind: 'person-leaves', personId: 'noa', on: '2026-03-11' }];
    expect(ask([done], whatIf, { on: '2026-12-31' }).initiatives).toEqual([]);
  });

  it('lets flags grow old on the way to the day, on both sides', () => {
    const silent = pilotInTheTrap({ reportingCadence: 'weekly' });
    const withBen: WhatIf = [
      {
        kind: 'facts',
        initiativeKey: 'INI-12',
        changes: { addSponsors: [{ personId: 'ben', kind: 'secondary', from: '2026-06-01' }] },
      },
    ];
    // Silent since 17 March, so major from 17 April on: a judgement of June alone would have it as minor.
    const flags = only(ask([silent], withBen, { on: '2026-06-01' }));
    expect(flags?.clears).toMatchObject([
      { ruleId: 'single-department-sponsor' },
      { ruleId: 'silent-sponsor', severity: 'major' },
    ]);
  });

  it('shows what goes with a funding line, gone altogether or ended', () => {
    const funded = pilotInTheTrap({ fundingLines: [aFundingLine({ id: 'operating', kind: 'operating', to: null })] });
    const gone = only(ask([funded], [{ kind: 'funding-line-ends', fundingLineId: 'operating', on: null }]));
    expect(gone?.opens).toMatchObject([{ ruleId: 'low-priority-budget', finding: { absence: 'lost' } }]);
    const until = (on: string) =>
      ask([funded], [{ kind: 'funding-line-ends', fundingLineId: 'operating', on }]).initiatives.length;
    expect(until('2026-05-11')).toBe(1);
    expect(until('2026-05-12')).toBe(0);
  });

  it('tries other parameters and severities on everything', () => {
    const reading = ask(
      [annAlone, annAndBen],
      [
        { kind: 'parameters', ruleId: 'no-time-to-integrate', parameters: { maxPlannedDays: 69 } },
        { kind: 'parameters', ruleId: 'knowledge-silo', severity: 'critical' },
      ],
    );
    expect(reading.byRule).toEqual([
      { ruleId: 'no-time-to-integrate', title: 'No time to integrate', opens: 0, clears: 2, lapses: 0 },
    ]);
    for (const initiative of reading.initiatives) {
      expect(ids(initiative.moreSevere)).toEqual(['knowledge-silo']);
      expect(initiative.health).toEqual({ before: 'amber', after: 'red' });
    }
  });

  it('shows what supposed facts would clear and open', () => {
    const reading = ask(
      [annAlone, annAndBen],
      [
        {
          kind: 'facts',
          initiativeKey: 'INI-12',
          changes: {
            affectedDepartmentIds: ['finance'],
            addSponsors: [{ personId: 'ben', kind: 'executive', from: TODAY }],
            addEvidence: [{ kind: 'integration-plan', date: TODAY, departmentId: null }],
          },
        },
      ],
    );
    const changed = only(reading);
    expect(ids(changed?.clears)).toEqual(['no-time-to-integrate', 'single-department-sponsor']);
    expect(changed?.opens).toEqual([]);
    // Claims, where the pilot runs, stays affected.
    expect(changed?.restated).toEqual([
      {
        ruleId: 'champion-missing',
        title: 'Champion missing',
        before: 'Claims has no champion.',
        after: 'Claims and Finance have no champion.',
      },
    ]);
  });

  it('plays a handover through: the owner, the gate, the end of the pilot', () => {
    const ending = pilotInTheTrap({ pilots: [aPilot({ plannedEndOn: '2026-03-20' })] });
    const end = { outcome: 'succeeded' as const, endedOn: '2026-03-09' };
    const changes = { pilotEnd: end, nextPhaseOwnerId: 'ivo', gatePlannedOn: '2026-04-01' };
    const handed = only(ask([ending], [{ kind: 'facts', initiativeKey: 'INI-12', changes }]));
    expect(ids(handed?.clears)).toContain('no-next-step');
    const orphan = only(ask([ending], [{ kind: 'facts', initiativeKey: 'INI-12', changes: { ownerId: null } }]));
    expect(orphan?.opens).toMatchObject([{ ruleId: 'orphaned', severity: 'critical', finding: { absence: 'lost' } }]);
  });

  it('counts what it supposes somebody does as activity, so that it would wake up what is shelved', () => {
    const shelved = pilotInTheTrap({
      pilots: [aPilot({ plannedEndOn: '2025-11-30', endedOn: '2025-11-30', outcome: 'succeeded' })],
      lastActivityOn: '2025-12-01',
    });
    const plan: WhatIf = [{ kind: 'facts', initiativeKey: 'INI-12', changes: { gatePlannedOn: '2026-05-01' } }];
    expect(ids(only(ask([shelved], plan))?.clears)).toContain('shelved');
    const owner: WhatIf = [{ kind: 'facts', initiativeKey: 'INI-12', changes: { ownerId: 'ivo' } }];
    expect(ask([shelved], owner).initiatives.flatMap(({ clears }) => ids(clears))).not.toContain('shelved');
  });

  it('calls everybody it supposes by name, with their departments and those above', () => {
    const bare = buildFacts({ people: [], departments: [] });
    const changes = {
      ownerId: 'ada',
      affectedDepartmentIds: ['data'],
      addChampions: [{ personId: 'bea', departmentId: 'intake', from: null }],
    };
    const whatIf: WhatIf = [
      { kind: 'facts', initiativeKey: 'INI-12', changes },
      { kind: 'person-leaves', personId: 'ada', on: '2026-03-09' },
    ];
    const texts = JSON.stringify(ask([bare], whatIf));
    expect(texts).toContain('Ada Moss');
    expect(texts).toContain('Data has no champion.');
    expect(texts).not.toMatch(/Somebody|unnamed/);
  });

  it('ends a sponsor on their last day, and lets a person stay after all', () => {
    const leaving = pilotInTheTrap({ people: peopleWhere({ ann: '2026-03-01' }) });
    const stays = only(ask([leaving], [{ kind: 'person-leaves', personId: 'ann', on: null }]));
    expect(ids(stays?.clears)).toContain('no-active-sponsor');
    const end = (on: string) =>
      ask(
        [annAlone],
        [{ kind: 'facts', initiativeKey: 'INI-12', changes: { endSponsors: [{ sponsorId: 'sponsor-ann', on }] } }],
      ).opens;
    expect(end(TODAY)).toBe(0);
    expect(end('2026-03-09')).toBe(1);
  });

  it('looks at a champion per department', () => {
    const changes = { addChampions: [{ personId: 'ann', departmentId: 'claims', from: TODAY }] };
    const whatIf: WhatIf = [{ kind: 'facts', initiativeKey: 'INI-12', changes }];
    expect(ids(only(ask([annAlone], whatIf))?.clears)).toEqual(['champion-missing']);
    const covered = pilotInTheTrap({ champions: [aChampion('amir', 'claims')] });
    expect(ask([covered], whatIf).initiatives).toEqual([]);
  });
});
