import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../api/client.ts';
import { asProblem } from '../../api/problem.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Page } from '../../ui/page.tsx';
import { PlainFrame } from '../../ui/plain-frame.tsx';

/** Where the link to a new e-mail address leads. It asks for a click: mail scanners open links by themselves. */
export function ConfirmEmailPage({ token }: { token: string }) {
  const queryClient = useQueryClient();
  const confirming = useMutation({
    mutationFn: () => bodyOf(api.POST('/api/auth/confirm-email-change', { body: { token } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.me }),
  });
  const problem = confirming.error && asProblem(confirming.error);
  return (
    <PlainFrame>
      {confirming.data ? (
        <Page
          title="New e-mail"
          headline="Your e-mail address is changed"
          lead={`Sign in as ${confirming.data.email} from now on. The address before has been told.`}
          width="text"
        >
          <Button component={AppLink} href="/" size="md">
            Go on
          </Button>
        </Page>
      ) : token === '' || problem?.slug === 'link-not-found' ? (
        <Page
          title="New e-mail"
          headline="This link does not work any more"
          lead="It was used, replaced by a newer one or taken back; or it is older than a day, or incomplete. Your e-mail address is the one it was."
          width="text"
        >
          <Button component={AppLink} href="/account" size="md">
            To your account
          </Button>
        </Page>
      ) : (
        <Page
          title="New e-mail"
          headline="Sign in with this e-mail address from now on?"
          lead="It takes the place of the one before, in every organisation that you work for."
          width="text"
        >
          {problem && <FormProblem problem={problem} />}
          <Button size="md" loading={confirming.isPending} onClick={() => confirming.mutate()}>
            Yes, use it
          </Button>
        </Page>
      )}
    </PlainFrame>
  );
}
