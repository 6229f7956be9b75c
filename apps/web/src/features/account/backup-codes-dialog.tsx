import { Button, CopyButton, Group, Modal } from '@mantine/core';
import classes from './account.module.css';

/** Codes that were just made. Nobody can show them again, so that a click beside the dialog does not close it. */
export function BackupCodesDialog({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} title="Keep these backup codes">
      <p className={classes.step}>
        Each lets you in once when the phone is gone. Print them, or keep them where your passwords are: they are shown
        this once.
      </p>
      <ul className={classes.codes} aria-label="Backup codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group justify="flex-end" gap="xs" mt="md">
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy them'}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>I have kept them</Button>
      </Group>
    </Modal>
  );
}
