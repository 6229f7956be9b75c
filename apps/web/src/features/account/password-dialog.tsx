import type { PasswordProof } from '@flightpath/domain';
import { Button, Group, Modal, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { UseMutationResult } from '@tanstack/react-query';
import { asProblem } from '../../api/problem.ts';
import { FormProblem } from '../../ui/form-problem.tsx';

export interface PasswordDialogProps<Answer> {
  title: string;
  text: string;
  /** What the button says. */
  act: string;
  isDangerous?: boolean;
  asking: UseMutationResult<Answer, Error, PasswordProof>;
  onClose: () => void;
  onDone: (answer: Answer) => void;
}

/** Asks for the password before something that whoever finds the browser open must not do. */
export function PasswordDialog<Answer>(props: PasswordDialogProps<Answer>) {
  const { title, text, act, isDangerous, asking, onClose, onDone } = props;
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: (value) => (value === '' ? 'Enter your password' : null) },
  });
  const problem = asking.error && asProblem(asking.error);

  function submit(values: PasswordProof) {
    asking.mutate(values, {
      onSuccess: onDone,
      onError: (error) => form.setErrors(asProblem(error).fieldErrors),
    });
  }
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={form.onSubmit(submit, () => form.getInputNode('password')?.focus())} noValidate>
        <Stack gap="md">
          {problem && problem.errors.length === 0 && <FormProblem problem={problem} />}
          <p style={{ margin: 0 }}>{text}</p>
          <PasswordInput
            label="Your password"
            autoComplete="current-password"
            required
            data-autofocus
            {...form.getInputProps('password')}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" color={isDangerous ? 'red' : undefined} loading={asking.isPending}>
              {act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
