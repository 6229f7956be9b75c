import { type InputWrapperProps, NumberInput, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTenant } from '../../api/tenant.tsx';
import { useDirectory } from '../../api/use-directory.ts';
import { DateField } from '../../ui/date-field.tsx';
import { EntitiesPicker, EntityPicker } from '../../ui/entity-picker.tsx';
import { FormQuestion } from './form-question.tsx';
import { MeasureFields } from './measure-fields.tsx';
import type { PilotDraft } from './pilot-draft.ts';
import classes from './register-pilot.module.css';

/** A description under the field keeps neighbours in line. */
const ORDER: InputWrapperProps['inputWrapperOrder'] = ['label', 'input', 'description', 'error'];

/** Every field of the page, in the order in which somebody tells about a pilot. */
export function PilotFields({ form }: { form: UseFormReturnType<PilotDraft> }) {
  const { currency } = useTenant();
  const directory = useDirectory();
  const people = { options: directory.personOptions, onCreate: directory.onCreatePerson };
  const departments = { options: directory.departmentOptions, onCreate: directory.onCreateDepartment };
  const field = <Name extends keyof PilotDraft>(name: Name) => ({
    ...form.getInputProps(name),
    value: form.values[name],
    id: `field-${name}`,
    inputWrapperOrder: ORDER,
  });

  return (
    <>
      <FormQuestion title="What is it, and who answers for it?">
        <TextInput label="Name" required data-autofocus className={classes.full} {...field('name')} />
        <Textarea
          label="What it does"
          autosize
          minRows={2}
          maxRows={8}
          className={classes.full}
          {...field('summary')}
        />
        <EntityPicker
          label="Department"
          description="Where it belongs"
          {...departments}
          {...field('homeDepartmentId')}
        />
        <EntityPicker label="Owner" description="The one accountable person" {...people} {...field('ownerId')} />
      </FormQuestion>

      <FormQuestion title="Who works on it, and where does it run?">
        <NumberInput label="Size of the team" min={1} max={10_000} allowDecimal={false} {...field('teamSize')} />
        <EntitiesPicker
          label="Runs in"
          placeholder="Departments of the pilot"
          {...departments}
          {...field('pilotDepartmentIds')}
        />
        <EntitiesPicker
          label="Will also affect"
          placeholder="Departments that must change later"
          className={classes.full}
          {...departments}
          {...field('affectedDepartmentIds')}
        />
      </FormQuestion>

      <FormQuestion title="When does it run?">
        <DateField label="Start" {...field('startedOn')} />
        <DateField label="Planned end" {...field('plannedEndOn')} />
      </FormQuestion>

      <FormQuestion title="What money stands behind it, and until when?" columns={3}>
        <TextInput
          label="Budget"
          inputMode="decimal"
          rightSection={currency}
          rightSectionWidth={52}
          {...field('amount')}
        />
        <DateField label="Approved on" description="Empty: only asked for" {...field('approvedOn')} />
        <DateField label="Lasts until" description="Empty: open-ended" {...field('fundedUntil')} />
      </FormQuestion>

      <FormQuestion title="Who sponsors it?">
        <EntitiesPicker label="Executive sponsors" placeholder="People" {...people} {...field('executiveSponsorIds')} />
        <EntitiesPicker label="Secondary sponsors" placeholder="People" {...people} {...field('secondarySponsorIds')} />
      </FormQuestion>

      <FormQuestion
        title="How will you know that it worked?"
        note="Accuracy proves the model. Adoption, change and value prove the pilot."
      >
        <MeasureFields form={form} />
        <Textarea label="Hypothesis" autosize minRows={2} maxRows={8} {...field('hypothesis')} />
        <Textarea label="Exit criteria" autosize minRows={2} maxRows={8} {...field('exitCriteria')} />
      </FormQuestion>
    </>
  );
}
