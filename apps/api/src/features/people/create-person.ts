import { NewPerson, Person } from '@flightpath/domain';
import { created, defineEndpoint } from '../../endpoint.ts';
import { requireReferences } from '../../references.ts';
import { insertPerson, readPerson } from './queries.ts';
import { refusingSameEmail } from './refusals.ts';

export const createPerson = defineEndpoint({
  method: 'POST',
  url: '/people',
  operationId: 'createPerson',
  summary: 'Add a person to the directory',
  description: 'Names need not be unique, e-mails are. A sign-in is a different thing and is not made here.',
  tags: ['People'],
  permission: 'directory:change',
  body: NewPerson,
  response: { 201: Person },
  examples: { body: { name: 'Ann Lee', email: 'ann.lee@acme.example', archetype: 'assembler' } },
  handler: async ({ inTenant, audit, tenant, body }) => {
    const person = await inTenant(async (tx) => {
      await requireReferences(tx, { departments: { '#/departmentId': body.departmentId } });
      const id = await refusingSameEmail(body.email, () => insertPerson(tx, body));
      const made = (await readPerson(tx, id)) as Person;
      const summary = `Added ${made.name} to the directory`;
      await audit(tx, { subject: { kind: 'person', id, label: made.name }, summary, before: null, after: made });
      return made;
    });
    return created(`/api/v1/tenants/${tenant.slug}/people/${person.id}`, person);
  },
});
