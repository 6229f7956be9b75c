import { Alert, Button, Checkbox, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { signIn } from '../../api/auth.ts';
import { meQuery } from '../../api/me.ts';
import { type ApiProblem, asProblem } from '../../api/problem.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { SecondStepForm } from './second-step-form.tsx';
import classes from './session.module.css';

export interface SignInFormProps {
  /** Set when the person is known and only has to prove it again. */
  email?: string;
  onSignedIn: () => void;
}

/** The password, and where the account asks for it, the code after it. */
export function SignInForm({ email = '', onSignedIn }: SignInFormProps) {
  const queryClient = useQueryClient();
  const [step, setStep] = useState<'password' | 'code'>('password');
  const [notice, setNotice] = useState<string | null>(null);

  async function goOn() {
    await queryClient.fetchQuery({ ...meQuery, staleTime: 0 });
    onSignedIn();
  }
  function beginAgain(reason: string | null) {
    setNotice(reason);
    setStep('password');
  }
  if (step === 'code') return <SecondStepForm onSignedIn={goOn} onBeginAgain={beginAgain} />;
  return <PasswordForm email={email} notice={notice} onSignedIn={goOn} onSecondStep={() => setStep('code')} />;
}

interface PasswordFormProps {
  email: string;
  /** Why the password is asked for again. */
  notice: string | null;
  onSignedIn: () => Promise<void>;
  onSecondStep: () => void;
}

function PasswordForm({ email, notice, onSignedIn, onSecondStep }: PasswordFormProps) {
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email, password: '', rememberMe: true },
    validate: {
      email: (value) => (/^\S+@\S+$/.test(value.trim()) ? null : 'Enter your e-mail address, such as ann@example.com'),
      password: (value) => (value === '' ? 'Enter your password' : null),
    },
  });
  const signingIn = useMutation({
    mutationFn: (values: Parameters<typeof signIn>[0]) => signIn({ ...values, email: values.email.trim() }),
    onSuccess: (answer) => (answer === 'second-step' ? onSecondStep() : onSignedIn()),
  });
  const refusal = signingIn.error ? refusalText(asProblem(signingIn.error)) : notice;

  return (
    <form onSubmit={form.onSubmit((values) => signingIn.mutate(values))} noValidate>
      <Stack gap="md">
        {refusal && (
          <Alert color="red" role="alert">
            {refusal}
          </Alert>
        )}
        <TextInput
          label="E-mail"
          type="email"
          autoComplete="username"
          readOnly={email !== ''}
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          data-autofocus={email !== '' || undefined}
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Checkbox
          label="Keep me signed in on this device"
          key={form.key('rememberMe')}
          {...form.getInputProps('rememberMe', { type: 'checkbox' })}
        />
        <Button type="submit" size="md" fullWidth loading={signingIn.isPending}>
          Sign in
        </Button>
        <AppLink className={classes.aside} href="/forgot-password">
          Forgot your password?
        </AppLink>
      </Stack>
    </form>
  );
}

function refusalText(problem: ApiProblem): string {
  switch (problem.slug) {
    case 'sign-in-failed':
      return 'The e-mail address and the password do not match.';
    case 'too-many-attempts':
      return 'Too many tries. Wait a minute, then try again.';
    default:
      return problem.detail || problem.title;
  }
}
