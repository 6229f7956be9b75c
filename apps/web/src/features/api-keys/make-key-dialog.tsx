import { ApiKeyScope, type IssuedApiKey, NewApiKey, type ServiceAccount } from '@flightpath/domain';
import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { asProblem } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { scopeInWords } from './key-words.ts';
import { useMakeKey } from './queries.ts';

export interface MakeKeyDialogProps {
  account: ServiceAccount;
  onClose: () => void;
  /** The key was made: somebody must see it now. */
  onIssued: (issued: IssuedApiKey) => void;
}

export function MakeKeyDialog({ account, onClose, onIssued }: MakeKeyDialogProps) {
  const make = useMakeKey(useTenant().slug, account.id);
  const form = useForm<NewApiKey>({
    initialValues: { label: '', scopes: ['portfolio:read'], expiresOn: null },
    validate: schemaResolver(NewApiKey, { sync: true }),
  });
  const problem = make.error && asProblem(make.error);

  function submit(values: NewApiKey) {
    make.mutate(values, {
      onSuccess: (issued) => {
        onClose();
        onIssued(issued);
      },
      onError: (error) => form.setErrors(asProblem(error).fieldErrors),
    });
  }

  return (
    <Modal opened onClose={onClose} title={`A key for ${account.name}`}>
      <form onSubmit={form.onSubmit(submit)} noValidate>
        <Stack gap="md">
          {problem && problem.errors.length === 0 && <FormProblem problem={problem} />}
          <TextInput
            label="Label"
            description="Where the key is kept or used, such as a job."
            required
            data-autofocus
            {...form.getInputProps('label')}
          />
          <Checkbox.Group label="It may" required {...form.getInputProps('scopes')}>
            <Stack gap="xs" mt="xs">
              {ApiKeyScope.options.map((scope) => (
                <Checkbox key={scope} value={scope} label={scopeInWords(scope)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <DateField
            label="Last day"
            description="Without one it lets in until it is revoked."
            value={form.values.expiresOn}
            onChange={(expiresOn) => form.setFieldValue('expiresOn', expiresOn)}
            error={form.errors.expiresOn}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={make.isPending}>
              Make the key
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
