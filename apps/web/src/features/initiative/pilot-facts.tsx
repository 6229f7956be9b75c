import type { Pilot } from '@flightpath/domain';
import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { useTenant } from '../../api/tenant.tsx';
import { useDirectory } from '../../api/use-directory.ts';
import { DateField } from '../../ui/date-field.tsx';
import { EntitiesPicker } from '../../ui/entity-picker.tsx';
import { FactPanel } from '../../ui/fact-panel.tsx';
import { DateText, MoneyText } from '../../ui/format-context.tsx';
import { outcomeWords } from '../../ui/words.ts';
import { useInitiative } from './initiative-context.tsx';
import { PilotEnd, StartNextPilot } from './pilot-end.tsx';
import { PilotFact } from './pilot-fact.tsx';

/** The newest pilot with its facts, its end, and the pilots before it in one line each. */
export function PilotFacts() {
  const { initiative } = useInitiative();
  const { currency } = useTenant();
  const { departmentOptions, onCreateDepartment } = useDirectory();
  const pilot = initiative.pilots.at(-1);
  if (!pilot) {
    return (
      <FactPanel title="Pilot" note="No pilot is recorded." actions={<StartNextPilot />}>
        {null}
      </FactPanel>
    );
  }
  const prose = (label: string, name: 'hypothesis' | 'exitCriteria') => (
    <PilotFact
      pilot={pilot}
      label={label}
      name={name}
      field={`pilot.${name}`}
      shown={pilot[name]}
      initial={pilot[name]}
      inWords={(text) => text ?? null}
    >
      {({ value, onChange, error }) => (
        <Textarea
          label={label}
          autosize
          minRows={3}
          maxRows={12}
          value={value ?? ''}
          error={error}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        />
      )}
    </PilotFact>
  );
  const date = (label: string, name: 'startedOn' | 'plannedEndOn') => (
    <PilotFact
      pilot={pilot}
      label={label}
      name={name}
      field={`pilot.${name}`}
      shown={pilot[name] && <DateText value={pilot[name]} />}
      initial={pilot[name]}
      inWords={(value) => value ?? null}
    >
      {({ value, ...input }) => <DateField label={label} value={value ?? null} {...input} />}
    </PilotFact>
  );

  return (
    <FactPanel
      title={initiative.pilots.length > 1 ? `Pilot ${pilot.number}` : 'Pilot'}
      note={<Earlier pilots={initiative.pilots.slice(0, -1)} />}
      actions={pilot.outcome !== 'running' && <StartNextPilot />}
    >
      <PilotFact
        pilot={pilot}
        label="Team size"
        name="teamSize"
        field="pilot.teamSize"
        shown={pilot.teamSize}
        initial={pilot.teamSize}
        inWords={(size) => (size ? String(size) : null)}
      >
        {({ value, onChange, error }) => (
          <NumberInput
            label="Team size"
            min={1}
            max={10_000}
            allowDecimal={false}
            value={value ?? ''}
            error={error}
            onChange={(size) => onChange(size === '' ? null : Number(size))}
          />
        )}
      </PilotFact>
      <PilotFact
        pilot={pilot}
        label="Runs in"
        name="departmentIds"
        field="pilot.departments"
        shown={pilot.departments.map(({ name }) => name).join(', ')}
        initial={pilot.departments.map(({ id }) => id)}
        inWords={(ids) =>
          (ids ?? []).map((id) => departmentOptions.find(({ value }) => value === id)?.label.trim() ?? id).join(', ')
        }
      >
        {({ value, ...input }) => (
          <EntitiesPicker
            label="Departments of the pilot"
            options={departmentOptions}
            onCreate={onCreateDepartment}
            value={value ?? []}
            {...input}
          />
        )}
      </PilotFact>
      {date('Start', 'startedOn')}
      {date('Planned end', 'plannedEndOn')}
      <PilotFact
        pilot={pilot}
        label="Budget"
        name="budget"
        field="pilot.budget"
        shown={pilot.budget && <MoneyText {...pilot.budget} />}
        initial={pilot.budget}
        inWords={(budget) => (budget ? `${budget.amount} ${budget.currency}` : null)}
      >
        {({ value, onChange, error }) => (
          <TextInput
            label="Budget"
            inputMode="decimal"
            rightSection={value?.currency ?? currency}
            rightSectionWidth={52}
            value={value?.amount ?? ''}
            error={error}
            onChange={({ currentTarget: { value: amount } }) =>
              onChange(amount ? { amount, currency: value?.currency ?? currency } : null)
            }
          />
        )}
      </PilotFact>
      <PilotEnd pilot={pilot} />
      {prose('Hypothesis', 'hypothesis')}
      {prose('Exit criteria', 'exitCriteria')}
    </FactPanel>
  );
}

function Earlier({ pilots }: { pilots: readonly Pilot[] }) {
  if (pilots.length === 0) return null;
  return (
    <>
      Before it:{' '}
      {pilots.map(({ number, outcome, endedOn }) => (
        <span key={number}>
          pilot {number}, {outcomeWords[outcome].toLowerCase()}
          {endedOn && (
            <>
              {' '}
              on <DateText value={endedOn} />
            </>
          )}
          {'. '}
        </span>
      ))}
    </>
  );
}
