import { NewServiceAccount } from '@flightpath/domain';
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { asProblem } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { toast } from '../../ui/toast.ts';
import { useAddServiceAccount } from './queries.ts';

export function AddAccountDialog({ onClose }: { onClose: () => void }) {
  const add = useAddServiceAccount(useTenant().slug);
  const form = useForm<NewServiceAccount>({
    initialValues: { name: '' },
    validate: schemaResolver(NewServiceAccount, { sync: true }),
  });
  const problem = add.error && asProblem(add.error);

  function submit(values: NewServiceAccount) {
    add.mutate(values, {
      onSuccess: ({ name }) => {
        toast(`${name} was added. Make it a key next.`);
        onClose();
      },
      onError: (error) => form.setErrors(asProblem(error).fieldErrors),
    });
  }

  return (
    <Modal opened onClose={onClose} title="Add a service account">
      <form onSubmit={form.onSubmit(submit, () => form.getInputNode('name')?.focus())} noValidate>
        <Stack gap="md">
          {problem && problem.errors.length === 0 && <FormProblem problem={problem} />}
          <TextInput
            label="Name"
            description="What the system is called in the history."
            required
            data-autofocus
            {...form.getInputProps('name')}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={add.isPending}>
              Add it
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
