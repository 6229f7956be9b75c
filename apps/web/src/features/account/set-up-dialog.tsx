import type { BackupCodes, SecondFactorSetup } from '@flightpath/domain';
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { asProblem } from '../../api/problem.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import classes from './account.module.css';
import { PasswordDialog } from './password-dialog.tsx';
import { QrCode } from './qr-code.tsx';
import { useConfirmSecondFactor, useStartSecondFactor } from './queries.ts';

export interface SetUpDialogProps {
  onClose: () => void;
  onDone: (codes: BackupCodes) => void;
}

/** The password; then the key, as a picture and as text; then a first code, from which on it counts. */
export function SetUpDialog({ onClose, onDone }: SetUpDialogProps) {
  const start = useStartSecondFactor();
  const [setup, setSetup] = useState<SecondFactorSetup | null>(null);
  if (setup) return <ConfirmDialog setup={setup} onClose={onClose} onDone={onDone} />;
  return (
    <PasswordDialog
      title="Set up an authenticator app"
      text="First your password, so that nobody else does this in your browser."
      act="Go on"
      asking={start}
      onClose={onClose}
      onDone={setSetup}
    />
  );
}

function ConfirmDialog({ setup, onClose, onDone }: SetUpDialogProps & { setup: SecondFactorSetup }) {
  const confirm = useConfirmSecondFactor();
  const form = useForm({
    initialValues: { code: '' },
    validate: { code: (code) => (/^\d{6}$/.test(code.replaceAll(/\s/g, '')) ? null : 'Enter the 6 digits') },
  });
  const problem = confirm.error && asProblem(confirm.error);

  function submit({ code }: { code: string }) {
    confirm.mutate(code.replaceAll(/\s/g, ''), {
      onSuccess: onDone,
      onError: (error) => form.setErrors(asProblem(error).fieldErrors),
    });
  }
  return (
    // A click beside it would throw away what the app has just learned.
    <Modal opened onClose={onClose} closeOnClickOutside={false} title="Set up an authenticator app">
      <form onSubmit={form.onSubmit(submit, () => form.getInputNode('code')?.focus())} noValidate>
        <Stack gap="md">
          {problem && problem.errors.length === 0 && <FormProblem problem={problem} />}
          <p className={classes.step}>Let the app on your phone read this picture.</p>
          <QrCode text={setup.uri} label="QR code for the authenticator app" />
          <p className={classes.quiet}>
            No camera? Type in this key: <span className={classes.key}>{inGroups(setup.key)}</span>
          </p>
          <TextInput
            label="The 6 digits that the app shows"
            autoComplete="one-time-code"
            inputMode="numeric"
            required
            data-autofocus
            classNames={{ input: classes.code }}
            {...form.getInputProps('code')}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={confirm.isPending}>
              Turn it on
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Four by four, so that nobody loses their place. */
const inGroups = (key: string): string => key.match(/.{1,4}/g)?.join(' ') ?? key;
