import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { EntityOption } from '../ui/entity-picker.tsx';
import { treeChoices } from '../ui/tree-choices.ts';
import { departmentsQuery, peopleQuery } from './directory.ts';
import { useDirectoryChanges } from './directory-changes.ts';
import { useGrant, useTenant } from './tenant.tsx';

/** People and departments as the options of pickers, with the ways to add to them where the role may. */
export function useDirectory() {
  const tenant = useTenant().slug;
  const mayAdd = useGrant('directory:change') === 'yes';
  const changes = useDirectoryChanges(tenant);
  const people = useQuery(peopleQuery(tenant)).data;
  const departments = useQuery(departmentsQuery(tenant)).data;

  const personOptions = useMemo<EntityOption[]>(
    () =>
      (people ?? []).map(({ id, name, department, leftOn }) => {
        const where = leftOn ? 'left' : department?.name;
        return { value: id, label: where ? `${name} · ${where}` : name };
      }),
    [people],
  );
  const departmentOptions = useMemo<EntityOption[]>(() => treeChoices(departments ?? []), [departments]);

  return {
    people: people ?? [],
    departments: departments ?? [],
    personOptions,
    departmentOptions,
    onCreatePerson: mayAdd ? changes.addPerson : undefined,
    onCreateDepartment: mayAdd ? changes.addDepartment : undefined,
  };
}
