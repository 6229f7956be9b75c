import { type Department, NewDepartment } from '@flightpath/domain';
import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { type FormErrors, schemaResolver, useForm } from '@mantine/form';
import { asProblem } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { toast } from '../../ui/toast.ts';
import { treeChoices } from '../../ui/tree-choices.ts';
import { useSaveDepartment } from './queries.ts';

export interface DepartmentDialogProps {
  /** `null`: a new one. */
  department: Department | null;
  departments: Department[];
  onClose: () => void;
}

/** A department and its place in the tree: two on one line of the tree count once as "cross-functional". */
export function DepartmentDialog({ department, departments, onClose }: DepartmentDialogProps) {
  const save = useSaveDepartment(useTenant().slug);
  const form = useForm<NewDepartment>({
    initialValues: { name: department?.name ?? '', parentId: department?.parentId ?? null },
    validate: schemaResolver(NewDepartment, { sync: true }),
  });

  function submit(values: NewDepartment) {
    save.mutate(
      { id: department?.id ?? null, department: values },
      {
        onSuccess: () => {
          toast(department ? `${values.name} was changed.` : `${values.name} was added.`);
          onClose();
        },
        onError: (error) => form.setErrors(asProblem(error).fieldErrors),
      },
    );
  }

  const focusFirst = (errors: FormErrors) => form.getInputNode(Object.keys(errors)[0] ?? '')?.focus();

  return (
    <Modal opened onClose={onClose} title={department ? department.name : 'Add a department'}>
      <form onSubmit={form.onSubmit(submit, focusFirst)} noValidate>
        <Stack gap="md">
          {save.error && <FormProblem problem={asProblem(save.error)} />}
          <TextInput label="Name" required data-autofocus {...form.getInputProps('name')} />
          <Select
            label="Part of"
            description="Two departments on one line of the tree count once where a rule asks for several."
            placeholder="The organisation itself"
            data={treeChoices(departments.filter(({ id }) => id !== department?.id))}
            searchable
            clearable
            comboboxProps={{ withinPortal: false }}
            {...form.getInputProps('parentId')}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={save.isPending}>
              {department ? 'Save' : 'Add'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
