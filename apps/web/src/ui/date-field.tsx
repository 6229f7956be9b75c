import { TextInput, type TextInputProps } from '@mantine/core';

export interface DateFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  /** `YYYY-MM-DD`, or `null` while there is none. */
  value: string | null;
  onChange: (value: string | null) => void;
}

/** A calendar date by the browser's own control: it speaks the reader's locale and works by keyboard and on phones. */
export function DateField({ value, onChange, error, ...rest }: DateFieldProps) {
  return (
    <TextInput
      {...rest}
      // Whoever chooses no day has not typed a wrong format, of which the API would tell.
      error={error && value === null ? 'Choose a day.' : error}
      type="date"
      min="1990-01-01"
      max="2100-12-31"
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
