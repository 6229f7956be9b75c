import type { Indicator } from '@flightpath/domain';
import { Select, TextInput } from '@mantine/core';
import { useFormat } from '../../ui/format-context.tsx';
import classes from './post-update.module.css';

export interface NumberFieldProps {
  indicators: readonly Indicator[];
  indicator: Indicator | null;
  value: string;
  error: string | undefined;
  onIndicator: (id: string | null) => void;
  onValue: (value: string) => void;
}

/** One number: the last value stands in the field already. */
export function NumberField({ indicators, indicator, value, error, onIndicator, onValue }: NumberFieldProps) {
  const { date } = useFormat();
  if (!indicator) return null;
  const last = indicator.lastMeasurement;
  return (
    <div className={classes.number}>
      {indicators.length > 1 ? (
        <Select
          label="The number"
          size="md"
          data={indicators.map(({ id, name }) => ({ value: id, label: name }))}
          allowDeselect={false}
          value={indicator.id}
          onChange={onIndicator}
        />
      ) : (
        <p className={classes.only}>
          <span className={classes.label}>The number</span>
          {indicator.name}
        </p>
      )}
      <TextInput
        label="Today"
        size="md"
        inputMode="decimal"
        rightSection={indicator.unit}
        rightSectionWidth={56}
        value={value}
        error={error}
        onChange={(event) => onValue(event.currentTarget.value)}
      />
      <p className={classes.hint}>
        {last ? `Last: ${last.value} on ${date(last.date)}. ` : ''}Empty it to leave the number out.
      </p>
    </div>
  );
}
