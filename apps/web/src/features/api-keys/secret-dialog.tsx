import type { IssuedApiKey } from '@flightpath/domain';
import { Button, CopyButton, Group, Modal, TextInput } from '@mantine/core';
import classes from './api-keys.module.css';

/** A key that was just made. Nobody can show it again, so that a click beside the dialog does not close it. */
export function SecretDialog({ issued, onClose }: { issued: IssuedApiKey; onClose: () => void }) {
  const { label, secret, serviceAccount } = issued;
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={`The key "${label}" of ${serviceAccount.name} is made`}
    >
      <p>Copy it now, to where the other system keeps its secrets: it is shown this once, and stored nowhere.</p>
      <TextInput
        label="Key"
        readOnly
        value={secret}
        classNames={{ input: classes.secret }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onClose}>
          Done
        </Button>
        <CopyButton value={secret}>
          {({ copied, copy }) => <Button onClick={copy}>{copied ? 'Copied' : 'Copy the key'}</Button>}
        </CopyButton>
      </Group>
    </Modal>
  );
}
