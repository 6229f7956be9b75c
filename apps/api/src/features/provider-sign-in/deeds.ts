import type { Member } from '@flightpath/domain';
import type { FastifyRequest } from 'fastify';
import type { Deed, DoneBy } from '../../audit/record-events.ts';
import { actorOf, person } from '../../caller.ts';
import type { Vouched } from '../../openid/vouched.ts';

/** When it happens, and who records it: the member, by the request that brings them back. */
export interface Deeds {
  at: Date;
  by(member: Member): DoneBy;
}

export const deedsOf = (request: FastifyRequest, at: Date): Deeds => ({
  at,
  by: ({ userId: id, name, person: known }) => {
    const requester = person({ id, name }, { personId: known?.id ?? null, sessionId: null });
    return { actor: actorOf(request, requester, 'finishProviderSignIn'), at };
  },
});

const subjectOf = ({ userId, name, email }: Member) => ({ kind: 'member', id: userId, label: `${name} (${email})` });

export const joinedDeed = (member: Member): Deed => ({
  subject: subjectOf(member),
  summary: `Accepted the invitation as ${member.role}, by the company sign-in`,
  before: null,
  after: member,
});

export const linkedDeed = (member: Member, { issuer, subject }: Vouched): Deed => ({
  subject: subjectOf(member),
  summary: `Signed in with the company for the first time, as ${subject} of ${issuer}`,
});
