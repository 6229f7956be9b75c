import type { Feature } from '../../endpoint.ts';
import { addTeamMember } from './add-team-member.ts';
import { changeTeamMember } from './change-team-member.ts';
import { deleteTeamMember } from './delete-team-member.ts';
import { listTeamMembers } from './list-team-members.ts';

export const team: Feature = {
  tag: 'Team',
  description: 'Who makes the pilot, and who runs what came of it.',
  endpoints: [listTeamMembers, addTeamMember, changeTeamMember, deleteTeamMember],
};
