import { type Invitation, IssuedInvitation, NewInvitation } from '@flightpath/domain';
import { created, defineEndpoint } from '../../endpoint.ts';
import { requireReferences } from '../../references.ts';
import { invitationDeed } from './invitation-deed.ts';
import { deliver, newIssue } from './issue-invitation.ts';
import { closeExpired, insertInvitation, readInvitation } from './queries.ts';
import { refuseHigherRole, refuseMember, refuseSecondInvitation, refusingSecondInvitation } from './refusals.ts';

export const inviteMember = defineEndpoint({
  method: 'POST',
  url: '/invitations',
  operationId: 'inviteMember',
  summary: 'Invite somebody by e-mail to become a member',
  description:
    'Sends a link that works once, for seven days. Where it could not be sent, `isSent` is false, `notice` says what to do, and `link` shows the link this once.',
  tags: ['Invitations'],
  permission: 'members:change',
  repeats: 'done',
  body: NewInvitation,
  response: { 201: IssuedInvitation },
  problems: ['conflict'],
  examples: { body: { email: 'ann.lee@acme.example', role: 'champion', personId: null } },
  handler: async (context) => {
    const { inTenant, audit, tenant, role, actor, body, now } = context;
    refuseHigherRole(role, body.role);
    const issued = newIssue(now);
    const invitation = await inTenant(async (tx) => {
      await requireReferences(tx, { people: { '#/personId': body.personId } });
      await refuseMember(tx, body);
      await refuseSecondInvitation(tx, body.email, context);
      await closeExpired(tx, body.email, now);
      const write = () => insertInvitation(tx, body, { ...issued.issue, by: actor.name });
      const id = await refusingSecondInvitation(body.email, write);
      const made = (await readInvitation(tx, id, now)) as Invitation;
      await audit(tx, invitationDeed(`Invited ${made.email} as ${made.role}`, made, null));
      return made;
    });
    const location = `/api/v1/tenants/${tenant.slug}/invitations/${invitation.id}`;
    return created(location, await deliver(context, invitation, issued));
  },
});
