import type { Indicator, NewIndicator } from '@flightpath/domain';

/** An indicator as its form holds it. */
export interface IndicatorValues {
  name: string;
  measures: Indicator['measures'];
  timing: Indicator['timing'];
  unit: string;
  direction: Indicator['direction'];
  baseline: string;
  baselineDate: string | null;
  target: string;
  targetDate: string | null;
  departmentId: string | null;
  anchor: Indicator['anchor'];
  accrual: Indicator['accrual'];
  cadence: Indicator['cadence'];
  isMain: boolean;
  weight: number;
  lagDays: number | null;
  /** Of a lagging one: the leading ones that announce it. */
  leadingIndicatorIds: Indicator['leadingIndicatorIds'];
  ownerId: string | null;
}

export const EMPTY_INDICATOR: IndicatorValues = {
  name: '',
  measures: 'adoption',
  timing: 'leading',
  unit: '%',
  direction: 'increase',
  baseline: '',
  baselineDate: null,
  target: '',
  targetDate: null,
  departmentId: null,
  anchor: null,
  accrual: null,
  cadence: null,
  isMain: false,
  weight: 1,
  lagDays: null,
  leadingIndicatorIds: [],
  ownerId: null,
};

export const valuesOfIndicator = ({ department, owner, ...indicator }: Indicator): IndicatorValues => ({
  ...indicator,
  baseline: indicator.baseline ?? '',
  target: indicator.target ?? '',
  departmentId: department?.id ?? null,
  ownerId: owner?.id ?? null,
});

/**
 * The request, with only what an indicator is made of: anchor and accrual belong to those that measure value, the lag and
 * what announces it to lagging ones.
 */
export function indicatorBody(values: IndicatorValues): NewIndicator {
  const isValue = values.measures === 'value';
  const number = (typed: string) => typed.trim().replace(',', '.') || null;
  return {
    name: values.name.trim(),
    timing: values.timing,
    measures: values.measures,
    unit: values.unit.trim(),
    direction: values.direction,
    baseline: number(values.baseline),
    baselineDate: values.baselineDate,
    target: number(values.target),
    targetDate: values.targetDate,
    weight: values.weight,
    isMain: values.isMain,
    anchor: isValue ? values.anchor : null,
    accrual: isValue ? values.accrual : null,
    cadence: values.cadence,
    lagDays: values.timing === 'lagging' ? values.lagDays : null,
    leadingIndicatorIds: values.timing === 'lagging' ? values.leadingIndicatorIds : [],
    ownerId: values.ownerId,
    departmentId: values.departmentId,
  };
}
