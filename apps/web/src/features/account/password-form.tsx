import { passwordRefusal } from '@flightpath/domain';
import { Button, PasswordInput, Stack, VisuallyHidden } from '@mantine/core';
import { type FormErrors, useForm } from '@mantine/form';
import { asProblem } from '../../api/problem.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { NEW_PASSWORD_HINT, newPasswordRefusal } from '../../ui/new-password.ts';
import { toast } from '../../ui/toast.ts';
import { useChangePassword } from './queries.ts';

export function PasswordForm({ email }: { email: string }) {
  const change = useChangePassword();
  const form = useForm({
    initialValues: { currentPassword: '', newPassword: '' },
    validate: {
      currentPassword: (value) => (value === '' ? 'Enter the password that you have' : null),
      newPassword: (value) => newPasswordRefusal(value) ?? passwordRefusal(value, email),
    },
  });
  const problem = change.error && asProblem(change.error);

  function submit(values: { currentPassword: string; newPassword: string }) {
    change.mutate(values, {
      onSuccess: () => {
        form.reset();
        toast('Your password is changed; every other browser is signed out.');
      },
      onError: (error) => form.setErrors(asProblem(error).fieldErrors),
    });
  }
  const focusFirst = (errors: FormErrors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus();

  return (
    <form onSubmit={form.onSubmit(submit, focusFirst)} noValidate>
      <Stack gap="md" maw={380} align="stretch">
        {problem && problem.errors.length === 0 && <FormProblem problem={problem} />}
        {/* Password managers keep the new one under this name. */}
        <VisuallyHidden>
          <input type="text" autoComplete="username" value={email} readOnly tabIndex={-1} aria-label="E-mail" />
        </VisuallyHidden>
        <PasswordInput
          label="Present password"
          autoComplete="current-password"
          required
          {...form.getInputProps('currentPassword')}
        />
        <PasswordInput
          label="New password"
          description={NEW_PASSWORD_HINT}
          autoComplete="new-password"
          required
          {...form.getInputProps('newPassword')}
        />
        <div>
          <Button type="submit" loading={change.isPending}>
            Change the password
          </Button>
        </div>
      </Stack>
    </form>
  );
}
