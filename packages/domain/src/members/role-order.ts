import { Role } from '../permissions/permissions.ts';

/** The highest first: an order of trust. It decides who may invite whom; what a role may do is the matrix's alone. */
const HIGHEST_FIRST: readonly Role[] = Role.options;

/** Whether somebody of the role `inviter` may invite into the role `invited`: into their own and those below. */
export const mayInviteInto = (inviter: Role, invited: Role): boolean =>
  HIGHEST_FIRST.indexOf(inviter) <= HIGHEST_FIRST.indexOf(invited);
