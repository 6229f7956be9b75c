import { type Account, EmailChange } from '@flightpath/domain';
import { Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormErrors, schemaResolver, useForm } from '@mantine/form';
import { useState } from 'react';
import { asProblem } from '../../api/problem.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { toast, toastError } from '../../ui/toast.ts';
import classes from './account.module.css';
import { useCancelEmailChange, useRequestEmailChange } from './queries.ts';

export function EmailSection({ account: { email, newEmail } }: { account: Account }) {
  const [isChanging, setIsChanging] = useState(false);
  const cancel = useCancelEmailChange();
  if (isChanging) return <EmailForm onClose={() => setIsChanging(false)} />;

  function keep() {
    cancel.mutate(undefined, {
      onSuccess: () => toast(`You keep ${email}; the link works no more.`),
      onError: (error) => toastError('Nothing was changed', asProblem(error).detail),
    });
  }
  return (
    <Stack gap="sm" align="start">
      <p className={classes.value}>{email}</p>
      {newEmail && (
        <p className={classes.quiet}>
          A link is on its way to {newEmail.email}. The address is yours once you use it, within a day.
        </p>
      )}
      <Group gap="xs">
        <Button variant="default" onClick={() => setIsChanging(true)}>
          Change the e-mail
        </Button>
        {newEmail && (
          <Button variant="subtle" loading={cancel.isPending} onClick={keep}>
            Keep the one I have
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function EmailForm({ onClose }: { onClose: () => void }) {
  const request = useRequestEmailChange();
  const form = useForm<EmailChange>({
    initialValues: { email: '', password: '' },
    validate: schemaResolver(EmailChange, { sync: true }),
  });
  const problem = request.error && asProblem(request.error);

  function submit(values: EmailChange) {
    request.mutate(values, {
      onSuccess: onClose,
      onError: (error) => form.setErrors(asProblem(error).fieldErrors),
    });
  }
  const focusFirst = (errors: FormErrors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus();

  return (
    <form onSubmit={form.onSubmit(submit, focusFirst)} noValidate>
      <Stack gap="md" maw={380}>
        {problem && problem.errors.length === 0 && <FormProblem problem={problem} />}
        <TextInput
          label="New e-mail"
          type="email"
          autoComplete="email"
          required
          autoFocus
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label="Your password"
          autoComplete="current-password"
          required
          {...form.getInputProps('password')}
        />
        <Group gap="xs">
          <Button type="submit" loading={request.isPending}>
            Send a link there
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
