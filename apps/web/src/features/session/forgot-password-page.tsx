import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { asProblem } from '../../api/problem.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Page } from '../../ui/page.tsx';
import { PlainFrame } from '../../ui/plain-frame.tsx';

/** Asks for a link to a new password. What it says does not depend on whether there is such an account. */
export function ForgotPasswordPage() {
  const asking = useMutation({
    mutationFn: (email: string) => bodyOf(api.POST('/api/auth/request-password-reset', { body: { email } })),
  });
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '' },
    validate: {
      email: (value) => (/^\S+@\S+$/.test(value.trim()) ? null : 'Enter your e-mail address, such as ann@example.com'),
    },
  });
  if (asking.data) {
    return (
      <PlainFrame>
        <Page
          title="New password"
          headline="Look into your mailbox"
          lead={`If ${asking.data.email} has an account here, a link to a new password is on its way. It works once, for one hour.`}
          width="text"
        >
          <p>
            Nothing there after some minutes? Look into the spam folder, check the address, and{' '}
            <AppLink href="/forgot-password" onClick={() => asking.reset()}>
              ask again
            </AppLink>
            .
          </p>
        </Page>
      </PlainFrame>
    );
  }
  return (
    <PlainFrame>
      <Page
        title="New password"
        headline="Choose a new password by e-mail"
        lead="Say which address you sign in with. The link that comes lets you choose a new password, and signs you out everywhere."
        width="text"
      >
        <form onSubmit={form.onSubmit(({ email }) => asking.mutate(email.trim()))} noValidate>
          <Stack gap="md" maw={380}>
            {asking.error && <FormProblem problem={asProblem(asking.error)} />}
            <TextInput
              label="E-mail"
              type="email"
              autoComplete="username"
              required
              key={form.key('email')}
              {...form.getInputProps('email')}
            />
            <Button type="submit" size="md" loading={asking.isPending}>
              Send me a link
            </Button>
            <AppLink href="/sign-in">Back to sign-in</AppLink>
          </Stack>
        </form>
      </Page>
    </PlainFrame>
  );
}
