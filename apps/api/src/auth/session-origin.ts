// What a new session says of how the user proved who they are. The library makes sessions in several places; this is the
// one hook that all of them pass.

/** The operations of the library in which a code was right. */
const WITH_CODE = ['/two-factor/verify-totp', '/two-factor/verify-backup-code'];
/** The one that goes on in another session, which is worth as much as the one before it. */
const GOING_ON = '/change-password';

interface HookContext {
  path?: string;
  context: { session: { session: Record<string, unknown> } | null };
}

/** Whether the session that the library is about to make has a second factor. */
export function hasSecondFactor(context: HookContext | null): boolean {
  const path = context?.path ?? '';
  if (WITH_CODE.includes(path)) return true;
  return path === GOING_ON && context?.context.session?.session.hasSecondFactor === true;
}
