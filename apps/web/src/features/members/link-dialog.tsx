import type { IssuedInvitation } from '@flightpath/domain';
import { Button, CopyButton, Group, Modal, TextInput } from '@mantine/core';
import classes from './members.module.css';

/** The link of an invitation whose message could not be sent. Nobody can show it again. */
export function LinkDialog({ invitation, onClose }: { invitation: IssuedInvitation; onClose: () => void }) {
  const { email, notice, link } = invitation;
  return (
    <Modal opened onClose={onClose} title={`The invitation of ${email} was not sent`}>
      <p>{notice}</p>
      <TextInput
        label="Link"
        readOnly
        value={link ?? ''}
        classNames={{ input: classes.link }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onClose}>
          Done
        </Button>
        <CopyButton value={link ?? ''}>
          {({ copied, copy }) => <Button onClick={copy}>{copied ? 'Copied' : 'Copy the link'}</Button>}
        </CopyButton>
      </Group>
    </Modal>
  );
}
