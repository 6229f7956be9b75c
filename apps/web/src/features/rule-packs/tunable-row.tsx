import { type PackRules, Severity } from '@flightpath/domain';
import { NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import type { Tunable } from '../../api/rule-packs.ts';
import { withTuning } from './pack-changes.ts';
import classes from './rules.module.css';

export interface TunableRowProps {
  tunable: Tunable;
  rules: PackRules;
  onRules: (rules: PackRules) => void;
  /** By dotted path in the request: `rules.shelved.parameters.maxQuietDays`. */
  errors: Readonly<Record<string, string>>;
}

/** One rule, criterion or read model: closed it says whether it is as shipped, open it can be tuned. */
export function TunableRow({ tunable, rules, onRules, errors }: TunableRowProps) {
  const { id, title, severity, parameters } = tunable;
  const set = rules[id];
  const isTuned = set !== undefined;
  const [isOpen, setIsOpen] = useState(false);
  const error = (path: string) => errors[`rules.${id}.${path}`];
  return (
    <details
      className={classes.tunable}
      data-tuned={isTuned}
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>
        <span className={classes.ruleName}>{title}</span>
        <span className={classes.asShipped}>{isTuned ? 'tuned' : 'as shipped'}</span>
      </summary>
      {isOpen && (
        <div className={classes.fields}>
          {severity !== null && (
            <Select
              label="Severity"
              description={`Shipped: ${severity}`}
              data={Severity.options.map((value) => ({ value, label: value }))}
              allowDeselect={false}
              value={set?.severity ?? severity}
              error={error('severity')}
              onChange={(next) => onRules(withTuning(rules, tunable, { severity: next }))}
            />
          )}
          {parameters.map(({ name, meaning, default: shipped, schema }) => (
            <NumberInput
              key={name}
              label={meaning}
              description={`Shipped: ${String(shipped)}`}
              allowDecimal={false}
              min={Number(schema.minimum ?? 0)}
              max={Number(schema.maximum ?? Number.MAX_SAFE_INTEGER)}
              clampBehavior="none"
              value={Number(set?.parameters?.[name] ?? shipped)}
              error={error(`parameters.${name}`)}
              onChange={(next) =>
                onRules(withTuning(rules, tunable, { parameters: { [name]: typeof next === 'number' ? next : null } }))
              }
            />
          ))}
        </div>
      )}
    </details>
  );
}
