import { describe, expect, it } from '@jest/globals';
import { ApiKeyScope, permissionOfKey } from './api-key-scopes.ts';
import { PERMISSION_MATRIX, Permission } from './permissions.ts';

const NEVER = Permission.options.filter((permission) => !(ApiKeyScope.options as string[]).includes(permission));

describe('permissionOfKey', () => {
  it.each(ApiKeyScope.options)('%s is allowed by this scope and by no other', (scope) => {
    const others = ApiKeyScope.options.filter((other) => other !== scope);
    expect(permissionOfKey([scope], scope)).toEqual({ allowed: true });
    expect(permissionOfKey(others, scope)).toEqual({
      allowed: false,
      reason: expect.stringMatching(
        `^This API key may not .+: it lacks the scope "${scope}". Ask an admin for a key that has it.$`,
      ),
    });
  });

  it.each(NEVER)('%s is allowed to no key', (permission) => {
    expect(permissionOfKey(ApiKeyScope.options, permission)).toEqual({
      allowed: false,
      reason: expect.stringMatching(/^No API key may .+: a member does it, signed in\.$/),
    });
  });

  it('gives no key more than the admin has who makes it', () => {
    const refused = ApiKeyScope.options.filter((scope) => PERMISSION_MATRIX[scope].admin !== 'yes');
    expect(refused).toEqual([]);
  });

  it('leaves to persons what decides, waives, reviews or gives rights', () => {
    const ofPersons = ['decision:make', 'waiver:decide', 'gate:review', 'members:change', 'audit:read'];
    expect(NEVER).toEqual(expect.arrayContaining([...ofPersons, 'settings:change', 'rule-pack:change']));
    expect(NEVER).toContain('api-keys:change');
  });
});
