import { NewStatusUpdate, notBefore, StatusUpdate } from '@flightpath/domain';
import { refuseContradictions, refuseUnaffected } from '../../contradictions.ts';
import { created, defineEndpoint } from '../../endpoint.ts';
import { changeInitiative, InitiativeParams, locationOf, recordFound } from '../../initiative-records.ts';
import { requirePart } from '../../own-part.ts';
import { requireReferences } from '../../references.ts';
import { listAffectedDepartments } from '../champions/queries.ts';
import { findStatusUpdate, insertStatusUpdate } from './queries.ts';

export const postStatusUpdate = defineEndpoint({
  method: 'POST',
  url: '/initiatives/:key/status-updates',
  operationId: 'postStatusUpdate',
  summary: 'Say how an initiative stands',
  description:
    'The owner speaks for the whole, a champion for a department they are champion of (`departmentId`). The PMO may post for either. An update is never overwritten: the next one follows it.',
  tags: ['Status updates'],
  permission: 'status-update:post',
  params: InitiativeParams,
  body: NewStatusUpdate,
  response: { 201: StatusUpdate },
  problems: ['initiative-not-found', 'conflict'],
  hasETag: true,
  examples: {
    body: {
      health: 'at-risk',
      summary: 'Half of the team uses it daily; the other half waits for access.',
      nextStep: 'Access for the second team by 15 June.',
    },
  },
  handler: async (context) => {
    const { body: given, personId, today } = context;
    const { departmentId } = given;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId }, recorded) => {
      await requireReferences(tx, { departments: { '#/departmentId': departmentId } });
      await requirePart(context, tx, { initiativeId, departmentId });
      if (departmentId !== null) refuseUnaffected(departmentId, await listAffectedDepartments(tx, initiativeId));
      refuseContradictions(periodInOrder(given, today));
      const id = await insertStatusUpdate(tx, initiativeId, given, {
        ...recorded,
        authorId: personId,
        postedOn: today,
      });
      const update = recordFound(await findStatusUpdate(tx, { initiativeId, id }));
      const forWhom = update.department ? ` for ${update.department.name}` : '';
      return { body: update, summary: `Posted a status update${forWhom}` };
    });
    return created(`${locationOf(context, 'status-updates')}#${body.id}`, body, headers);
  },
});

const periodInOrder = ({ periodFrom, periodTo }: NewStatusUpdate, today: string) =>
  notBefore(
    { field: 'periodTo', label: 'The end of the period', date: periodTo ?? today },
    { field: 'periodFrom', label: 'its beginning', date: periodFrom },
  );
