import { NewIdea, todayIn } from '@flightpath/domain';
import { Button, Checkbox, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { InitiativePicker } from '../../api/initiative-picker.tsx';
import { asProblem } from '../../api/problem.ts';
import { useMembership } from '../../api/tenant.tsx';
import { useDirectory } from '../../api/use-directory.ts';
import { DateField } from '../../ui/date-field.tsx';
import { EntityPicker } from '../../ui/entity-picker.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { toast } from '../../ui/toast.ts';
import { useAddIdea } from './queries.ts';

/** A new idea: what, whose, and what it builds on. */
export function IdeaDialog({ onClose }: { onClose: () => void }) {
  const { tenant, personId } = useMembership();
  const { personOptions, departmentOptions } = useDirectory();
  const add = useAddIdea(tenant.slug);
  const form = useForm({
    initialValues: {
      date: todayIn(tenant.timeZone, new Date()),
      title: '',
      description: null as string | null,
      personId: personId ?? '',
      departmentId: null as string | null,
      isPrompted: false,
      buildsOnKey: null as string | null,
    },
    validate: schemaResolver(NewIdea, { sync: true }),
  });
  const today = form.values.date;

  const submit = (values: typeof form.values) =>
    add.mutate(values, {
      onSuccess: () => {
        toast('The idea is written down.');
        onClose();
      },
      onError: (error) => form.setErrors(asProblem(error).fieldErrors),
    });
  return (
    <Modal opened onClose={onClose} title="Add an idea">
      <form onSubmit={form.onSubmit(submit)} noValidate>
        <Stack gap="md">
          {add.error && <FormProblem problem={asProblem(add.error)} />}
          <TextInput label="The idea" required data-autofocus {...form.getInputProps('title')} />
          <Textarea
            label="More about it"
            autosize
            minRows={2}
            {...form.getInputProps('description')}
            value={form.values.description ?? ''}
            onChange={(event) => form.setFieldValue('description', event.currentTarget.value || null)}
          />
          <EntityPicker
            label="Whose idea"
            required
            options={personOptions}
            value={form.values.personId || null}
            onChange={(id) => form.setFieldValue('personId', id ?? '')}
            error={form.errors.personId && 'Say whose idea it is.'}
            comboboxProps={{ withinPortal: false }}
          />
          <EntityPicker
            label="From which department"
            description="Empty: the person's own"
            options={departmentOptions}
            value={form.values.departmentId}
            onChange={(id) => form.setFieldValue('departmentId', id)}
            error={form.errors.departmentId}
            comboboxProps={{ withinPortal: false }}
          />
          <InitiativePicker
            label="Builds on"
            description="The initiative it came from, if any"
            value={form.values.buildsOnKey}
            onChange={(key) => form.setFieldValue('buildsOnKey', key)}
            error={form.errors.buildsOnKey}
            comboboxProps={{ withinPortal: false }}
          />
          <DateField
            label="On"
            required
            value={today}
            onChange={(date) => form.setFieldValue('date', date ?? '')}
            error={form.errors.date}
          />
          <Checkbox
            label="It was called for"
            description="In a workshop, a campaign, a contest. Unprompted ideas count as organic."
            checked={form.values.isPrompted}
            onChange={(event) => form.setFieldValue('isPrompted', event.currentTarget.checked)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={add.isPending}>
              Add the idea
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
