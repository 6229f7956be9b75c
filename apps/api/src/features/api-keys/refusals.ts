import { type ApiKey, dateInWords, MAX_ACTIVE_KEYS, type ServiceAccount, todayIn } from '@flightpath/domain';
import { problem } from '../../problems.ts';
import { violatedConstraint } from '../../violations.ts';

/** The name stands for the system in the history, so that it names one only: 422 at the name. */
export async function refusingSameName<Result>(name: string, write: () => Promise<Result>): Promise<Result> {
  return write().catch((error: unknown) => {
    if (violatedConstraint(error) !== 'service_accounts_name_key') throw error;
    const detail = `There is already a service account called "${name}".`;
    throw problem('invalid-input', { detail, errors: [{ pointer: '#/name', detail }] });
  });
}

/** 409 for a new key of a disabled account: it would let nobody in. */
export function refuseDisabled({ name, isDisabled }: ServiceAccount): void {
  if (isDisabled) throw problem('conflict', { detail: `${name} is disabled: enable it before you make a key.` });
}

/** 409 where as many keys as may be are active. */
export function refuseThirdKey({ name }: ServiceAccount, active: readonly ApiKey[]): void {
  if (active.length < MAX_ACTIVE_KEYS) return;
  const named = active.map(({ label, prefix }) => `"${label}" (${prefix})`).join(' and ');
  throw problem('conflict', {
    detail: `${name} has ${MAX_ACTIVE_KEYS} active keys already: ${named}. Revoke the one that is no longer in use first.`,
  });
}

/** 409 for a key that was revoked before. */
export function refuseRevoked({ label, revokedAt }: ApiKey, timeZone: string): void {
  if (revokedAt === null) return;
  const on = dateInWords(todayIn(timeZone, new Date(revokedAt)));
  throw problem('conflict', { detail: `The key "${label}" was revoked on ${on} already.` });
}
