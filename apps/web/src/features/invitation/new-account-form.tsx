import { type InvitationOffer, NewPassword, passwordRefusal } from '@flightpath/domain';
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormErrors, useForm } from '@mantine/form';
import { asProblem } from '../../api/problem.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useAccept } from './queries.ts';

export interface AcceptProps {
  token: string;
  offer: InvitationOffer;
  onJoined: (tenant: string) => void;
}

/** For somebody without an account: who they are, and a password. */
export function NewAccountForm({ token, offer: { email, tenant }, onJoined }: AcceptProps) {
  const accept = useAccept();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: '', password: '' },
    validate: {
      name: (name) => (name.trim() === '' ? 'Enter your name' : null),
      password: (password) =>
        NewPassword.safeParse(password).success
          ? passwordRefusal(password, email)
          : 'A password has at least 12 and at most 128 characters',
    },
  });
  const problem = accept.error && asProblem(accept.error);

  function submit(values: { name: string; password: string }) {
    accept.mutate(
      { token, ...values },
      {
        onSuccess: () => onJoined(tenant.slug),
        onError: (error) => form.setErrors(asProblem(error).fieldErrors),
      },
    );
  }
  const focusFirst = (errors: FormErrors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus();

  return (
    <form onSubmit={form.onSubmit(submit, focusFirst)} noValidate>
      <Stack gap="md" maw={380}>
        {problem && problem.errors.length === 0 && <FormProblem problem={problem} />}
        <TextInput label="E-mail" type="email" autoComplete="username" readOnly value={email} />
        <TextInput
          label="Your name"
          autoComplete="name"
          required
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <PasswordInput
          label="Password"
          description="12 characters or more. A few words that do not belong together are easy to keep and hard to guess."
          autoComplete="new-password"
          required
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Button type="submit" size="md" loading={accept.isPending}>
          Join {tenant.name}
        </Button>
      </Stack>
    </form>
  );
}
