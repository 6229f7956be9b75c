import { permissionFor } from '../permissions/permission-for.ts';
import type { Role } from '../permissions/permissions.ts';

/** Somebody as a login and as a person of the directory; either may be missing. */
export interface Actor {
  userId: string | null;
  personId: string | null;
}

/** Why somebody may not decide at a gate: they are no executive, or it is they who asked for it. */
export interface DeciderRefusal {
  kind: 'not-an-executive' | 'asked-for-it';
  detail: string;
}

const isSame = (a: string | null, b: string | null): boolean => a !== null && a === b;

/**
 * Four eyes: the approver is an executive, and not who asked for the gate, neither by login nor as a person.
 *
 * @param requester Who asked for the gate; `null`: nobody did, an executive decides of their own accord.
 * @returns `null` when they may decide.
 */
export function deciderRefusal(decider: Actor & { role: Role }, requester: Actor | null): DeciderRefusal | null {
  const permission = permissionFor(decider.role, 'decision:make');
  if (!permission.allowed) return { kind: 'not-an-executive', detail: permission.reason };
  if (!requester) return null;
  const asked = isSame(decider.userId, requester.userId) || isSame(decider.personId, requester.personId);
  return asked
    ? { kind: 'asked-for-it', detail: 'Who asked for a gate does not decide at it. Ask another executive.' }
    : null;
}
