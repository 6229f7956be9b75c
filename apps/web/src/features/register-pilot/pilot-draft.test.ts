import { NewInitiative } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { errorsByField, fieldOfPointer } from './field-of-pointer.ts';
import { decimal, EMPTY_DRAFT, NO_MEASURE, newInitiativeOf, type PilotDraft } from './pilot-draft.ts';

const A = '0199f1de-0000-7000-8000-000000000001';
const B = '0199f1de-0000-7000-8000-000000000002';
const C = '0199f1de-0000-7000-8000-000000000003';
const context = { currency: 'EUR', today: '2026-03-02' };

const draft: PilotDraft = {
  ...EMPTY_DRAFT,
  name: ' Claims triage ',
  teamSize: 4,
  pilotDepartmentIds: [A],
  affectedDepartmentIds: [A, B],
  amount: '40 000',
  approvedOn: '2026-02-20',
  fundedUntil: '2026-05-11',
  startedOn: '2026-03-02',
  plannedEndOn: '2026-05-11',
  executiveSponsorIds: [A],
  secondarySponsorIds: [B, C],
  measures: [
    { ...NO_MEASURE },
    { name: 'Accuracy', measures: 'technical', unit: 'share', baseline: '0,81', target: '0.9' },
    { name: 'Days to answer', measures: 'value', unit: 'days', baseline: '3', target: '0.5' },
  ],
};

describe('the request that registers a draft', () => {
  it('is what the domain accepts, from a full draft and from a bare name', () => {
    const full = newInitiativeOf(draft, context);
    expect(NewInitiative.parse(full)).toEqual(full);
    const bare = newInitiativeOf({ ...EMPTY_DRAFT, name: 'x' }, context);
    expect(NewInitiative.parse(bare)).toEqual(bare);
    expect(bare).toMatchObject({ fundingLines: [], indicators: [], sponsors: [] });
  });

  it('carries the five characteristics', () => {
    expect(newInitiativeOf(draft, context)).toMatchObject({
      name: 'Claims triage',
      affectedDepartmentIds: [A, B],
      pilot: { teamSize: 4, departmentIds: [A], startedOn: '2026-03-02', plannedEndOn: '2026-05-11' },
      fundingLines: [{ amount: { amount: '40000', currency: 'EUR' }, to: '2026-05-11', approvedOn: '2026-02-20' }],
      sponsors: [{ kind: 'executive' }, { kind: 'secondary' }, { kind: 'secondary' }],
    });
  });

  it('leaves out measures without a name and tells a falling one by its target', () => {
    const { indicators } = newInitiativeOf(draft, context);
    expect(indicators.map(({ name, direction, baseline }) => [name, direction, baseline])).toEqual([
      ['Accuracy', 'increase', '0.81'],
      ['Days to answer', 'decrease', '3'],
    ]);
  });
});

describe('a typed number', () => {
  it.each([
    ['40000', '40000'],
    ['40 000,50', '40000.50'],
    ['40.000,50', '40000.50'],
    ['40,000.50', '40000.50'],
    ['1,200', '1200'],
    ['0,81', '0.81'],
    ['12,5', '12.5'],
    ['about 5', 'about5'],
  ])('%s is %s', (typed, expected) => expect(decimal(typed)).toBe(expected));
});

describe('a refusal in the request', () => {
  it.each([
    ['#/name', 'name'],
    ['/pilot/plannedEndOn', 'plannedEndOn'],
    ['#/pilot/departmentIds/0', 'pilotDepartmentIds'],
    ['#/fundingLines/0/to', 'fundedUntil'],
    ['#/fundingLines/0/amount/amount', 'amount'],
    ['#/sponsors/0/personId', 'executiveSponsorIds'],
    ['#/sponsors/1', 'secondarySponsorIds'],
    ['#/sponsors/2/personId', 'secondarySponsorIds'],
    ['#/indicators/1/targetDate', 'measures.2.target'],
    ['#/indicators/0', 'measures.1.name'],
    ['#/phase', null],
  ])('%s belongs to %s', (pointer, field) => expect(fieldOfPointer(pointer, draft)).toBe(field));

  it('keeps the first of several on a field and what belongs to none', () => {
    const errors = [
      { pointer: '#/fundingLines/0/amount', detail: 'first' },
      { pointer: '#/pilot/budget', detail: 'second' },
      { pointer: '#/registeredOn', detail: 'elsewhere' },
    ];
    expect(errorsByField(errors, draft)).toEqual({ fields: { amount: 'first' }, others: ['elsewhere'] });
  });
});
