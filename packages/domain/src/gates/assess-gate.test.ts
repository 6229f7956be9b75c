import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { aMember, aNarrative, aPause, aSponsor, peopleWhere } from '../initiatives/facts-builder.ts';
import { PHASES } from '../initiatives/phase.ts';
import { shippedRulePack } from '../rule-packs/rule-pack.ts';
import { assessGate, gateTurnsOn, judgeGate } from './assess-gate.ts';
import { defineCriterion, metUnless } from './criterion.ts';
import { GateAssessment } from './gate.ts';
import { gateOn, packWith } from './judge-criterion.ts';
import { growing, READY_ON, readyIn } from './ready-facts.ts';

const context = {
  now: new Date(`${READY_ON}T12:00:00Z`),
  settings: { timeZone: 'UTC', defaultCadence: null, assemblerArchetypes: [] },
};
const ready = { ruleOutcomes: growing };

describe('assessGate', () => {
  it('opens the gate of each phase when nothing is missing', () => {
    const numbers = PHASES.map((phase) => {
      const gate = gateOn(readyIn(phase), READY_ON, ready)?.assessment;
      expect(GateAssessment.parse(gate)).toEqual(gate);
      expect(gate).toMatchObject({ isReady: true, unmet: 0, notEnoughData: 0, assessedOn: READY_ON });
      return [gate?.gate, gate?.met];
    });
    expect(numbers).toEqual([
      ['foundation-to-execution', 11],
      ['execution-to-scale', 7],
      ['scale-to-innovation', 5],
      ['innovation-to-embedded', 3],
    ]);
  });

  it('tells the gaps of what is missing, and leaves out what does not apply', () => {
    const facts = readyIn('foundation', { pilots: [], narratives: [], mainAnchor: null, affectedDepartmentIds: [] });
    const gate = gateOn(facts, READY_ON)?.assessment;
    expect(gate).toMatchObject({ met: 7, unmet: 2, notEnoughData: 1, isReady: false });
    expect(gate?.criteria.find(({ id }) => id === 'pilot-succeeded')?.outcome.kind).toBe('not-applicable');
    expect(gate?.criteria.find(({ id }) => id === 'value-narrative')).toEqual({
      id: 'value-narrative',
      title: 'Value narrative',
      mayBeCondition: true,
      outcome: {
        kind: 'unmet',
        gaps: [
          { sentence: 'No narrative of the value is recorded.', field: 'narratives' },
          { sentence: 'No main value anchor is chosen.', field: 'mainAnchor' },
        ],
      },
    });
  });

  it('counts what it does not know as unmet: the gate stays closed', () => {
    const facts = readyIn('execution', { team: [aMember('ivo', 'run'), aMember('noa', 'run')] });
    expect(gateOn(facts, READY_ON)?.assessment).toMatchObject({ met: 5, unmet: 0, notEnoughData: 2, isReady: false });
  });

  it('lies ahead of a paused initiative, not of one that ended', () => {
    const pauses = [aPause('2026-05-20', '2026-06-10')];
    const paused = readyIn('foundation', { state: 'paused', pauses });
    expect(gateOn(paused, READY_ON)?.assessment.isReady).toBe(true);
    expect(gateOn(readyIn('foundation', { state: 'stopped' }), READY_ON)).toBeNull();
    expect(gateOn(readyIn('innovation', { state: 'embedded' }), READY_ON)).toBeNull();
    const stopped = readyIn('foundation', { state: 'stopped' });
    expect(assessGate(stopped, {}, shippedRulePack, context)).toBeNull();
    expect(gateTurnsOn(stopped, {}, shippedRulePack, context)).toBeNull();
  });

  it('looks again when the first of its criteria turns, or a pause begins or ends', () => {
    const facts = readyIn('foundation', {
      sponsors: [aSponsor('ann', { to: '2026-07-31' }), aSponsor('ben')],
      people: peopleWhere({ bea: '2026-07-01' }),
    });
    expect(gateOn(facts, READY_ON)?.turnsOn).toBe('2026-07-01');
    const pauses = [aPause('2026-06-20', '2026-07-05')];
    expect(gateOn({ ...facts, pauses }, READY_ON)?.turnsOn).toBe('2026-06-20');
    expect(gateOn({ ...facts, pauses }, '2026-07-01')?.turnsOn).toBe('2026-07-05');
    expect(gateTurnsOn(facts, {}, shippedRulePack, context)).toBe('2026-07-01');
    expect(gateOn(readyIn('foundation', { narratives: [aNarrative('2026-03-02')] }), READY_ON)?.turnsOn).toBeNull();
  });

  it('takes its parameters from the rule pack, and the shipped ones where it says nothing', () => {
    const pack = packWith('independent-run-team', { minMembers: 3 });
    const open = (assessment?: GateAssessment) =>
      assessment?.criteria.filter(({ outcome }) => outcome.kind !== 'met').map(({ id }) => id);
    expect(open(gateOn(readyIn('execution'), READY_ON, { pack })?.assessment)).toEqual(['independent-run-team']);
    const nonsense = packWith('operating-funding', { daysAhead: 'many' });
    const gate = gateOn(readyIn('execution'), READY_ON, { pack: nonsense })?.assessment;
    expect(gate).toMatchObject({ met: 6, unmet: 1, isReady: false });
    expect(gate?.criteria.find(({ id }) => id === 'operating-funding')?.outcome).toMatchObject({
      kind: 'error',
      message: expect.stringMatching(/^Its parameters are not valid: ./),
    });
  });

  it('never takes a criterion that throws for met', () => {
    const broken = defineCriterion({
      id: 'broken',
      gate: 'foundation-to-execution',
      title: 'Broken',
      asks: 'It asks for something, but fails.',
      why: 'So that a failure is seen and opens nothing.',
      mayBeCondition: true,
      parameters: z.object({}),
      reads: [],
      subjects: [],
      evaluate: () => {
        throw new Error('It broke.');
      },
      turningPoints: () => [],
    });
    const fine = { ...broken, id: 'fine', evaluate: () => metUnless([]) };
    const gate = judgeGate(readyIn('foundation'), {}, shippedRulePack, context, [broken, fine])?.assessment;
    expect(gate).toMatchObject({ met: 1, unmet: 1, isReady: false });
    expect(gate?.criteria[0]?.outcome).toEqual({ kind: 'error', message: 'It broke.' });
  });

  it('reads the day in the time zone of the tenant', () => {
    const facts = readyIn('foundation', { people: peopleWhere({ bea: '2026-06-02' }) });
    const late = { ...context, now: new Date('2026-06-01T23:30:00Z') };
    expect(assessGate(facts, {}, shippedRulePack, late)?.isReady).toBe(true);
    const inBerlin = { ...late, settings: { ...late.settings, timeZone: 'Europe/Berlin' } };
    expect(assessGate(facts, {}, shippedRulePack, inBerlin)).toMatchObject({
      assessedOn: '2026-06-02',
      isReady: false,
    });
  });
});
