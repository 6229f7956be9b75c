import { addDays, MAX_CONDITION_DAYS } from '@flightpath/domain';
import { Textarea } from '@mantine/core';
import { useDirectory } from '../../api/use-directory.ts';
import { DateField } from '../../ui/date-field.tsx';
import { EntityPicker } from '../../ui/entity-picker.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import type { ConditionDraft, DecisionDraft } from './decision-draft.ts';
import classes from './gates.module.css';
import { type JudgedCriterion, missingAt } from './open-criteria.ts';

export interface ConditionRowsProps {
  open: readonly JudgedCriterion[];
  conditions: DecisionDraft['conditions'];
  today: string;
  fieldErrors: Record<string, string>;
  onChange: (id: string, changes: Partial<ConditionDraft>) => void;
}

/** One condition for each criterion that is left open: what, by whom, until when. */
export function ConditionRows({ open, conditions, today, fieldErrors, onChange }: ConditionRowsProps) {
  const { personOptions } = useDirectory();
  const { date } = useFormat();
  const latest = date(addDays(today, MAX_CONDITION_DAYS));
  return open.map((criterion, at) => {
    const { id, title } = criterion;
    const { text = '', ownerId = null, dueOn = null } = conditions[id] ?? {};
    return (
      <fieldset key={id} className={classes.condition}>
        <legend>{title}</legend>
        <p className={classes.missing}>{missingAt(criterion).join(' ')}</p>
        <div className={classes.fields}>
          <Textarea
            className={classes.wide}
            label="What must be done"
            autosize
            minRows={1}
            maxRows={6}
            value={text}
            error={fieldErrors[`conditions.${at}.text`] ?? fieldErrors[`conditions.${at}.criterionId`]}
            onChange={(event) => onChange(id, { text: event.currentTarget.value })}
          />
          <EntityPicker
            label="By whom"
            options={personOptions}
            value={ownerId}
            error={fieldErrors[`conditions.${at}.ownerId`]}
            onChange={(value) => onChange(id, { ownerId: value })}
          />
          <DateField
            label="Due on"
            description={`${latest} at the latest`}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={dueOn}
            error={fieldErrors[`conditions.${at}.dueOn`]}
            onChange={(value) => onChange(id, { dueOn: value })}
          />
        </div>
      </fieldset>
    );
  });
}
