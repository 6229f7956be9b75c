import { Select, Textarea, TextInput } from '@mantine/core';
import { useDirectory } from '../../api/use-directory.ts';
import { DateField } from '../../ui/date-field.tsx';
import { EntitiesPicker, EntityPicker } from '../../ui/entity-picker.tsx';
import { FactPanel } from '../../ui/fact-panel.tsx';
import { DateText } from '../../ui/format-context.tsx';
import { anchorWords, cadenceWords, choices } from '../../ui/words.ts';
import { useInitiative } from './initiative-context.tsx';
import { InitiativeFact } from './initiative-fact.tsx';

/** What is recorded of the initiative itself, each fact edited where it stands. */
export function BasicFacts() {
  const { initiative } = useInitiative();
  const directory = useDirectory();
  const people = { options: directory.personOptions, onCreate: directory.onCreatePerson };
  const departments = { options: directory.departmentOptions, onCreate: directory.onCreateDepartment };
  const nameOf = (options: readonly { value: string; label: string }[]) => (id: string | null) =>
    options.find(({ value }) => value === id)?.label.trim() ?? null;
  const personName = nameOf(directory.personOptions);
  const departmentName = nameOf(directory.departmentOptions);

  return (
    <FactPanel title="Facts">
      <InitiativeFact
        label="Owner"
        name="ownerId"
        fields={['owner', 'ownerId']}
        shown={initiative.owner?.name}
        initial={initiative.owner?.id ?? null}
        inWords={personName}
      >
        {(input) => <EntityPicker label="Owner" description="The one accountable person" {...people} {...input} />}
      </InitiativeFact>
      <InitiativeFact
        label="Department"
        name="homeDepartmentId"
        shown={initiative.department?.name}
        initial={initiative.department?.id ?? null}
        inWords={departmentName}
      >
        {(input) => <EntityPicker label="Department" {...departments} {...input} />}
      </InitiativeFact>
      <InitiativeFact
        label="Affects"
        name="affectedDepartmentIds"
        fields={['affectedDepartments']}
        shown={initiative.affectedDepartments.map(({ name }) => name).join(', ')}
        initial={initiative.affectedDepartments.map(({ id }) => id)}
        inWords={(ids) => (ids ?? []).map((id) => departmentName(id) ?? id).join(', ')}
      >
        {({ value, ...input }) => (
          <EntitiesPicker label="Departments that will be affected" {...departments} {...input} value={value ?? []} />
        )}
      </InitiativeFact>
      <InitiativeFact
        label="Next phase"
        name="nextPhaseOwnerId"
        fields={['nextPhaseOwner']}
        shown={initiative.nextPhaseOwner?.name}
        initial={initiative.nextPhaseOwner?.id ?? null}
        inWords={personName}
      >
        {(input) => <EntityPicker label="Owner of the next phase" {...people} {...input} />}
      </InitiativeFact>
      <InitiativeFact
        label="Gate planned"
        name="gatePlannedOn"
        shown={initiative.gatePlannedOn && <DateText value={initiative.gatePlannedOn} />}
        initial={initiative.gatePlannedOn}
        inWords={(date) => date}
      >
        {(input) => <DateField label="Gate planned on" {...input} />}
      </InitiativeFact>
      <InitiativeFact
        label="Value anchor"
        name="mainAnchor"
        shown={initiative.mainAnchor && anchorWords[initiative.mainAnchor]}
        initial={initiative.mainAnchor}
        inWords={(anchor) => anchor && anchorWords[anchor]}
      >
        {({ onChange, ...input }) => (
          <Select
            label="Main value anchor"
            data={choices(anchorWords)}
            clearable
            {...input}
            onChange={(anchor) => onChange(anchor as typeof input.value)}
          />
        )}
      </InitiativeFact>
      <InitiativeFact
        label="Reports"
        name="reportingCadence"
        shown={initiative.reportingCadence && cadenceWords[initiative.reportingCadence]}
        initial={initiative.reportingCadence}
        inWords={(cadence) => cadence && cadenceWords[cadence]}
      >
        {({ onChange, ...input }) => (
          <Select
            label="Reporting cadence"
            data={choices(cadenceWords)}
            clearable
            {...input}
            onChange={(cadence) => onChange(cadence as typeof input.value)}
          />
        )}
      </InitiativeFact>
      <TextFact label="Name" name="name" value={initiative.name} />
      <TextFact label="Summary" name="summary" value={initiative.summary} isLong />
      <TextFact label="External id" name="externalId" value={initiative.externalId} />
    </FactPanel>
  );
}

interface TextFactProps {
  label: string;
  name: 'name' | 'summary' | 'externalId';
  value: string | null;
  isLong?: boolean;
}

function TextFact({ label, name, value, isLong = false }: TextFactProps) {
  const Input = isLong ? Textarea : TextInput;
  return (
    <InitiativeFact
      label={label}
      name={name}
      shown={value && isLong ? shortened(value) : value}
      initial={value}
      inWords={(text) => text}
    >
      {(input) => (
        <Input
          label={label}
          {...(isLong ? { autosize: true, minRows: 3, maxRows: 12 } : {})}
          error={input.error}
          value={input.value ?? ''}
          onChange={(event: { currentTarget: { value: string } }) => input.onChange(event.currentTarget.value || null)}
        />
      )}
    </InitiativeFact>
  );
}

// The whole summary stands under the headline.
const shortened = (text: string): string => (text.length > 90 ? `${text.slice(0, 88).trimEnd()}…` : text);
