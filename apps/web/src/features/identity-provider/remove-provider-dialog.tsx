import type { IdentityProvider } from '@flightpath/domain';
import { Button, Group, Modal } from '@mantine/core';
import { asProblem } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { toast } from '../../ui/toast.ts';
import { useRemoveProvider } from './queries.ts';

/** Removing is asked for once more: who has no password must get one to come back. */
export function RemoveProviderDialog({
  provider: { name },
  onClose,
}: {
  provider: IdentityProvider;
  onClose: () => void;
}) {
  const remove = useRemoveProvider(useTenant().slug);
  function onSuccess() {
    toast(`Nobody signs in with ${name} any more.`);
    onClose();
  }
  return (
    <Modal opened onClose={onClose} title={`Remove ${name}?`}>
      {remove.error && <FormProblem problem={asProblem(remove.error)} />}
      <p>
        Everybody who signed in by it is signed out at once. They stay members, and come back with a password, which
        they can set by "Forgot your password?". The client secret is forgotten.
      </p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          Keep it
        </Button>
        <Button color="red" loading={remove.isPending} onClick={() => remove.mutate(undefined, { onSuccess })}>
          Remove
        </Button>
      </Group>
    </Modal>
  );
}
