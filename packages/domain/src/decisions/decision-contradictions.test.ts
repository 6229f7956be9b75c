import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CriterionOutcome, GateAssessment } from '../gates/gate.ts';
import { gateOn } from '../gates/judge-criterion.ts';
import { growing, READY_ON, readyIn } from '../gates/ready-facts.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import { PHASES } from '../initiatives/phase.ts';
import type { NewCondition } from './condition.ts';
import type { NewDecision } from './decision.ts';
import { decisionContradictions } from './decision-contradictions.ts';

const said = { date: READY_ON, rationale: 'As discussed.', feedback: null };
const advance: NewDecision = { outcome: 'advance', ...said };
const condition = (criterionId: string, facts: Partial<NewCondition> = {}): NewCondition => ({
  criterionId,
  text: 'Settle it.',
  ownerId: 'ann',
  dueOn: '2026-07-01',
  ...facts,
});
const withConditions = (...conditions: NewCondition[]): NewDecision => ({
  outcome: 'advance-with-conditions',
  ...said,
  conditions,
});

const found = (decision: NewDecision, facts: InitiativeFacts) =>
  decisionContradictions(decision, {
    gate: gateOn(facts, READY_ON, { ruleOutcomes: growing })?.assessment ?? null,
    facts,
    today: READY_ON,
  }).map(({ pointer, detail }) => `${pointer} ${detail}`);

const ready = readyIn('foundation');
const unplanned = readyIn('foundation', { communicationPlan: null });
const unplannedUngoverned = readyIn('foundation', { communicationPlan: null, decisionRights: null });

describe('advancing', () => {
  it('needs every criterion met', () => {
    expect(found(advance, ready)).toEqual([]);
    expect(found(advance, unplanned)).toEqual([
      '#/outcome To advance, every criterion must be met, and 1 criterion is not: Communication plan.',
    ]);
    expect(found(advance, { ...unplannedUngoverned, affectedDepartmentIds: [] })).toEqual([
      '#/outcome To advance, every criterion must be met, and 4 criteria are not: Champion in every department, Communication plan, Cross-functional mandate and Governance model.',
    ]);
  });

  it('is not done tomorrow, nor before the phase was entered', () => {
    expect(found({ ...advance, date: '2026-06-02' }, ready)).toEqual([
      '#/date The decision (2 June 2026) lies in the future; today is 1 June 2026.',
    ]);
    expect(found({ ...advance, date: '2026-03-01' }, ready)).toEqual([
      '#/date The decision (1 March 2026) lies before the day the phase was entered (2 March 2026).',
    ]);
    expect(found({ ...advance, date: '2026-03-02' }, ready)).toEqual([]);
  });
});

describe('advancing with conditions', () => {
  it('takes exactly one condition for each criterion that is not met', () => {
    expect(found(withConditions(condition('communication-plan')), unplanned)).toEqual([]);
    expect(found(withConditions(condition('communication-plan')), unplannedUngoverned)).toEqual([
      '#/conditions Governance model is not met and has no condition.',
    ]);
    const twice = withConditions(condition('communication-plan'), condition('communication-plan'));
    expect(found(twice, unplanned)).toEqual([
      '#/conditions/1/criterionId Communication plan has a condition already: one is enough.',
    ]);
  });

  it('refuses conditions for what is met, left out or unknown', () => {
    const facts = { ...unplanned, pilots: [] };
    const conditions = ['communication-plan', 'governance-model', 'pilot-succeeded', 'handover-test'];
    expect(found(withConditions(...conditions.map((id) => condition(id))), facts)).toEqual([
      '#/conditions/1/criterionId Governance model is met: a condition is for what is not.',
      '#/conditions/2/criterionId Pilot succeeded does not apply here: it needs no condition.',
      '#/conditions/3/criterionId "handover-test" is no criterion of this gate.',
    ]);
  });

  it('is no way round when everything is met', () => {
    expect(found(withConditions(condition('communication-plan')), ready)).toEqual([
      '#/outcome Every criterion is met: it can advance without conditions.',
    ]);
  });

  it('never stands for the owner, sponsors or operating funding, with a condition or without', () => {
    const ownerless = { ...unplanned, nextPhaseOwnerId: null };
    expect(found(withConditions(condition('communication-plan'), condition('next-phase-owner')), ownerless)).toEqual([
      '#/conditions/1/criterionId Next phase owner must be met first: no condition can stand for it.',
    ]);
    expect(found(withConditions(condition('communication-plan')), ownerless)).toEqual([
      '#/outcome Next phase owner must be met first: no condition can stand for it.',
    ]);
    expect(found(withConditions(condition('operating-funding')), readyIn('execution', { fundingLines: [] }))).toEqual([
      '#/conditions/0/criterionId Operating funding must be met first: no condition can stand for it.',
    ]);
  });

  it('leaves three criteria open at most', () => {
    const open = ['communication-plan', 'governance-model', 'value-narrative', 'reporting-cadence'];
    const facts = { ...unplannedUngoverned, mainAnchor: null };
    expect(found(withConditions(...open.slice(0, 3).map((id) => condition(id))), facts)).toEqual([]);
    const tooMany = { ...facts, reportingCadence: null };
    expect(found(withConditions(...open.map((id) => condition(id))), tooMany)).toEqual([
      '#/outcome 4 criteria are not met, and at most 3 may be left to conditions.',
    ]);
  });

  it('ends where management ends: nobody would follow the conditions of what is embedded', () => {
    const withoutIdeas = readyIn('innovation', { ideas: [] });
    expect(found(withConditions(condition('organic-ideas')), withoutIdeas)).toEqual([
      '#/outcome Nobody manages an embedded initiative, so nobody would follow its conditions: it advances without any.',
    ]);
    expect(found(advance, readyIn('innovation'))).toEqual([]);
  });

  it('may stand for what is not known', () => {
    const facts = readyIn('scale', { reportingCadence: null });
    expect(found(withConditions(condition('champion-updates')), facts)).toEqual([]);
  });

  it('wants each of them due within 90 days', () => {
    const due = (dueOn: string) => found(withConditions(condition('communication-plan', { dueOn })), unplanned);
    expect(due('2026-08-30')).toEqual([]);
    expect(due('2026-08-31')).toHaveLength(1);
    expect(due('2026-05-31')).toEqual([
      '#/conditions/0/dueOn The day the condition is due (31 May 2026) lies before the decision (1 June 2026).',
    ]);
  });
});

