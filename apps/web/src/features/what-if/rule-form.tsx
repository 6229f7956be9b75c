import { Severity } from '@flightpath/domain';
import { NumberInput, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { packInForce, rulePacksQuery, tunablesQuery } from '../../api/rule-packs.ts';
import { useTenant } from '../../api/tenant.tsx';
import { EditForm } from '../../ui/edit-form.tsx';
import type { SupposeFormProps } from './suppose-forms.tsx';
import classes from './what-if.module.css';

/** A rule, gate criterion or read model judges by other parameters, or a rule is more or less severe. */
export function RuleForm({ onAdd, onCancel }: SupposeFormProps) {
  const tenant = useTenant().slug;
  const tunables = (useQuery(tunablesQuery(tenant)).data ?? []).filter(
    ({ severity, parameters }) => severity !== null || parameters.length > 0,
  );
  const inForce = packInForce(useQuery(rulePacksQuery(tenant)).data ?? []);
  const [ruleId, setRuleId] = useState<string | null>(null);
  const [severity, setSeverity] = useState<Severity | null>(null);
  const [values, setValues] = useState<Record<string, number>>({});
  const [error, setError] = useState<string | null>(null);
  const rule = tunables.find(({ id }) => id === ruleId);
  const set = ruleId === null ? undefined : inForce?.rules[ruleId];
  const now = (name: string, shipped: unknown) => Number(set?.parameters?.[name] ?? shipped);

  function submit() {
    if (!rule) return setError('Choose the rule that changes.');
    if (severity === null && Object.keys(values).length === 0) return setError('Change at least one thing of it.');
    onAdd({
      kind: 'parameters',
      ruleId: rule.id,
      ...(Object.keys(values).length > 0 && { parameters: values }),
      ...(severity !== null && { severity }),
    });
  }
  return (
    <EditForm label="A rule changes" submitLabel="Suppose it" error={error} onSubmit={submit} onCancel={onCancel}>
      <div className={classes.fields}>
        <Select
          label="Rule"
          searchable
          data={tunables.map(({ id, title }) => ({ value: id, label: title }))}
          value={ruleId}
          onChange={(next) => {
            setRuleId(next);
            setValues({});
            setSeverity(null);
          }}
        />
        {rule && rule.severity !== null && (
          <Select
            label="Severity"
            description={`Now ${set?.severity ?? rule.severity}`}
            data={Severity.options.map((value) => ({ value, label: value }))}
            value={severity}
            onChange={setSeverity}
            clearable
          />
        )}
        {rule?.parameters.map(({ name, meaning, default: shipped, schema }) => (
          <NumberInput
            key={`${rule.id} ${name}`}
            label={meaning}
            description={`Now ${now(name, shipped)}`}
            allowDecimal={false}
            min={Number(schema.minimum ?? 0)}
            value={values[name] ?? ''}
            onChange={(next) => setValues((before) => withValue(before, name, next))}
          />
        ))}
      </div>
    </EditForm>
  );
}

function withValue(values: Record<string, number>, name: string, next: string | number): Record<string, number> {
  const { [name]: _, ...others } = values;
  return typeof next === 'number' ? { ...others, [name]: next } : others;
}
