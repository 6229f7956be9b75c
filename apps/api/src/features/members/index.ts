import type { Feature } from '../../endpoint.ts';
import { changeMember } from './change-member.ts';
import { leaveTenant } from './leave-tenant.ts';
import { listMembers } from './list-members.ts';
import { removeMember } from './remove-member.ts';

export const members: Feature = {
  tag: 'Members',
  description: 'Who may sign in and work in the organisation, and in which role.',
  endpoints: [listMembers, changeMember, removeMember, leaveTenant],
};
