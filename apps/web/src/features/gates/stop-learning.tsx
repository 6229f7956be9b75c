import type { LearningOrigin } from '@flightpath/domain';
import { Select, Textarea, TextInput } from '@mantine/core';
import { choices, learningOriginWords } from '../../ui/words.ts';
import type { DecisionDraft } from './decision-draft.ts';
import classes from './gates.module.css';

export interface StopLearningProps {
  learning: DecisionDraft['learning'];
  fieldErrors: Record<string, string>;
  onChange: (changes: Partial<DecisionDraft['learning']>) => void;
}

/** A stop is a normal outcome, with what it taught. */
export function StopLearning({ learning, fieldErrors, onChange }: StopLearningProps) {
  const text = (name: 'title' | 'lesson' | 'hypothesis' | 'result', label: string) => ({
    label,
    value: learning[name],
    error: fieldErrors[`learning.${name}`],
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <fieldset className={classes.condition}>
      <legend>What it taught</legend>
      <div className={classes.fields}>
        <TextInput className={classes.wide} {...text('title', 'In one line')} />
        <Textarea
          className={classes.wide}
          autosize
          minRows={2}
          maxRows={8}
          {...text('lesson', 'The lesson for others')}
        />
        <Textarea autosize minRows={1} maxRows={8} {...text('hypothesis', 'What was expected')} />
        <Textarea autosize minRows={1} maxRows={8} {...text('result', 'What happened')} />
        <Select
          label="It comes"
          data={choices(learningOriginWords)}
          allowDeselect={false}
          value={learning.origin}
          error={fieldErrors['learning.origin']}
          onChange={(value) => onChange({ origin: value as LearningOrigin })}
        />
      </div>
    </fieldset>
  );
}
