import { describe, expect, it } from '@jest/globals';
import { ruleCatalog } from '../flags/catalog.ts';
import { aFundingLine, DEPARTMENTS, PEOPLE, pilotInTheTrap } from '../initiatives/facts-builder.ts';
import { type HypotheticalChanges, WhatIf } from './hypothesis.ts';
import { whatIfContradictions } from './what-if-contradictions.ts';

const known = {
  directory: { people: PEOPLE, departments: DEPARTMENTS },
  initiatives: [pilotInTheTrap({ fundingLines: [aFundingLine()] })],
  tunables: ruleCatalog,
};
const pointers = (whatIf: WhatIf) => whatIfContradictions(whatIf, known).map(({ pointer }) => pointer);
const changed = (changes: HypotheticalChanges): WhatIf => [{ kind: 'facts', initiativeKey: 'INI-12', changes }];

describe('whatIfContradictions', () => {
  it('has nothing to say of what everybody knows', () => {
    expect(
      pointers([
        { kind: 'person-leaves', personId: 'ann', on: '2026-04-01' },
        { kind: 'funding-line-ends', fundingLineId: 'funding-1', on: null },
        { kind: 'parameters', ruleId: 'no-next-step', severity: 'minor' },
        ...changed({
          ownerId: null,
          nextPhaseOwnerId: 'ben',
          affectedDepartmentIds: ['data'],
          endSponsors: [{ sponsorId: 'sponsor-ann', on: '2026-04-01' }],
          addEvidence: [{ kind: 'runbook', date: '2026-04-01', departmentId: null }],
          pilotEnd: { outcome: 'failed', endedOn: '2026-03-02' },
        }),
      ]),
    ).toEqual([]);
  });

  it('points to everything that does not exist', () => {
    expect(
      pointers([
        { kind: 'person-leaves', personId: 'zoe', on: null },
        { kind: 'funding-line-ends', fundingLineId: 'funding-2', on: null },
        { kind: 'parameters', ruleId: 'no-such-rule' },
        { kind: 'parameters', ruleId: 'no-time-to-integrate', parameters: { maxPlannedDays: -1, days: 3 } },
        { kind: 'facts', initiativeKey: 'INI-99', changes: {} },
        ...changed({
          ownerId: 'zoe',
          affectedDepartmentIds: ['claims', 'legal'],
          addSponsors: [{ personId: 'zoe', kind: 'executive', from: null }],
          addChampions: [{ personId: 'ann', departmentId: 'legal', from: null }],
          endSponsors: [{ sponsorId: 'sponsor-ben', on: '2026-04-01' }],
        }),
      ]),
    ).toEqual([
      '#/0/personId',
      '#/1/fundingLineId',
      '#/2/ruleId',
      '#/3/parameters/days',
      '#/3/parameters/maxPlannedDays',
      '#/4/initiativeKey',
      '#/5/changes/ownerId',
      '#/5/changes/addSponsors/0/personId',
      '#/5/changes/affectedDepartmentIds/1',
      '#/5/changes/addChampions/0/departmentId',
      '#/5/changes/endSponsors/0/sponsorId',
    ]);
  });

  it('refuses the end of a pilot that is not there, or before its start', () => {
    const end = (endedOn: string) => changed({ pilotEnd: { outcome: 'succeeded', endedOn } });
    expect(whatIfContradictions(end('2026-03-01'), known, '#/hypotheses')).toEqual([
      {
        pointer: '#/hypotheses/0/changes/pilotEnd/endedOn',
        detail: 'The pilot would end (1 March 2026) before its start (2 March 2026).',
      },
    ]);
    const noPilot = { ...known, initiatives: [pilotInTheTrap({ pilots: [] })] };
    expect(whatIfContradictions(end('2026-03-02'), noPilot)).toHaveLength(1);
  });
});

describe('WhatIf', () => {
  it('accepts the four kinds and nothing else', () => {
    const id = '019e0000-0000-7000-8000-000000000001';
    const whatIf = [
      { kind: 'person-leaves', personId: id, on: '2026-04-01' },
      { kind: 'funding-line-ends', fundingLineId: id, on: null },
      { kind: 'parameters', ruleId: 'shelved', parameters: { maxQuietDays: 30 } },
      { kind: 'facts', initiativeKey: 'INI-12', changes: { ownerId: null } },
    ];
    expect(WhatIf.parse(whatIf)).toEqual(whatIf);
    expect(WhatIf.safeParse([{ kind: 'delete-initiative', initiativeKey: 'INI-12' }]).success).toBe(false);
    expect(WhatIf.safeParse([{ kind: 'person-leaves', personId: id, on: 'soon' }]).success).toBe(false);
  });
});
