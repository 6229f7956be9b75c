import { type IssuedInvitation, mayInviteInto, NewInvitation, roleInWords } from '@flightpath/domain';
import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { type FormErrors, schemaResolver, useForm } from '@mantine/form';
import { asProblem } from '../../api/problem.ts';
import { useMembership } from '../../api/tenant.tsx';
import { useDirectory } from '../../api/use-directory.ts';
import { EntityPicker } from '../../ui/entity-picker.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { toast } from '../../ui/toast.ts';
import { choices, roleWords } from '../../ui/words.ts';
import { useInvite } from './queries.ts';

export interface InviteDialogProps {
  onClose: () => void;
  /** The invitation stands, and its message could not be sent: somebody must see the link. */
  onUnsent: (invitation: IssuedInvitation) => void;
}

export function InviteDialog({ onClose, onUnsent }: InviteDialogProps) {
  const { tenant, role: ownRole } = useMembership();
  const invite = useInvite(tenant.slug);
  const { personOptions, onCreatePerson } = useDirectory();
  const form = useForm<NewInvitation>({
    initialValues: { email: '', role: 'viewer', personId: null },
    validate: schemaResolver(NewInvitation, { sync: true }),
  });
  const problem = invite.error && asProblem(invite.error);

  function submit(values: NewInvitation) {
    invite.mutate(values, {
      onSuccess: (issued) => {
        onClose();
        if (issued.link) onUnsent(issued);
        else toast(`${issued.email} was invited.`);
      },
      onError: (error) => form.setErrors(asProblem(error).fieldErrors),
    });
  }
  const focusFirst = (errors: FormErrors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus();

  return (
    <Modal opened onClose={onClose} title="Invite somebody">
      <form onSubmit={form.onSubmit(submit, focusFirst)} noValidate>
        <Stack gap="md">
          {problem && problem.errors.length === 0 && <FormProblem problem={problem} />}
          <TextInput label="E-mail" type="email" required data-autofocus {...form.getInputProps('email')} />
          <Select
            label="Role"
            description={roleInWords(form.values.role)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            data={choices(roleWords).filter(({ value }) => mayInviteInto(ownRole, value))}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            {...form.getInputProps('role')}
          />
          <EntityPicker
            label="Person"
            description="Who of the directory they are, where they are somebody there."
            placeholder="Nobody"
            options={personOptions}
            onCreate={onCreatePerson}
            comboboxProps={{ withinPortal: false }}
            value={form.values.personId}
            onChange={(personId) => form.setFieldValue('personId', personId)}
            error={form.errors.personId}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={invite.isPending}>
              Send the invitation
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
