import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { takeSecondStep } from '../../api/auth.ts';
import { type ApiProblem, asProblem } from '../../api/problem.ts';
import { LineButton } from '../../ui/panel-list.tsx';
import classes from './session.module.css';

export interface SecondStepFormProps {
  onSignedIn: () => Promise<void>;
  /** The password is asked for again: because it must be, as the reason says, or because the reader wants to. */
  onBeginAgain: (reason: string | null) => void;
}

const KINDS = {
  app: {
    lead: 'Open your authenticator app, and type in the 6 digits that it shows for Flightpath.',
    label: 'Code of the app',
    pattern: /^\d{6}$/,
    missing: 'Enter the 6 digits that the app shows',
    other: 'Use a backup code',
  },
  backup: {
    lead: 'Take one of the backup codes that you kept. It works once.',
    label: 'Backup code',
    pattern: /^[0-9a-zA-Z]{5}-[0-9a-zA-Z]{5}$/,
    missing: 'Enter a backup code, such as a1B2c-D3e4F',
    other: 'Use the code of the app',
  },
} as const;

/** After the right password: the code of the app, or a backup code for the day the phone is gone. */
export function SecondStepForm({ onSignedIn, onBeginAgain }: SecondStepFormProps) {
  const [kind, setKind] = useState<keyof typeof KINDS>('app');
  const { lead, label, pattern, missing, other } = KINDS[kind];
  const form = useForm({
    initialValues: { code: '' },
    // Codes are shown, and copied, with a space in the middle.
    transformValues: ({ code }) => ({ code: code.replaceAll(/\s/g, '') }),
    validate: { code: (code) => (pattern.test(code.replaceAll(/\s/g, '')) ? null : missing) },
  });
  const taking = useMutation({
    mutationFn: takeSecondStep,
    onSuccess: onSignedIn,
    onError: (error) => {
      const problem = asProblem(error);
      if (problem.slug === 'second-step-over') onBeginAgain('That took too long, or too many tries. Sign in again.');
      else form.setFieldValue('code', '');
    },
  });

  function change() {
    setKind(kind === 'app' ? 'backup' : 'app');
    form.reset();
    taking.reset();
  }

  return (
    <form onSubmit={form.onSubmit(({ code }) => taking.mutate(code))} noValidate>
      <Stack gap="md">
        {taking.error && (
          <Alert color="red" role="alert">
            {refusalText(asProblem(taking.error))}
          </Alert>
        )}
        <p className={classes.lead}>{lead}</p>
        <TextInput
          key={kind}
          label={label}
          autoComplete="one-time-code"
          inputMode={kind === 'app' ? 'numeric' : 'text'}
          autoCapitalize="off"
          spellCheck={false}
          autoFocus
          data-autofocus
          classNames={{ input: classes.code }}
          {...form.getInputProps('code')}
        />
        <Button type="submit" size="md" fullWidth loading={taking.isPending}>
          Go on
        </Button>
        <div className={classes.others}>
          <LineButton onClick={change}>{other}</LineButton>
          <LineButton onClick={() => onBeginAgain(null)}>Sign in as somebody else</LineButton>
        </div>
      </Stack>
    </form>
  );
}

function refusalText(problem: ApiProblem): string {
  switch (problem.slug) {
    case 'second-step-failed':
      return 'The code is not right, or was used before. Take the next one.';
    case 'too-many-attempts':
      return 'Too many wrong codes. Wait a quarter of an hour, then sign in again.';
    default:
      return problem.detail || problem.title;
  }
}
