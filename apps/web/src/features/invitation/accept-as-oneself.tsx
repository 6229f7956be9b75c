import type { Me } from '@flightpath/domain';
import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { signOut } from '../../api/auth.ts';
import { asProblem } from '../../api/problem.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { toastError } from '../../ui/toast.ts';
import type { AcceptProps } from './new-account-form.tsx';
import { useAccept } from './queries.ts';

/** For somebody who is signed in: one click, if they are whom the invitation means. */
export function AcceptAsOneself({
  token,
  offer: { email, tenant },
  user,
  onJoined,
}: AcceptProps & { user: Me['user'] }) {
  const accept = useAccept();
  // The link stands in the address, so loading anew comes back to it as nobody.
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: () => window.location.reload(),
    onError: (error) => toastError('You are still signed in', asProblem(error).title),
  });

  if (user.email !== email) {
    return (
      <Stack gap="md" align="start">
        <p>
          The invitation is for {email}, and you are signed in as {user.email}. Sign out, and this page lets you in as{' '}
          {email}.
        </p>
        <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
          Sign out
        </Button>
      </Stack>
    );
  }
  return (
    <Stack gap="md" align="start">
      {accept.error && <FormProblem problem={asProblem(accept.error)} />}
      <p>You are signed in as {user.email}.</p>
      <Button
        size="md"
        loading={accept.isPending}
        onClick={() => accept.mutate({ token }, { onSuccess: () => onJoined(tenant.slug) })}
      >
        Join {tenant.name}
      </Button>
    </Stack>
  );
}
