import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { startCompanySignIn } from '../../api/auth.ts';
import { type ApiProblem, asProblem } from '../../api/problem.ts';

const REMEMBERED = 'flightpath-company';

/** The organisation that was last signed in to by its company on this device; empty for none. */
export const rememberedCompany = (): string => window.localStorage.getItem(REMEMBERED) ?? '';

export interface CompanySignInProps {
  /** The short name that is known already, from the address. */
  organisation?: string | undefined;
  /** Where to go on afterwards. */
  next?: string | undefined;
  /** Why the last try did not sign in. */
  refusal: string | null;
  onBack: () => void;
  /** Leaves the app for the company's own page. */
  leaveFor?: (url: string) => void;
}

/** Asks which company it is, and goes there. */
export function CompanySignIn(props: CompanySignInProps) {
  const { organisation, next, refusal, onBack, leaveFor = (url) => window.location.assign(url) } = props;
  const [name, setName] = useState(organisation ?? rememberedCompany());
  const starting = useMutation({
    mutationFn: startCompanySignIn,
    onSuccess: ({ url }, { tenant }) => {
      window.localStorage.setItem(REMEMBERED, tenant);
      leaveFor(url);
    },
  });
  const problem = starting.error && asProblem(starting.error);
  const said = problem ? wordsFor(problem) : refusal;

  function submit(event: FormEvent) {
    event.preventDefault();
    const tenant = name.trim().toLowerCase();
    if (tenant !== '') starting.mutate({ tenant, ...(next && { returnTo: next }) });
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {said && (
          <Alert color="red" role="alert">
            {said}
          </Alert>
        )}
        <TextInput
          label="Organisation"
          description="Its short name, as in its addresses: flightpath.example/acme is acme."
          autoCapitalize="none"
          autoComplete="organization"
          spellCheck={false}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" size="md" fullWidth loading={starting.isPending || starting.isSuccess}>
          Go to your company
        </Button>
        <Button variant="subtle" size="md" fullWidth onClick={onBack}>
          Sign in with a password
        </Button>
      </Stack>
    </form>
  );
}

function wordsFor(problem: ApiProblem): string {
  switch (problem.slug) {
    case 'company-sign-in-not-found':
      return 'No organisation of this name has a company sign-in. Check the short name, or ask an admin of it.';
    case 'provider-away':
      return "Your company's sign-in does not answer just now. Try again in a moment.";
    case 'too-many-attempts':
      return 'Too many tries. Wait a minute, then try again.';
    case 'invalid-input':
      return 'A short name has small letters, digits and hyphens only.';
    default:
      return problem.detail || problem.title;
  }
}
