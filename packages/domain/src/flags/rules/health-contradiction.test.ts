import { describe, expect, it } from '@jest/globals';
import type { InitiativeFacts } from '../../initiatives/facts.ts';
import { anUpdate, buildFacts, changed } from '../../initiatives/facts-builder.ts';
import { assessOn, judge, openEpisode, turnsOn, verdict } from '../judge.ts';
import type { OpenFlag } from '../rule.ts';
import { healthContradiction } from './health-contradiction.ts';
import { orphaned } from './orphaned.ts';
import { valueReportOverdue } from './value-report-overdue.ts';

const today = '2026-03-10';
const onTrack = (facts: Partial<InitiativeFacts> = {}) =>
  buildFacts({ reportingCadence: 'monthly', statusUpdates: [anUpdate('on-track', '2026-03-01')], ...facts });
const aFlag = (facts: Partial<OpenFlag> = {}): OpenFlag => ({
  ruleId: 'orphaned',
  title: 'Orphaned',
  severity: 'critical',
  isWaived: false,
  ...facts,
});
const silent = aFlag({ ruleId: 'status-silent', title: 'Status silent', severity: 'minor' });
const untold = aFlag({ ruleId: 'value-report-overdue', title: 'Value report overdue', severity: 'minor' });
const ask = (...openFlags: OpenFlag[]) => verdict(healthContradiction, onTrack(), today, { openFlags });

describe('health-contradiction', () => {
  it('springs when it is called on track while a critical flag is open, and not for a lesser one', () => {
    expect(ask()).toBe('clear');
    expect(ask(aFlag({ severity: 'major' }))).toBe('clear');
    expect(ask(aFlag())).toBe('The stated health is on track while "Orphaned" is open.');
  });

  it('springs for silence whatever its severity, and names every flag against it', () => {
    expect(ask(untold)).toContain('"Value report overdue"');
    const outcome = judge(healthContradiction, onTrack(), today, { openFlags: [silent, aFlag()] });
    expect(outcome).toMatchObject({
      sentence: 'The stated health is on track while "Orphaned" and "Status silent" are open.',
      evidence: [
        { label: 'Stated health', value: 'on track', field: 'statusUpdates' },
        { label: 'Orphaned', value: 'open, critical' },
        { label: 'Status silent', value: 'open, minor' },
      ],
    });
  });

  it('is not contradicted by a waived flag', () => {
    expect(ask(aFlag({ isWaived: true }), { ...silent, isWaived: true })).toBe('clear');
  });

  it('is quiet where the health is stated as at risk, by the owner or an affected department', () => {
    const openFlags = [aFlag()];
    const owner = onTrack({ statusUpdates: [anUpdate('at-risk', '2026-03-01')] });
    expect(verdict(healthContradiction, owner, today, { openFlags })).toBe('clear');
    const statusUpdates = [anUpdate('on-track', '2026-03-01'), anUpdate('off-track', '2026-03-05', 'claims')];
    const affected = onTrack({ statusUpdates, affectedDepartmentIds: ['claims'] });
    expect(verdict(healthContradiction, affected, today, { openFlags })).toBe('clear');
    expect(verdict(healthContradiction, onTrack({ statusUpdates }), today, { openFlags })).toContain('on track');
  });

  it('needs a stated health that is not out of date', () => {
    const openFlags = [aFlag()];
    expect(judge(healthContradiction, onTrack({ statusUpdates: [] }), today, { openFlags })).toEqual({
      kind: 'not-enough-data',
      record: ['Post a status update that states the health.'],
    });
    expect(verdict(healthContradiction, onTrack(), '2026-05-01', { openFlags })).toContain('on track');
    expect(turnsOn(healthContradiction, onTrack(), '2026-05-01')).toBe('2026-05-02');
    expect(verdict(healthContradiction, onTrack(), '2026-05-02', { openFlags })).toBe('not-enough-data');
  });

  it('is judged over what the others found, in one assessment, and never changes the assessed health', () => {
    const rules = [valueReportOverdue, healthContradiction];
    const facts = onTrack({ lastToldOn: '2026-01-31', ownerId: 'ann' });
    expect(openEpisode(assessOn(facts, '2026-03-07', [], rules), 'health-contradiction')).toBeUndefined();
    const sprung = assessOn(facts, '2026-03-08', [], rules);
    expect(openEpisode(sprung, 'health-contradiction')?.finding.sentence).toContain('"Value report overdue"');
    expect(sprung.health).toBe('green');

    const told = assessOn(changed(facts, { lastToldOn: '2026-03-09' }), '2026-03-09', sprung.episodes, rules);
    expect(told.outcomes['health-contradiction']).toEqual({ kind: 'clear' });
    const unstated = assessOn(
      onTrack({ statusUpdates: [], ownerId: 'ann' }),
      today,
      [],
      [orphaned, healthContradiction],
    );
    expect(unstated).toMatchObject({
      outcomes: { 'health-contradiction': { kind: 'not-enough-data' } },
      health: 'green',
    });
  });
});
