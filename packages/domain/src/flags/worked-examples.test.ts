// The worked examples of the design, by their numbers: the same stories that the API tests tell from outside.
import { describe, expect, it } from '@jest/globals';
import {
  aDecision,
  aFundingLine,
  anIndicator,
  aPilot,
  aSponsor,
  changed,
  peopleWhere,
  pilotInTheTrap,
  someEvidence,
} from '../initiatives/facts-builder.ts';
import { assessOn, openEpisode, openRuleIds } from './judge.ts';

const TRAP = [
  'knowledge-silo',
  'low-priority-budget',
  'no-time-to-integrate',
  'single-department-sponsor',
  'technical-success-only',
];

const trapIds = (assessment: ReturnType<typeof assessOn>) =>
  assessment.episodes
    .filter(({ status, finding }) => status === 'open' && finding.group === 'pilot-trap')
    .map(({ ruleId }) => ruleId);

describe('worked examples', () => {
  it('1: a pilot in the trap springs exactly the five trap rules', () => {
    expect(trapIds(assessOn(pilotInTheTrap(), '2026-03-10'))).toEqual(TRAP);
    expect(trapIds(assessOn(pilotInTheTrap({ fundingLines: [] }), '2026-03-10'))).toEqual(TRAP);
  });

  it('2: the same pilot, set up for scale, clears the five, and champions are missing in Claims and Finance', () => {
    const before = assessOn(pilotInTheTrap(), '2026-03-10');
    const facts = changed(pilotInTheTrap(), {
      sponsors: [aSponsor('ann'), aSponsor('ben')],
      pilots: [aPilot({ departmentIds: ['claims', 'finance'] })],
      affectedDepartmentIds: ['claims', 'finance'],
      indicators: [anIndicator(), anIndicator({ id: 'i2', name: 'Weekly users', measures: 'adoption' })],
      fundingLines: [aFundingLine(), aFundingLine({ id: 'f2', kind: 'operating', to: '2026-12-31' })],
      evidence: [someEvidence('integration-plan')],
    });
    const after = assessOn(facts, '2026-03-11', before.episodes);
    expect(after.episodes.filter(({ ruleId }) => TRAP.includes(ruleId)).map(({ status }) => status)).toEqual(
      TRAP.map(() => 'cleared'),
    );
    expect(openEpisode(after, 'champion-missing')?.finding.evidence.map(({ label }) => label)).toEqual([
      'Claims',
      'Finance',
    ]);
  });

  it('3: a success on which nothing follows is shelved after 60 days, whatever is imported meanwhile', () => {
    const facts = pilotInTheTrap({
      pilots: [aPilot({ endedOn: '2026-05-11', outcome: 'succeeded' })],
      lastActivityOn: '2026-05-04',
    });
    const before = assessOn(facts, '2026-07-10');
    expect(before.outcomes.shelved?.kind).toBe('clear');
    expect(before.reviewOn).toBe('2026-07-11');
    expect(openEpisode(assessOn(facts, '2026-07-11', before.episodes), 'shelved')?.severity).toBe('critical');
    // An import on 2026-06-30 changes facts but is no activity of a person.
    const imported = assessOn({ ...facts, summary: 'From the register' }, '2026-06-30');
    expect(imported.outcomes.shelved?.kind).toBe('clear');
    expect(openRuleIds(assessOn({ ...facts, summary: 'From the register' }, '2026-07-11'))).toContain('shelved');
  });

  it('4: a planned length of exactly 84 days leaves no time to integrate, 85 days do', () => {
    const planned = (plannedEndOn: string) =>
      assessOn(pilotInTheTrap({ pilots: [aPilot({ plannedEndOn })] }), '2026-03-10');
    expect(planned('2026-05-25').outcomes['no-time-to-integrate']?.kind).toBe('sprung');
    expect(planned('2026-05-26').outcomes['no-time-to-integrate']?.kind).toBe('clear');
  });

  it('6: when the only sponsor leaves, no-active-sponsor springs on that day, lost and critical', () => {
    const facts = pilotInTheTrap({ people: peopleWhere({ ann: '2026-04-01' }) });
    const before = assessOn(facts, '2026-03-31');
    expect(before.reviewOn).toBe('2026-04-01');
    expect(openRuleIds(before)).not.toContain('no-active-sponsor');
    const after = assessOn(facts, '2026-04-01', before.episodes);
    const flag = openEpisode(after, 'no-active-sponsor');
    expect(flag).toMatchObject({ severity: 'critical', openedOn: '2026-04-01', finding: { absence: 'lost' } });
    expect(flag?.finding.evidence).toEqual([
      {
        label: 'Former executive sponsor',
        value: 'Ann Lee, left on 1 April 2026',
        field: 'sponsors',
        since: '2026-04-01',
      },
    ]);
    expect(after.episodes.find(({ ruleId }) => ruleId === 'single-department-sponsor')?.status).toBe('lapsed');
    expect(after.health).toBe('red');
  });

  it('8: one early hold does not silence an overrun, and deleting the only indicator clears nothing', () => {
    const held = pilotInTheTrap({ decisions: [aDecision('2026-03-20')] });
    expect(openRuleIds(assessOn(held, '2026-08-03'))).not.toContain('pilot-overrun');
    expect(openRuleIds(assessOn(held, '2026-08-04'))).toContain('pilot-overrun');

    const before = assessOn(pilotInTheTrap(), '2026-03-10');
    const after = assessOn(changed(pilotInTheTrap(), { indicators: [] }), '2026-03-11', before.episodes);
    expect(openEpisode(after, 'technical-success-only')).toMatchObject({ openedOn: '2026-03-10', isVerified: false });
  });
});
