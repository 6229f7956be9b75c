import { describe, expect, it } from '@jest/globals';
import { assessOn } from '../flags/judge.ts';
import type { CriterionOutcome, GateAssessment } from '../gates/gate.ts';
import { aSponsor, buildFacts, peopleWhere, pilotInTheTrap } from '../initiatives/facts-builder.ts';
import { compareAssessments, isDifferent, isOtherVerdict } from './compare-assessments.ts';
import { countDifferences } from './count-differences.ts';
import { AssessmentDifference } from './difference.ts';

const DAY = '2026-04-01';
const before = assessOn(pilotInTheTrap(), DAY);

const gate = (plan: CriterionOutcome, met: number): GateAssessment => ({
  gate: 'foundation-to-execution',
  assessedOn: DAY,
  criteria: [
    { id: 'communication-plan', title: 'Communication plan', mayBeCondition: true, outcome: plan },
    { id: 'governance-model', title: 'Governance model', mayBeCondition: true, outcome: { kind: 'met' } },
  ],
  met,
  unmet: 2 - met,
  notEnoughData: 0,
  isReady: met === 2,
});

describe('compareAssessments', () => {
  it('finds nothing between a judgement and itself', () => {
    const difference = compareAssessments(before, before);
    expect(isDifferent(difference)).toBe(false);
    expect(AssessmentDifference.parse(difference)).toEqual(difference);
  });

  it('finds the same, turned round, in the other direction', () => {
    const after = assessOn(pilotInTheTrap({ sponsors: [aSponsor('ann'), aSponsor('ben')], ownerId: null }), DAY);
    const [forth, back] = [compareAssessments(before, after), compareAssessments(after, before)];
    expect(forth.opens.map(({ ruleId }) => ruleId)).toEqual(['orphaned']);
    expect(back.clears.map(({ ruleId }) => ruleId)).toEqual(['orphaned']);
    expect(back.opens.map(({ ruleId }) => ruleId)).toEqual(forth.clears.map(({ ruleId }) => ruleId));
    expect(back.health).toEqual({ before: forth.health.after, after: forth.health.before });
  });

  it('tells more severe from less severe', () => {
    const never = assessOn(buildFacts(), DAY);
    const lost = assessOn(buildFacts({ sponsors: [aSponsor('ann')], people: peopleWhere({ ann: DAY }) }), DAY);
    expect(compareAssessments(never, lost).moreSevere).toMatchObject([
      { ruleId: 'no-active-sponsor', before: 'minor', after: 'critical' },
    ]);
    expect(compareAssessments(lost, never).lessSevere).toMatchObject([
      { ruleId: 'no-active-sponsor', before: 'critical', after: 'minor' },
    ]);
  });

  it('lists a covered flag and does not count it', () => {
    const episodes = before.episodes.map((episode, index) =>
      index === 0 ? { ...episode, coveredBy: 'shelved' } : episode,
    );
    const none = { ...before, episodes: [] };
    const difference = compareAssessments(none, { ...before, episodes });
    expect(difference.opens).toHaveLength(before.episodes.length);
    expect(countDifferences([difference]).opens).toBe(before.episodes.length - 1);
  });

  it('shows which criteria of the next gate answer otherwise', () => {
    const gaps = [
      { sentence: 'No communication plan is recorded.', field: 'communicationPlan' },
      { sentence: 'Nobody reads it.', field: 'communicationPlan' },
    ];
    const unmet = gate({ kind: 'unmet', gaps }, 1);
    const met = gate({ kind: 'met' }, 2);
    const difference = compareAssessments({ ...before, gate: unmet }, { ...before, gate: met });
    expect(difference.gate).toEqual({
      gate: 'foundation-to-execution',
      met: { before: 1, after: 2 },
      isReady: { before: false, after: true },
      criteria: [
        {
          id: 'communication-plan',
          title: 'Communication plan',
          before: { kind: 'unmet', gaps },
          after: { kind: 'met' },
        },
      ],
    });
    expect(isOtherVerdict(difference)).toBe(true);
    const turned = gate({ kind: 'unmet', gaps: [...gaps].reverse() }, 1);
    expect(compareAssessments({ ...before, gate: unmet }, { ...before, gate: turned }).gate).toBeNull();
    expect(compareAssessments({ ...before, gate: unmet }, { ...before, gate: null }).gate).toBeNull();
  });
});
