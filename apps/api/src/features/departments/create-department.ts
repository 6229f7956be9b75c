import { Department, NewDepartment } from '@flightpath/domain';
import { created, defineEndpoint } from '../../endpoint.ts';
import { requireReferences } from '../../references.ts';
import { insertDepartment, readDepartment } from './queries.ts';
import { refusingSameName } from './refusals.ts';

export const createDepartment = defineEndpoint({
  method: 'POST',
  url: '/departments',
  operationId: 'createDepartment',
  summary: 'Add a department to the tree',
  tags: ['Departments'],
  permission: 'directory:change',
  body: NewDepartment,
  response: { 201: Department },
  examples: { body: { name: 'Claims', parentId: null } },
  handler: async ({ inTenant, audit, tenant, body }) => {
    const department = await inTenant(async (tx) => {
      await requireReferences(tx, { departments: { '#/parentId': body.parentId } });
      const id = await refusingSameName(body.name, () => insertDepartment(tx, body));
      const made = (await readDepartment(tx, id)) as Department;
      const summary = `Added the department ${made.name}`;
      await audit(tx, { subject: { kind: 'department', id, label: made.name }, summary, before: null, after: made });
      return made;
    });
    return created(`/api/v1/tenants/${tenant.slug}/departments/${department.id}`, department);
  },
});
