import type { IndicatorMeasures, NewInitiative } from '@flightpath/domain';

export interface MeasureDraft {
  name: string;
  measures: IndicatorMeasures;
  unit: string;
  baseline: string;
  target: string;
}

/** What the page asks, as its fields hold it. */
export interface PilotDraft {
  name: string;
  summary: string;
  homeDepartmentId: string | null;
  ownerId: string | null;
  teamSize: number | '';
  pilotDepartmentIds: string[];
  affectedDepartmentIds: string[];
  amount: string;
  approvedOn: string | null;
  fundedUntil: string | null;
  startedOn: string | null;
  plannedEndOn: string | null;
  executiveSponsorIds: string[];
  secondarySponsorIds: string[];
  measures: MeasureDraft[];
  hypothesis: string;
  exitCriteria: string;
}

export const NO_MEASURE: MeasureDraft = { name: '', measures: 'technical', unit: '', baseline: '', target: '' };

export const EMPTY_DRAFT: PilotDraft = {
  name: '',
  summary: '',
  homeDepartmentId: null,
  ownerId: null,
  teamSize: '',
  pilotDepartmentIds: [],
  affectedDepartmentIds: [],
  amount: '',
  approvedOn: null,
  fundedUntil: null,
  startedOn: null,
  plannedEndOn: null,
  executiveSponsorIds: [],
  secondarySponsorIds: [],
  measures: [{ ...NO_MEASURE }],
  hypothesis: '',
  exitCriteria: '',
};

/** Adoption and change show before the return does; what the model or the money says comes after. */
const TIMING = { technical: 'leading', adoption: 'leading', change: 'leading', value: 'lagging' } as const;

/** The request that registers the draft. Rows without a name are not sent. */
export function newInitiativeOf(
  draft: PilotDraft,
  { currency, today }: { currency: string; today: string },
): NewInitiative {
  const money = draft.amount.trim() ? { amount: decimal(draft.amount), currency } : null;
  const baselineDate = draft.startedOn ?? today;
  return {
    name: draft.name.trim(),
    summary: textOf(draft.summary),
    externalId: null,
    homeDepartmentId: draft.homeDepartmentId,
    ownerId: draft.ownerId,
    nextPhaseOwnerId: null,
    mainAnchor: null,
    reportingCadence: null,
    gatePlannedOn: null,
    communicationPlan: null,
    decisionRights: null,
    escalationPath: null,
    affectedDepartmentIds: [...new Set([...draft.pilotDepartmentIds, ...draft.affectedDepartmentIds])],
    phase: 'foundation',
    phaseEnteredOn: today,
    state: 'active',
    registeredOn: null,
    pilot: {
      hypothesis: textOf(draft.hypothesis),
      teamSize: draft.teamSize === '' ? null : draft.teamSize,
      departmentIds: draft.pilotDepartmentIds,
      budget: money,
      startedOn: draft.startedOn,
      plannedEndOn: draft.plannedEndOn,
      exitCriteria: textOf(draft.exitCriteria),
    },
    sponsors: sponsorsOf(draft),
    fundingLines: money
      ? [
          {
            amount: money,
            kind: 'pilot',
            from: draft.startedOn ?? today,
            to: draft.fundedUntil,
            approvedOn: draft.approvedOn,
          },
        ]
      : [],
    indicators: sentMeasures(draft).map(({ measure }) => ({
      name: measure.name.trim(),
      timing: TIMING[measure.measures],
      measures: measure.measures,
      unit: measure.unit.trim() || 'count',
      direction: isFalling(measure) ? 'decrease' : 'increase',
      baseline: measure.baseline.trim() ? decimal(measure.baseline) : null,
      baselineDate: measure.baseline.trim() ? baselineDate : null,
      target: measure.target.trim() ? decimal(measure.target) : null,
      targetDate: measure.target.trim() ? draft.plannedEndOn : null,
      weight: 1,
      isMain: false,
      anchor: null,
      accrual: measure.measures === 'value' ? 'level' : null,
      cadence: null,
      lagDays: null,
      ownerId: null,
      departmentId: null,
    })),
  };
}

/** The measures that are sent, with their place in the form, in the order in which they are sent. */
export function sentMeasures(draft: PilotDraft): { measure: MeasureDraft; place: number }[] {
  return draft.measures
    .map((measure, place) => ({ measure, place }))
    .filter(({ measure }) => measure.name.trim() !== '');
}

function sponsorsOf(draft: PilotDraft): NewInitiative['sponsors'] {
  const sponsor = (kind: 'executive' | 'secondary') => (personId: string) => ({ personId, kind, from: null, to: null });
  return [
    ...draft.executiveSponsorIds.map(sponsor('executive')),
    ...draft.secondarySponsorIds.map(sponsor('secondary')),
  ];
}

/** "1 200,50" and "1,200.50" as 1200.50; anything else as it was typed, for the API to refuse by name. */
export function decimal(typed: string): string {
  const bare = typed.replace(/[\s'’_]/g, '');
  const lastComma = bare.lastIndexOf(',');
  const lastPoint = bare.lastIndexOf('.');
  if (lastComma > lastPoint) {
    const isGrouping = lastPoint === -1 && /^\d{1,3}(,\d{3})+$/.test(bare);
    return isGrouping ? bare.replaceAll(',', '') : bare.replaceAll('.', '').replace(',', '.');
  }
  return bare.replaceAll(',', '');
}

function isFalling({ baseline, target }: MeasureDraft): boolean {
  return baseline.trim() !== '' && target.trim() !== '' && Number(decimal(target)) < Number(decimal(baseline));
}

const textOf = (value: string): string | null => value.trim() || null;

/** Whether `date` lies before `start`; false while one of them is not given. */
export const isBefore = (date: string | null, start: string | null): boolean =>
  date !== null && start !== null && date < start;
