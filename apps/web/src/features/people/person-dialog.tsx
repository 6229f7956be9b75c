import { type Department, NewPerson, type Person } from '@flightpath/domain';
import { Button, Checkbox, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { type FormErrors, schemaResolver, useForm } from '@mantine/form';
import { asProblem } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { toast } from '../../ui/toast.ts';
import { treeChoices } from '../../ui/tree-choices.ts';
import { useSavePerson } from './queries.ts';

export interface PersonDialogProps {
  /** `null`: somebody new. */
  person: Person | null;
  departments: Department[];
  onClose: () => void;
}

/** One person of the directory. The leaving date is the fact that rules wait for. */
export function PersonDialog({ person, departments, onClose }: PersonDialogProps) {
  const save = useSavePerson(useTenant().slug);
  const form = useForm<NewPerson>({
    initialValues: {
      name: person?.name ?? '',
      email: person?.email ?? null,
      departmentId: person?.department?.id ?? null,
      archetype: person?.archetype ?? null,
      leftOn: person?.leftOn ?? null,
    },
    validate: schemaResolver(NewPerson, { sync: true }),
  });

  function submit(values: NewPerson) {
    save.mutate(
      { id: person?.id ?? null, person: values },
      {
        onSuccess: () => {
          toast(person ? `${values.name} was changed.` : `${values.name} is in the directory.`);
          onClose();
        },
        onError: (error) => form.setErrors(asProblem(error).fieldErrors),
      },
    );
  }
  // An empty field is a fact not recorded, not an empty text.
  const emptyAsNull = (field: 'email' | 'leftOn') => ({
    value: form.values[field] ?? '',
    onChange: (event: { currentTarget: { value: string } }) =>
      form.setFieldValue(field, event.currentTarget.value.trim() || null),
    error: form.errors[field],
  });

  const focusFirst = (errors: FormErrors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus();

  return (
    <Modal opened onClose={onClose} title={person ? person.name : 'Add a person'}>
      <form onSubmit={form.onSubmit(submit, focusFirst)} noValidate>
        <Stack gap="md">
          {save.error && <FormProblem problem={asProblem(save.error)} />}
          <TextInput label="Name" required data-autofocus {...form.getInputProps('name')} />
          <TextInput label="E-mail" type="email" {...emptyAsNull('email')} />
          <Select
            label="Department"
            data={treeChoices(departments)}
            searchable
            clearable
            comboboxProps={{ withinPortal: false }}
            {...form.getInputProps('departmentId')}
          />
          <Checkbox
            label="Assembler"
            description="Brings the discipline that turns a pilot into a repeatable program."
            checked={form.values.archetype === 'assembler'}
            onChange={(event) => form.setFieldValue('archetype', event.currentTarget.checked ? 'assembler' : null)}
          />
          <TextInput
            label="First day away"
            description="From this day on they own, sponsor and champion nothing."
            type="date"
            {...emptyAsNull('leftOn')}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={save.isPending}>
              {person ? 'Save' : 'Add'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
