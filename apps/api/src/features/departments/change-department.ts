import { Department, DepartmentChanges } from '@flightpath/domain';
import { z } from 'zod';
import { reassess } from '../../assessment/reassess.ts';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { problem } from '../../problems.ts';
import { requireReferences } from '../../references.ts';
import { lockDepartment, lockLineAbove, readDepartment, updateDepartment } from './queries.ts';
import { refusingSameName } from './refusals.ts';

export const changeDepartment = defineEndpoint({
  method: 'PATCH',
  url: '/departments/:id',
  operationId: 'changeDepartment',
  summary: 'Rename a department or move it in the tree',
  description: 'The initiatives that the department, or one below it, has a part in are judged again.',
  tags: ['Departments'],
  permission: 'directory:change',
  params: z.object({ id: z.uuid() }),
  body: DepartmentChanges,
  response: { 200: Department },
  problems: ['record-not-found'],
  examples: { body: { name: 'Claims and Fraud' } },
  handler: async ({ inTenant, audit, params, body, actor, now }) => {
    const department = await inTenant(async (tx) => {
      const before = await lockDepartment(tx, params.id);
      if (!before) throw problem('record-not-found', { detail: 'There is no such department.' });
      const after = { ...before, ...body };
      if (after.parentId !== null && after.parentId !== before.parentId) {
        await requireReferences(tx, { departments: { '#/parentId': after.parentId } });
        const line = await lockLineAbove(tx, after.parentId);
        if (line.includes(before.id)) throw circle(before.name);
      }
      await refusingSameName(after.name, () => updateDepartment(tx, after));
      const summary = `Changed the department ${before.name} in the directory`;
      await reassess(tx, { departmentId: before.id }, { actor, summary, at: now });
      await audit(tx, { subject: { kind: 'department', id: before.id, label: before.name }, summary, before, after });
      return (await readDepartment(tx, before.id)) as Department;
    });
    return ok(department);
  },
});

function circle(name: string) {
  const detail = `"${name}" cannot be below itself or a department under it.`;
  return problem('invalid-input', { detail, errors: [{ pointer: '#/parentId', detail }] });
}
