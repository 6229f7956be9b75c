import { Button, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { choices, measuresWords } from '../../ui/words.ts';
import { NO_MEASURE, type PilotDraft } from './pilot-draft.ts';
import classes from './register-pilot.module.css';

/** The measures of success: what each one measures decides whether success can be told from a working model. */
export function MeasureFields({ form }: { form: UseFormReturnType<PilotDraft> }) {
  const { measures } = form.values;
  return (
    <div className={classes.measures}>
      {measures.map((_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the form knows its rows by their place.
        <fieldset key={place} className={classes.measure} aria-label={`Measure ${place + 1}`}>
          <TextInput
            className={classes.measureName}
            label="Measure"
            placeholder={place === 0 ? 'Accuracy of the model' : 'Handlers who use it every week'}
            {...form.getInputProps(`measures.${place}.name`)}
            id={place === 0 ? 'field-measures' : undefined}
          />
          <Select
            label="Measures"
            data={choices(measuresWords)}
            allowDeselect={false}
            {...form.getInputProps(`measures.${place}.measures`)}
          />
          <TextInput label="Unit" placeholder="%" {...form.getInputProps(`measures.${place}.unit`)} />
          <TextInput label="Today" inputMode="decimal" {...form.getInputProps(`measures.${place}.baseline`)} />
          <TextInput label="Target" inputMode="decimal" {...form.getInputProps(`measures.${place}.target`)} />
          {measures.length > 1 && (
            <Button
              className={classes.remove}
              variant="subtle"
              size="compact-sm"
              leftSection={<IconTrash size={14} aria-hidden="true" />}
              onClick={() => form.removeListItem('measures', place)}
            >
              Remove
            </Button>
          )}
        </fieldset>
      ))}
      <Button
        variant="subtle"
        size="compact-md"
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        onClick={() => form.insertListItem('measures', { ...NO_MEASURE, measures: 'adoption' })}
      >
        Add a measure
      </Button>
    </div>
  );
}
