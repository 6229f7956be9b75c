import { describe, expect, it } from '@jest/globals';
import { canEver, permissionFor } from './permission-for.ts';
import { PERMISSION_MATRIX, Permission, Role } from './permissions.ts';

const everyCell = Permission.options.flatMap((permission) =>
  Role.options.map((role) => ({ role, permission, grant: PERMISSION_MATRIX[permission][role] })),
);

describe('permissionFor', () => {
  it.each(everyCell)('$role, $permission: $grant', ({ role, permission, grant }) => {
    const nobody = permissionFor(role, permission, { isOwner: false, championDepartmentIds: [] });
    const owner = permissionFor(role, permission, { isOwner: true, championDepartmentIds: [] });
    const champion = permissionFor(role, permission, {
      isOwner: false,
      championDepartmentIds: ['claims'],
      departmentId: 'claims',
    });
    const answers = [nobody, owner, champion].map(({ allowed }) => allowed);
    const expected = { yes: [true, true, true], own: [false, true, true], no: [false, false, false] }[grant];
    expect(answers).toEqual(expected);
    expect(canEver(role, permission).allowed).toBe(grant !== 'no');
    for (const answer of [nobody, owner, champion, canEver(role, permission)]) {
      if (!answer.allowed) expect(answer.reason).toMatch(/^(Only|You|A champion) .+ .+\. (Ask|Choose) .+\.$/);
    }
  });

  it('says whom to ask', () => {
    expect(permissionFor('viewer', 'initiative:register')).toEqual({
      allowed: false,
      reason: 'Only admins and PMO staff may register a pilot. Ask one of them.',
    });
    expect(permissionFor('pmo', 'decision:make')).toEqual({
      allowed: false,
      reason: 'Only executives may decide at a gate. Ask one of them.',
    });
  });

  it('lets a champion speak for their own department and for no other', () => {
    const scope = { isOwner: false, championDepartmentIds: ['claims'] };
    expect(permissionFor('champion', 'status-update:post', { ...scope, departmentId: 'claims' }).allowed).toBe(true);
    expect(permissionFor('champion', 'status-update:post', { ...scope, departmentId: 'finance' })).toEqual({
      allowed: false,
      reason:
        'You may post a status update only for a department whose champion you are. Ask the champion of this one, or PMO staff.',
    });
  });

  it('keeps the update for the whole to the owner, but takes a measurement of the whole from any of its champions', () => {
    const scope = { isOwner: false, championDepartmentIds: ['claims'], departmentId: null };
    expect(permissionFor('champion', 'status-update:post', scope)).toEqual({
      allowed: false,
      reason:
        'A champion may post a status update only for their own department. Choose your department, or ask the owner.',
    });
    expect(permissionFor('champion', 'measurement:post', scope).allowed).toBe(true);
    expect(permissionFor('champion', 'status-update:post', { ...scope, isOwner: true }).allowed).toBe(true);
  });

  it('refuses an `own` grant while nothing is known about the person and the initiative', () => {
    expect(permissionFor('champion', 'measurement:post').allowed).toBe(false);
    expect(canEver('champion', 'measurement:post').allowed).toBe(true);
  });
});
