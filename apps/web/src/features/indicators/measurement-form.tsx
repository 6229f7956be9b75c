import { type Indicator, todayIn } from '@flightpath/domain';
import { SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTenant } from '../../api/tenant.tsx';
import { useFactSave } from '../../api/use-fact-save.ts';
import { DateField } from '../../ui/date-field.tsx';
import { EditForm } from '../../ui/edit-form.tsx';
import classes from './indicators.module.css';
import { postMeasurement, type Where } from './queries.ts';

type Confidence = 'estimated' | 'measured';

/** Records one value of an indicator. */
export function MeasurementForm({
  indicator,
  where,
  close,
}: {
  indicator: Indicator;
  where: Where;
  close: () => void;
}) {
  const { timeZone } = useTenant();
  const [value, setValue] = useState('');
  const [date, setDate] = useState(todayIn(timeZone, new Date()));
  const [confidence, setConfidence] = useState<Confidence>('measured');
  const { submit, isSaving, fieldErrors, error } = useFactSave(close);
  const body = { value: value.trim().replace(',', '.'), date, confidence, source: null, note: null, corrects: null };
  return (
    <EditForm
      label={`Record a value of ${indicator.name}`}
      submitLabel="Record it"
      isSaving={isSaving}
      error={error ?? fieldErrors.confidence}
      onCancel={close}
      onSubmit={() =>
        submit({ yours: [], send: () => postMeasurement(where, indicator.id, body) }, ['value', 'date', 'confidence'])
      }
    >
      <div className={classes.measurement}>
        <TextInput
          label="Value"
          inputMode="decimal"
          rightSection={indicator.unit}
          rightSectionWidth={64}
          placeholder={indicator.lastMeasurement ? `last ${indicator.lastMeasurement.value}` : undefined}
          value={value}
          error={fieldErrors.value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <DateField label="On" value={date} error={fieldErrors.date} onChange={(next) => setDate(next ?? '')} />
        <SegmentedControl
          aria-label="How sure"
          data={[
            { value: 'measured', label: 'Measured' },
            { value: 'estimated', label: 'Estimated' },
          ]}
          value={confidence}
          onChange={(next) => setConfidence(next as Confidence)}
        />
      </div>
    </EditForm>
  );
}
