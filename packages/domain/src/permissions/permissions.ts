import { z } from 'zod';

export const Role = z.enum(['admin', 'pmo', 'executive', 'champion', 'viewer']).meta({ id: 'Role' });
export type Role = z.infer<typeof Role>;

/** A right that an operation asks for. Reading is one right: what a tenant's member may open, they may read whole. */
export const Permission = z
  .enum([
    'portfolio:read',
    'initiative:register',
    'initiative:change',
    'team:change',
    'funding:change',
    'indicator:change',
    'evidence:add',
    'status-update:post',
    'measurement:post',
    'check-in:post',
    'learning:add',
    'idea:add',
    'value-report:post',
    'gate:request',
    'gate:review',
    'decision:make',
    'waiver:request',
    'waiver:decide',
    'rule-pack:change',
    'settings:change',
    'directory:change',
    'members:read',
    'members:change',
    'audit:read',
    'api-keys:change',
    'identity-provider:change',
    'import:run',
  ])
  .meta({ id: 'Permission' });
export type Permission = z.infer<typeof Permission>;

/**
 * `yes`: everywhere in the tenant. `own`: only for the initiatives and departments where the person is an active
 * champion or the accountable owner. `no`: refused, with the reason.
 */
export type Grant = 'yes' | 'own' | 'no';

/** Who may do what. The API, the screens ("disabled, because ...") and the docs read this one table. */
export const PERMISSION_MATRIX: Record<Permission, Record<Role, Grant>> = {
  'portfolio:read': { admin: 'yes', pmo: 'yes', executive: 'yes', champion: 'yes', viewer: 'yes' },
  'initiative:register': { admin: 'yes', pmo: 'yes', executive: 'no', champion: 'no', viewer: 'no' },
  'initiative:change': { admin: 'yes', pmo: 'yes', executive: 'no', champion: 'no', viewer: 'no' },
  'team:change': { admin: 'yes', pmo: 'yes', executive: 'no', champion: 'no', viewer: 'no' },
  'funding:change': { admin: 'yes', pmo: 'yes', executive: 'no', champion: 'no', viewer: 'no' },
  'indicator:change': { admin: 'yes', pmo: 'yes', executive: 'no', champion: 'no', viewer: 'no' },
  'evidence:add': { admin: 'yes', pmo: 'yes', executive: 'no', champion: 'own', viewer: 'no' },
  'status-update:post': { admin: 'yes', pmo: 'yes', executive: 'own', champion: 'own', viewer: 'no' },
  'measurement:post': { admin: 'yes', pmo: 'yes', executive: 'no', champion: 'own', viewer: 'no' },
  'check-in:post': { admin: 'no', pmo: 'yes', executive: 'yes', champion: 'no', viewer: 'no' },
  'learning:add': { admin: 'yes', pmo: 'yes', executive: 'own', champion: 'own', viewer: 'no' },
  'idea:add': { admin: 'yes', pmo: 'yes', executive: 'yes', champion: 'yes', viewer: 'no' },
  'value-report:post': { admin: 'yes', pmo: 'yes', executive: 'yes', champion: 'own', viewer: 'no' },
  'gate:request': { admin: 'yes', pmo: 'yes', executive: 'no', champion: 'no', viewer: 'no' },
  'gate:review': { admin: 'yes', pmo: 'yes', executive: 'yes', champion: 'yes', viewer: 'no' },
  'decision:make': { admin: 'no', pmo: 'no', executive: 'yes', champion: 'no', viewer: 'no' },
  'waiver:request': { admin: 'yes', pmo: 'yes', executive: 'no', champion: 'own', viewer: 'no' },
  'waiver:decide': { admin: 'no', pmo: 'no', executive: 'yes', champion: 'no', viewer: 'no' },
  'rule-pack:change': { admin: 'yes', pmo: 'no', executive: 'no', champion: 'no', viewer: 'no' },
  'settings:change': { admin: 'yes', pmo: 'no', executive: 'no', champion: 'no', viewer: 'no' },
  'directory:change': { admin: 'yes', pmo: 'yes', executive: 'no', champion: 'no', viewer: 'no' },
  'members:read': { admin: 'yes', pmo: 'yes', executive: 'no', champion: 'no', viewer: 'no' },
  'members:change': { admin: 'yes', pmo: 'no', executive: 'no', champion: 'no', viewer: 'no' },
  'audit:read': { admin: 'yes', pmo: 'no', executive: 'no', champion: 'no', viewer: 'no' },
  'api-keys:change': { admin: 'yes', pmo: 'no', executive: 'no', champion: 'no', viewer: 'no' },
  'identity-provider:change': { admin: 'yes', pmo: 'no', executive: 'no', champion: 'no', viewer: 'no' },
  'import:run': { admin: 'yes', pmo: 'yes', executive: 'no', champion: 'no', viewer: 'no' },
};