describe('the other outcomes', () => {
  const hold = (until: string | null): NewDecision => ({ outcome: 'hold', ...said, until });
  const stop = (date: string | null): NewDecision => ({
    outcome: 'stop',
    ...said,
    learning: {
      date,
      departmentId: null,
      origin: 'stop',
      title: 'Too few cases',
      hypothesis: null,
      result: null,
      lesson: 'Count the cases before you build.',
    },
  });
  const stepBack = (toPhase: 'foundation' | 'execution' | 'scale'): NewDecision => ({
    outcome: 'step-back',
    ...said,
    toPhase,
  });

  it('need no criterion', () => {
    const bare = readyIn('execution', { fundingLines: [], team: [], evidence: [], indicators: [], ownerId: null });
    for (const decision of [hold(null), stop(null), stepBack('foundation')]) expect(found(decision, bare)).toEqual([]);
  });

  it('hold until a day that is not before the decision; a hold may be of an earlier phase', () => {
    expect(found(hold(READY_ON), ready)).toEqual([]);
    expect(found(hold('2026-05-31'), ready)).toEqual([
      '#/until The end of the hold (31 May 2026) lies before the decision (1 June 2026).',
    ]);
    expect(found({ ...hold(null), date: '2026-01-05' }, ready)).toEqual([]);
  });

  it('step back to a phase before this one', () => {
    expect(found(stepBack('execution'), readyIn('scale'))).toEqual([]);
    expect(found(stepBack('scale'), readyIn('scale'))).toEqual([
      '#/toPhase It is in the scale phase: a step back leads to a phase before it, not to scale.',
    ]);
    expect(found(stepBack('foundation'), ready)).toEqual([
      '#/toPhase It is in the foundation phase: there is none before it to step back to.',
    ]);
  });

  it('stop with a learning that is not of tomorrow', () => {
    expect(found(stop(READY_ON), ready)).toEqual([]);
    expect(found(stop('2026-06-02'), ready)).toEqual([
      '#/learning/date The day of the learning (2 June 2026) lies in the future; today is 1 June 2026.',
    ]);
  });

  it('are over, like any, once it is stopped or embedded', () => {
    expect(found(hold(null), readyIn('foundation', { state: 'stopped' }))).toEqual([
      '#/outcome The initiative is stopped: there is nothing left to decide.',
    ]);
    expect(found(advance, readyIn('innovation', { state: 'embedded' }))).toEqual([
      '#/outcome The initiative is embedded: there is nothing left to decide.',
    ]);
  });
});

describe('whatever the criteria answer', () => {
  const OUTCOMES: CriterionOutcome[] = [
    { kind: 'met' },
    { kind: 'met' },
    { kind: 'met' },
    { kind: 'not-applicable', because: 'No pilot is recorded.' },
    { kind: 'unmet', gaps: [] },
    { kind: 'not-enough-data', record: [] },
    { kind: 'error', message: 'It broke.' },
  ];
  const someGate: fc.Arbitrary<GateAssessment> = fc.constantFrom(...PHASES).chain((phase) => {
    const gate = gateOn(readyIn(phase), READY_ON, { ruleOutcomes: growing })?.assessment as GateAssessment;
    return fc
      .array(fc.constantFrom(...OUTCOMES), { minLength: gate.criteria.length, maxLength: gate.criteria.length })
      .map((outcomes) => {
        const criteria = gate.criteria.map((one, index) => ({ ...one, outcome: outcomes[index] ?? one.outcome }));
        const count = (...kinds: string[]) => criteria.filter(({ outcome }) => kinds.includes(outcome.kind)).length;
        const [unmet, notEnoughData] = [count('unmet', 'error'), count('not-enough-data')];
        return { ...gate, criteria, met: count('met'), unmet, notEnoughData, isReady: unmet + notEnoughData === 0 };
      });
  });
  const allows = (decision: NewDecision, gate: GateAssessment) =>
    decisionContradictions(decision, { gate, facts: ready, today: READY_ON }).length === 0;
  const openOf = ({ criteria }: GateAssessment) =>
    criteria.filter(({ outcome }) => outcome.kind !== 'met' && outcome.kind !== 'not-applicable');

  it('it advances exactly when every one that applies is met', () => {
    fc.assert(fc.property(someGate, (gate) => expect(allows(advance, gate)).toBe(gate.isReady)));
  });

  it('it advances with a condition for each open one exactly when they are one to three that may be and somebody follows them', () => {
    fc.assert(
      fc.property(someGate, (gate) => {
        const open = openOf(gate);
        const isFollowed = gate.gate !== 'innovation-to-embedded';
        const isFew = open.length >= 1 && open.length <= 3;
        const mayBe = isFollowed && isFew && open.every(({ mayBeCondition }) => mayBeCondition);
        const conditions = open.map(({ id }) => condition(id));
        expect(allows(withConditions(...conditions), gate)).toBe(mayBe);
        if (mayBe) expect(allows(withConditions(...conditions.slice(1)), gate)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
