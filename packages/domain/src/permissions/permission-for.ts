import { type Grant, PERMISSION_MATRIX, type Permission, Role } from './permissions.ts';

/** How the person asking stands to the initiative in question. */
export interface PermissionScope {
  /** They are its accountable owner. */
  isOwner: boolean;
  /** The departments of this initiative for which they are an active champion. */
  championDepartmentIds: readonly string[];
  /** The department that the record is about; `null` or left out: the initiative as a whole. */
  departmentId?: string | null;
}

export type PermissionAnswer = { allowed: true } | { allowed: false; reason: string };

/** What each right lets somebody do, after "may". */
export const ACTS = {
  'portfolio:read': 'read the portfolio',
  'initiative:register': 'register a pilot',
  'initiative:change': 'change an initiative',
  'team:change': 'change sponsors, champions and team',
  'funding:change': 'change funding',
  'indicator:change': 'change indicators',
  'evidence:add': 'add evidence',
  'status-update:post': 'post a status update',
  'measurement:post': 'post a measurement',
  'check-in:post': 'record a check-in',
  'learning:add': 'record what was learned',
  'idea:add': 'add an idea',
  'value-report:post': 'record that value was told upward',
  'gate:request': 'ask for a gate',
  'gate:review': 'give feedback at a gate',
  'decision:make': 'decide at a gate',
  'waiver:request': 'ask for a waiver',
  'waiver:decide': 'decide on a waiver',
  'rule-pack:change': 'change the rules',
  'settings:change': "change the organisation's settings",
  'directory:change': 'change people and departments',
  'members:read': 'see who may sign in',
  'members:change': 'invite and change members',
  'audit:read': 'read the audit log',
  'api-keys:change': 'manage API keys',
  'identity-provider:change': 'set up the company sign-in',
  'import:run': 'import a register',
} as const satisfies Record<Permission, string>;

/** What a text calls those who have the role. */
export const ROLE_NAMES = {
  admin: 'admins',
  pmo: 'PMO staff',
  executive: 'executives',
  champion: 'champions',
  viewer: 'viewers',
} as const satisfies Record<Role, string>;

function rolesWith(permission: Permission, grant: Grant): string {
  const names: string[] = Role.options
    .filter((role) => PERMISSION_MATRIX[permission][role] === grant)
    .map((role) => ROLE_NAMES[role]);
  const last = names.pop() ?? 'nobody';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}

const asSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

function refusedByRole(permission: Permission): string {
  const everywhere = rolesWith(permission, 'yes');
  return asSentence(`only ${everywhere} may ${ACTS[permission]}. Ask one of them`);
}

function refusedByScope(permission: Permission, scope: PermissionScope | undefined): string {
  const act = ACTS[permission];
  const isChampion = (scope?.championDepartmentIds.length ?? 0) > 0;
  if (scope && isChampion && scope.departmentId) {
    return `You may ${act} only for a department whose champion you are. Ask the champion of this one, or PMO staff.`;
  }
  if (scope && isChampion) {
    return `A champion may ${act} only for their own department. Choose your department, or ask the owner.`;
  }
  return `You may ${act} only where you are the owner or an active champion. Ask ${rolesWith(permission, 'yes')}.`;
}

// What is about a department needs its champion. For the whole, a status update is the owner's word alone; evidence
// and measurements of the whole may come from any of its champions, who are the ones to know.
function isOwn(permission: Permission, scope: PermissionScope | undefined): boolean {
  if (!scope) return false;
  if (scope.isOwner) return true;
  if (scope.departmentId) return scope.championDepartmentIds.includes(scope.departmentId);
  return permission !== 'status-update:post' && scope.championDepartmentIds.length > 0;
}

/**
 * Whether a role may do something, and if not, why: the reason is a sentence that says whom to ask.
 *
 * @param scope Needed where the matrix says `own`; without it such a grant is refused. For "may they at all?", ask
 *   `canEver`.
 */
export function permissionFor(role: Role, permission: Permission, scope?: PermissionScope): PermissionAnswer {
  const grant = PERMISSION_MATRIX[permission][role];
  if (grant === 'yes') return { allowed: true };
  if (grant === 'no') return { allowed: false, reason: refusedByRole(permission) };
  return isOwn(permission, scope) ? { allowed: true } : { allowed: false, reason: refusedByScope(permission, scope) };
}

/** Whether there is any initiative for which the role could be allowed: what a route checks before it knows which. */
export function canEver(role: Role, permission: Permission): PermissionAnswer {
  return PERMISSION_MATRIX[permission][role] === 'no'
    ? { allowed: false, reason: refusedByRole(permission) }
    : { allowed: true };
}
