import type { SignInPolicy } from '@flightpath/domain';
import { Alert, Button, Radio, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { asProblem } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.tsx';
import { AppLink } from '../../ui/app-link.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { toast } from '../../ui/toast.ts';
import { useChangeSettings } from './queries.ts';
import { POLICY_CHOICES, policySentence } from './sign-in-policy-words.ts';

export function SignInPolicyForm({ policy }: { policy: SignInPolicy }) {
  const change = useChangeSettings(useTenant().slug);
  const [chosen, setChosen] = useState(policy);
  const problem = change.error && asProblem(change.error);

  function submit(event: FormEvent) {
    event.preventDefault();
    change.mutate({ signInPolicy: chosen }, { onSuccess: () => toast(`${policySentence(chosen)} from now on.`) });
  }
  function choose(value: string) {
    setChosen(value as SignInPolicy);
    change.reset();
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md" align="start">
        <Radio.Group label="What it takes to work here" value={chosen} onChange={choose}>
          <Stack gap="sm" mt="xs">
            {POLICY_CHOICES.map(({ value, label, description }) => (
              <Radio key={value} value={value} label={label} description={description} />
            ))}
          </Stack>
        </Radio.Group>
        {problem?.slug === 'conflict' && (
          <Alert color="red" role="alert" title="Not yet">
            {problem.detail} <AppLink href="/account">To your account</AppLink>
          </Alert>
        )}
        {problem && problem.slug !== 'conflict' && <FormProblem problem={problem} />}
        <Button type="submit" disabled={chosen === policy} loading={change.isPending}>
          Save
        </Button>
      </Stack>
    </form>
  );
}
