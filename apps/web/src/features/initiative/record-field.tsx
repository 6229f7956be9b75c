import { Select, TextInput } from '@mantine/core';
import { useTenant } from '../../api/tenant.tsx';
import { useDirectory } from '../../api/use-directory.ts';
import { DateField } from '../../ui/date-field.tsx';
import { EntityPicker } from '../../ui/entity-picker.tsx';
import classes from './initiative.module.css';
import type { FieldSpec } from './record-kinds.ts';
import { ValidatedValuePicker } from './validated-value-picker.tsx';

export interface RecordFieldProps {
  field: FieldSpec;
  value: string | null;
  isDisabled: boolean;
  error: string | undefined;
  onChange: (value: string | null) => void;
}

const ORDER: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

/** The control that fits a field of a record. */
export function RecordField({ field, value, isDisabled, error, onChange }: RecordFieldProps) {
  const directory = useDirectory();
  const { currency } = useTenant();
  const common = {
    label: field.label,
    description: field.description,
    error,
    disabled: isDisabled,
    inputWrapperOrder: ORDER,
    className: field.input === 'date' || field.input === 'amount' ? undefined : classes.full,
    'data-field': field.name,
  };
  switch (field.input) {
    case 'person':
      return (
        <EntityPicker
          {...common}
          options={directory.personOptions}
          onCreate={directory.onCreatePerson}
          value={value}
          onChange={onChange}
        />
      );
    case 'department':
      return (
        <EntityPicker
          {...common}
          options={directory.departmentOptions}
          onCreate={directory.onCreateDepartment}
          value={value}
          onChange={onChange}
        />
      );
    case 'choice':
      return <Select {...common} data={field.choices ?? []} allowDeselect={false} value={value} onChange={onChange} />;
    case 'validated-value':
      return <ValidatedValuePicker {...common} value={value} onChange={onChange} />;
    case 'date':
      return <DateField {...common} value={value} onChange={onChange} />;
    default:
      return (
        <TextInput
          {...common}
          {...(field.input === 'amount'
            ? { inputMode: 'decimal' as const, rightSection: currency, rightSectionWidth: 52 }
            : {})}
          value={value ?? ''}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        />
      );
  }
}
