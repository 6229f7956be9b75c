import type { Member } from '@flightpath/domain';
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { asProblem } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.tsx';
import { useDirectory } from '../../api/use-directory.ts';
import { EntityPicker } from '../../ui/entity-picker.tsx';
import { toast } from '../../ui/toast.ts';
import { useChangeMember } from './queries.ts';

/** Who of the directory signs in by this login: the two are linked, and stay two records. */
export function PersonOfMemberDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { userId, name, person } = member;
  const change = useChangeMember(useTenant().slug);
  const { personOptions, onCreatePerson } = useDirectory();
  const [personId, setPersonId] = useState(person?.id ?? null);
  const problem = change.error && asProblem(change.error);

  function save() {
    const onSuccess = () => {
      toast(personId ? `${name} is linked to the directory.` : `${name} is nobody in the directory now.`);
      onClose();
    };
    change.mutate({ userId, changes: { personId } }, { onSuccess });
  }

  return (
    <Modal opened onClose={onClose} title={`${name} in the directory`}>
      <Stack gap="md">
        <EntityPicker
          label="Person"
          description="What this person owns or champions is theirs to report on. Name and e-mail of the login stay as they are."
          placeholder="Nobody"
          data-autofocus
          value={personId}
          onChange={setPersonId}
          options={personOptions}
          onCreate={onCreatePerson}
          comboboxProps={{ withinPortal: false }}
          error={problem && (problem.fieldErrors.personId ?? (problem.detail || problem.title))}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button loading={change.isPending} onClick={save}>
            Save
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
