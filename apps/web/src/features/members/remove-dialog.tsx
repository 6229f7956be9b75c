import type { Member } from '@flightpath/domain';
import { Button, Group, Modal } from '@mantine/core';
import { asProblem } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { toast } from '../../ui/toast.ts';
import { useRemoveMember } from './queries.ts';

/** Removing is asked for once more: to come back somebody must be invited anew. */
export function RemoveDialog({ member: { userId, name }, onClose }: { member: Member; onClose: () => void }) {
  const remove = useRemoveMember(useTenant().slug);
  function onSuccess() {
    toast(`${name} is a member no more.`);
    onClose();
  }
  return (
    <Modal opened onClose={onClose} title={`Remove ${name}?`}>
      {remove.error && <FormProblem problem={asProblem(remove.error)} />}
      <p>
        They cannot work here any more, and come back by a new invitation only. What they recorded stays, and so does
        their person in the directory. Somebody who is away for a while is better disabled.
      </p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          Keep them
        </Button>
        <Button color="red" loading={remove.isPending} onClick={() => remove.mutate(userId, { onSuccess })}>
          Remove
        </Button>
      </Group>
    </Modal>
  );
}
