import type { ApiKey } from '@flightpath/domain';
import { Button, Group, Modal } from '@mantine/core';
import { asProblem } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { toast } from '../../ui/toast.ts';
import { useRevokeKey } from './queries.ts';

/** Revoking is asked for once more: whatever uses the key stops, and no key comes back. */
export function RevokeDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const revoke = useRevokeKey(useTenant().slug);
  const { id, label, prefix, serviceAccount } = apiKey;
  function onSuccess() {
    toast(`The key "${label}" lets nobody in any more.`);
    onClose();
  }
  return (
    <Modal opened onClose={onClose} title={`Revoke the key "${label}"?`}>
      {revoke.error && <FormProblem problem={asProblem(revoke.error)} />}
      <p>
        {serviceAccount.name} cannot sign in with {prefix}… from its next request on, and the key cannot be brought
        back. To replace it without a gap, make the other system a second key first.
      </p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          Keep it
        </Button>
        <Button color="red" loading={revoke.isPending} onClick={() => revoke.mutate(id, { onSuccess })}>
          Revoke
        </Button>
      </Group>
    </Modal>
  );
}
