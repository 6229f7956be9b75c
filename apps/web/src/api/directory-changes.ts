import type { Department, NewDepartment, NewPerson, Person } from '@flightpath/domain';
import { useQueryClient } from '@tanstack/react-query';
import { toastError } from '../ui/toast.ts';
import { api, bodyOf } from './client.ts';
import { departmentsQuery, peopleQuery } from './directory.ts';
import { asProblem } from './problem.ts';

/**
 * Adds to the directory from wherever a name is needed, for roles that may. Each answers the new id, and rejects after
 * it has told the reader why it was refused.
 */
export function useDirectoryChanges(tenant: string) {
  const client = useQueryClient();

  async function addPerson(name: string, departmentId: string | null = null): Promise<string> {
    const body: NewPerson = { name, departmentId, email: null, archetype: null, leftOn: null };
    const person: Person = await told(
      bodyOf(api.POST('/api/v1/tenants/{tenant}/people', { params: { path: { tenant } }, body })),
      `${name} was not added`,
    );
    client.setQueryData(peopleQuery(tenant).queryKey, (people) => people && [...people, person]);
    return person.id;
  }

  async function addDepartment(name: string): Promise<string> {
    const body: NewDepartment = { name, parentId: null };
    const department: Department = await told(
      bodyOf(api.POST('/api/v1/tenants/{tenant}/departments', { params: { path: { tenant } }, body })),
      `${name} was not added`,
    );
    client.setQueryData(
      departmentsQuery(tenant).queryKey,
      (departments) => departments && [...departments, department],
    );
    return department.id;
  }

  return { addPerson, addDepartment };
}

async function told<Body>(answer: Promise<Body>, title: string): Promise<Body> {
  try {
    return await answer;
  } catch (error) {
    const problem = asProblem(error);
    toastError(title, problem.errors[0]?.detail ?? problem.detail);
    throw error;
  }
}
