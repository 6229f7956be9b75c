import type { Indicator, Initiative } from '@flightpath/domain';

/** For whom an update may speak: the whole (`null`) or one affected department. */
export interface UpdatePart {
  departmentId: string | null;
  label: string;
}

/** The parts that the reader may post for, the whole first. `refusal` says why not, `undefined` where they may. */
export function partsOf(
  { affectedDepartments }: Pick<Initiative, 'affectedDepartments'>,
  refusal: (departmentId: string | null) => string | undefined,
): UpdatePart[] {
  const all: UpdatePart[] = [
    { departmentId: null, label: 'The whole initiative' },
    ...affectedDepartments.map(({ id, name }) => ({ departmentId: id, label: name })),
  ];
  return all.filter(({ departmentId }) => refusal(departmentId) === undefined);
}

/**
 * The indicators whose number may be sent with an update for `departmentId`, the likeliest first: those of that
 * department, then those of the whole; the main one before others, those with a last value before new ones.
 */
export function indicatorsFor(
  indicators: readonly Indicator[],
  departmentId: string | null,
  mayMeasure: (departmentId: string | null) => boolean,
): Indicator[] {
  const isOf = ({ department }: Indicator) => departmentId !== null && department?.id === departmentId;
  const rank = (indicator: Indicator) =>
    (isOf(indicator) ? 0 : 4) + (indicator.isMain ? 0 : 2) + (indicator.lastMeasurement ? 0 : 1);
  return indicators
    .filter((indicator) => indicator.retiredOn === null && mayMeasure(indicator.department?.id ?? null))
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}
