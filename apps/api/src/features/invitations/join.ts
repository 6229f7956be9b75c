import type { Member, Role } from '@flightpath/domain';
import type { FastifyRequest } from 'fastify';
import { recordDeed } from '../../audit/record-events.ts';
import { actorOf, person } from '../../caller.ts';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import { insertMember, readMember } from '../members/queries.ts';
import type { SessionOfInvited } from './signed-in-as.ts';

export interface Joining {
  userId: string;
  role: Role;
  personId: string | null;
  at: Date;
}

/** Makes the user a member who accepted an invitation, with the event of it. */
export async function join(
  tx: TenantTx,
  { at, ...joining }: Joining,
  { request, session }: { request: FastifyRequest; session: SessionOfInvited | null },
): Promise<void> {
  const { userId } = joining;
  await insertMember(tx, { ...joining, at });
  const member = (await readMember(tx, userId)) as Member;
  await recordDeed(
    tx,
    {
      subject: { kind: 'member', id: userId, label: `${member.name} (${member.email})` },
      summary: `Accepted the invitation as ${member.role}`,
      before: null,
      after: member,
    },
    {
      actor: actorOf(
        request,
        person(
          { id: userId, name: member.name },
          { personId: member.person?.id ?? null, sessionId: session?.id ?? null },
        ),
        'acceptInvitation',
      ),
      at,
    },
  );
}
