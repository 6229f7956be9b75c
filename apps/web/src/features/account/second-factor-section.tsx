import type { Account, BackupCodes } from '@flightpath/domain';
import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { toast } from '../../ui/toast.ts';
import classes from './account.module.css';
import { BackupCodesDialog } from './backup-codes-dialog.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { useRenewBackupCodes, useTurnOffSecondFactor } from './queries.ts';
import { SetUpDialog } from './set-up-dialog.tsx';

type Asked = 'set-up' | 'renew' | 'turn-off';

/** Whether a code is asked for, and what can be done about it. */
export function SecondFactorSection({ secondFactor }: { secondFactor: Account['secondFactor'] }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const renew = useRenewBackupCodes();
  const turnOff = useTurnOffSecondFactor();
  const close = () => setAsked(null);

  function show({ backupCodes }: BackupCodes) {
    close();
    setCodes(backupCodes);
  }
  function gone() {
    close();
    toast('Your password alone lets you in from now on.');
  }
  return (
    <Stack gap="sm" align="start">
      {secondFactor.isOn ? (
        <>
          <p className={classes.value}>Your authenticator app</p>
          <p className={classes.quiet}>{leftInWords(secondFactor.backupCodesLeft)}</p>
          <Group gap="xs">
            <Button variant="default" onClick={() => setAsked('renew')}>
              Make new backup codes
            </Button>
            <Button variant="subtle" color="red" onClick={() => setAsked('turn-off')}>
              Turn it off
            </Button>
          </Group>
        </>
      ) : (
        <>
          <p className={classes.quiet}>Off. Some organisations ask for it before they let you in.</p>
          <Button onClick={() => setAsked('set-up')}>Set up an authenticator app</Button>
        </>
      )}
      {asked === 'set-up' && <SetUpDialog onClose={close} onDone={show} />}
      {asked === 'renew' && (
        <PasswordDialog
          title="Make new backup codes?"
          text="The ones that you have work no more from then on."
          act="Make them"
          asking={renew}
          onClose={close}
          onDone={show}
        />
      )}
      {asked === 'turn-off' && (
        <PasswordDialog
          title="Turn the second factor off?"
          text="Your password alone lets in then. Organisations that ask for a second factor close their door to you."
          act="Turn it off"
          isDangerous
          asking={turnOff}
          onClose={close}
          onDone={gone}
        />
      )}
      {codes && <BackupCodesDialog codes={codes} onClose={() => setCodes(null)} />}
    </Stack>
  );
}

function leftInWords(count: number): string {
  if (count === 0) return 'On. No backup code is left: make new ones, for the day the phone is gone.';
  return `On. ${count === 1 ? 'One backup code is' : `${count} backup codes are`} left, for the day the phone is gone.`;
}
