import type { IsoDate } from '@flightpath/domain';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { InitiativePicker } from '../../api/initiative-picker.tsx';
import { useTenant } from '../../api/tenant.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { EditForm } from '../../ui/edit-form.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { fundingWords } from '../../ui/words.ts';
import { lastDay } from './look-at.ts';
import { fundingLinesQuery } from './queries.ts';
import type { SupposeFormProps } from './suppose-forms.tsx';
import classes from './what-if.module.css';

/** A funding line ends on a day, or goes altogether. */
export function FundingForm({ today, onAdd, onCancel }: SupposeFormProps) {
  const tenant = useTenant().slug;
  const { date, money } = useFormat();
  const [key, setKey] = useState<string | null>(null);
  const [lineId, setLineId] = useState<string | null>(null);
  const [on, setOn] = useState<IsoDate | null>(null);
  const [error, setError] = useState<string | null>(null);
  const lines = useQuery({ ...fundingLinesQuery(tenant, key ?? ''), enabled: key !== null }).data ?? [];

  function submit() {
    if (!key) return setError('Choose the initiative whose money ends.');
    if (!lineId) return setError('Choose the funding line that ends.');
    onAdd({ kind: 'funding-line-ends', fundingLineId: lineId, on, of: key });
  }
  return (
    <EditForm label="Money ends" submitLabel="Suppose it" error={error} onSubmit={submit} onCancel={onCancel}>
      <div className={classes.fields}>
        <InitiativePicker
          label="Initiative"
          value={key}
          onChange={(next) => {
            setKey(next);
            setLineId(null);
          }}
        />
        <Select
          label="Funding line"
          placeholder={key && lines.length === 0 ? 'No money is recorded' : undefined}
          disabled={lines.length === 0}
          data={lines.map(({ id, kind, amount, to }) => ({
            value: id,
            label: `${fundingWords[kind]}, ${money(amount.amount, amount.currency)}${to ? `, until ${date(to)}` : ''}`,
          }))}
          value={lineId}
          onChange={setLineId}
        />
        <DateField
          label="Last day with money"
          description="Empty: it goes altogether"
          value={on}
          onChange={setOn}
          max={lastDay(today)}
        />
      </div>
    </EditForm>
  );
}
