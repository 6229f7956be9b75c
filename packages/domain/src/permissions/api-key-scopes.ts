import type { z } from 'zod';
import { ACTS, type PermissionAnswer } from './permission-for.ts';
import { Permission } from './permissions.ts';

/** The rights that a key may have, each everywhere in the tenant. What is a person's judgement, or gives rights, is none. */
export const ApiKeyScope = Permission.extract([
  'portfolio:read',
  'initiative:register',
  'initiative:change',
  'indicator:change',
  'evidence:add',
  'status-update:post',
  'measurement:post',
  'learning:add',
  'idea:add',
  'directory:change',
  'import:run',
]).meta({ id: 'ApiKeyScope' });
export type ApiKeyScope = z.infer<typeof ApiKeyScope>;

/** Whether some key could have the right. */
export const isApiKeyScope = (permission: string): permission is ApiKeyScope =>
  ApiKeyScope.safeParse(permission).success;

/** Whether a key with these scopes may do something, and if not, why: the reason names the scope that is missing. */
export function permissionOfKey(scopes: readonly ApiKeyScope[], permission: Permission): PermissionAnswer {
  if (!isApiKeyScope(permission)) {
    return { allowed: false, reason: `No API key may ${ACTS[permission]}: a member does it, signed in.` };
  }
  if (scopes.includes(permission)) return { allowed: true };
  const reason = `This API key may not ${ACTS[permission]}: it lacks the scope "${permission}". Ask an admin for a key that has it.`;
  return { allowed: false, reason };
}
