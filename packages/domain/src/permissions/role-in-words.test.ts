import { describe, expect, it } from '@jest/globals';
import { ACTS } from './permission-for.ts';
import { PERMISSION_MATRIX, Permission, Role } from './permissions.ts';
import { roleInWords } from './role-in-words.ts';

describe('roleInWords', () => {
  it('names what a role that may do most may not do', () => {
    expect(roleInWords('admin')).toBe(
      'May do everything but record a check-in, decide at a gate or decide on a waiver.',
    );
  });

  it('names what another role may do, and what only for their own', () => {
    expect(roleInWords('viewer')).toBe('May read the portfolio.');
    expect(roleInWords('executive')).toMatch(
      /^May read the portfolio, .+ and decide on a waiver\. As the owner or a champion also .+\.$/,
    );
  });

  it.each(Role.options)('tells of %s every right in the matrix, or every one that is missing', (role) => {
    const words = roleInWords(role);
    const told = Permission.options.filter((permission) => words.includes(ACTS[permission]));
    const withGrant = (isTold: (grant: string) => boolean) =>
      Permission.options.filter((permission) => isTold(PERMISSION_MATRIX[permission][role]));
    const missing = words.startsWith('May do everything but');
    expect(told).toEqual(withGrant((grant) => (missing ? grant === 'no' : grant !== 'no')));
  });
});
