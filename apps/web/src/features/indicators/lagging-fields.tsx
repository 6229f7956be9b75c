import { MultiSelect, NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { IndicatorValues } from './indicator-values.ts';
import classes from './indicators.module.css';
import { indicatorsQuery, type Where } from './queries.ts';

export interface LaggingFieldsProps {
  /** The indicator that is changed; `null`: a new one. */
  indicatorId: string | null;
  where: Where;
  values: Pick<IndicatorValues, 'lagDays' | 'leadingIndicatorIds'>;
  fieldErrors: Record<string, string>;
  onChange: (changes: Partial<IndicatorValues>) => void;
}

/** What only a lagging indicator has: how long it takes to show, and which leading ones announce it. */
export function LaggingFields({ indicatorId, where, values, fieldErrors, onChange }: LaggingFieldsProps) {
  const indicators = useQuery(indicatorsQuery(where.tenant, where.key)).data ?? [];
  const leading = indicators.filter(
    ({ id, timing, retiredOn }) =>
      id !== indicatorId && timing === 'leading' && (retiredOn === null || values.leadingIndicatorIds.includes(id)),
  );
  const refused = Object.entries(fieldErrors).find(([path]) => path.startsWith('leadingIndicatorIds'));
  return (
    <>
      <NumberInput
        label="Shows after (days)"
        min={0}
        max={3650}
        allowDecimal={false}
        value={values.lagDays ?? ''}
        error={fieldErrors.lagDays}
        onChange={(days) => onChange({ lagDays: days === '' ? null : Number(days) })}
      />
      <MultiSelect
        className={classes.wide}
        label="Announced by"
        placeholder={leading.length === 0 ? 'No leading indicator yet' : undefined}
        data={leading.map(({ id, name }) => ({ value: id, label: name }))}
        value={values.leadingIndicatorIds}
        error={refused?.[1]}
        onChange={(leadingIndicatorIds) => onChange({ leadingIndicatorIds })}
      />
    </>
  );
}
