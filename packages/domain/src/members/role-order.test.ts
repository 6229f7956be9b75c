import { describe, expect, it } from '@jest/globals';
import { Role } from '../permissions/permissions.ts';
import { mayInviteInto } from './role-order.ts';

describe('mayInviteInto', () => {
  it.each<[Role, Role[]]>([
    ['admin', ['admin', 'pmo', 'executive', 'champion', 'viewer']],
    ['pmo', ['pmo', 'executive', 'champion', 'viewer']],
    ['executive', ['executive', 'champion', 'viewer']],
    ['champion', ['champion', 'viewer']],
    ['viewer', ['viewer']],
  ])('lets %s invite into %j and no other role', (inviter, invited) => {
    expect(Role.options.filter((role) => mayInviteInto(inviter, role))).toEqual(invited);
  });
});
