import { dateInWords, type NewPerson, Person, PersonChanges } from '@flightpath/domain';
import { z } from 'zod';
import { reassess } from '../../assessment/reassess.ts';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { problem } from '../../problems.ts';
import { requireReferences } from '../../references.ts';
import { lockPerson, readPerson, updatePerson } from './queries.ts';
import { refusingSameEmail } from './refusals.ts';

export const changePerson = defineEndpoint({
  method: 'PATCH',
  url: '/people/:id',
  operationId: 'changePerson',
  summary: 'Change what the directory says of a person',
  description:
    'Every initiative that the person has a part in is judged again: who leaves, or moves to another department, may leave a sponsor or an owner missing.',
  tags: ['People'],
  permission: 'directory:change',
  params: z.object({ id: z.uuid() }),
  body: PersonChanges,
  response: { 200: Person },
  problems: ['record-not-found'],
  examples: { body: { leftOn: '2026-04-01' } },
  handler: async ({ inTenant, audit, params, body, actor, now }) => {
    const person = await inTenant(async (tx) => {
      const before = await lockPerson(tx, params.id);
      if (!before) throw problem('record-not-found', { detail: 'There is no such person in the directory.' });
      await requireReferences(tx, { departments: { '#/departmentId': body.departmentId } });
      const after = { ...before, ...body };
      await refusingSameEmail(after.email, () => updatePerson(tx, params.id, after));
      const summary = summaryOf(before, after);
      await reassess(tx, { personId: params.id }, { actor, summary, at: now });
      await audit(tx, { subject: { kind: 'person', id: params.id, label: before.name }, summary, before, after });
      return (await readPerson(tx, params.id)) as Person;
    });
    return ok(person);
  },
});

/** As the history of each initiative, and the audit log, tells it. */
function summaryOf(before: NewPerson, after: NewPerson): string {
  if (after.leftOn !== null && after.leftOn !== before.leftOn) {
    return `The directory says that ${after.name} leaves on ${dateInWords(after.leftOn)}`;
  }
  return `Changed ${after.name} in the directory`;
}
