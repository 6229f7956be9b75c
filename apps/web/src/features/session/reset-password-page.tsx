import { Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { asProblem } from '../../api/problem.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { NEW_PASSWORD_HINT, newPasswordRefusal } from '../../ui/new-password.ts';
import { Page } from '../../ui/page.tsx';
import { PlainFrame } from '../../ui/plain-frame.tsx';

/** Where the link of the e-mail leads. `token`: what stands behind the `#` of the address. */
export function ResetPasswordPage({ token }: { token: string }) {
  const choosing = useMutation({
    mutationFn: (newPassword: string) => bodyOf(api.POST('/api/auth/reset-password', { body: { token, newPassword } })),
  });
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { newPassword: '' },
    validate: { newPassword: newPasswordRefusal },
  });
  const problem = choosing.error && asProblem(choosing.error);
  if (token === '' || problem?.slug === 'link-not-found') return <DeadLink />;
  if (choosing.isSuccess) {
    return (
      <PlainFrame>
        <Page
          title="New password"
          headline="You have a new password"
          lead="Every browser that was signed in is signed out."
          width="text"
        >
          <Button component={AppLink} href="/sign-in" size="md">
            Sign in
          </Button>
        </Page>
      </PlainFrame>
    );
  }

  function submit({ newPassword }: { newPassword: string }) {
    choosing.mutate(newPassword, { onError: (error) => form.setErrors(asProblem(error).fieldErrors) });
  }
  return (
    <PlainFrame>
      <Page
        title="New password"
        headline="Choose a new password"
        lead="It takes the place of the one before, and signs you out everywhere."
        width="text"
      >
        <form onSubmit={form.onSubmit(submit)} noValidate>
          <Stack gap="md" maw={380}>
            {problem && problem.errors.length === 0 && <FormProblem problem={problem} />}
            <PasswordInput
              label="New password"
              description={NEW_PASSWORD_HINT}
              autoComplete="new-password"
              required
              key={form.key('newPassword')}
              {...form.getInputProps('newPassword')}
            />
            <Button type="submit" size="md" loading={choosing.isPending}>
              Choose it
            </Button>
          </Stack>
        </form>
      </Page>
    </PlainFrame>
  );
}

function DeadLink() {
  return (
    <PlainFrame>
      <Page
        title="New password"
        headline="This link does not work any more"
        lead="It was used, or another one of your account was; or it is older than an hour, or incomplete."
        width="text"
      >
        <Button component={AppLink} href="/forgot-password" size="md">
          Ask for a new one
        </Button>
      </Page>
    </PlainFrame>
  );
}
