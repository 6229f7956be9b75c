import { ACTS, type ApiKey, type ApiKeyScope, type ServiceAccount } from '@flightpath/domain';

/** What the page says first: how many systems may come in. */
export function apiKeysSentence(accounts: readonly ServiceAccount[], keys: readonly ApiKey[]): string {
  const enabled = new Set(accounts.filter(({ isDisabled }) => !isDisabled).map(({ id }) => id));
  const open = keys.filter(({ state, serviceAccount }) => state === 'active' && enabled.has(serviceAccount.id));
  const count = new Set(open.map(({ serviceAccount }) => serviceAccount.id)).size;
  if (count === 0) return 'No other system may work here';
  return count === 1 ? 'One other system may work here' : `${count} other systems may work here`;
}

/** How a key stands, as a phrase; `day` writes a date, `moment` an instant for the reader. */
export function keyState(
  { state, expiresOn, lastUsedAt, revokedAt }: ApiKey,
  { day, moment }: { day: (isoDate: string) => string; moment: (iso: string) => string },
): string {
  const use = lastUsedAt ? `last used ${moment(lastUsedAt)}` : 'never used';
  if (revokedAt) return `revoked ${moment(revokedAt)}, ${use}`;
  if (!expiresOn) return `${use}, does not expire`;
  return state === 'expired' ? `expired after ${day(expiresOn)}, ${use}` : `${use}, lets in until ${day(expiresOn)}`;
}

/** What a scope allows, as a line of its own. */
export const scopeInWords = (scope: ApiKeyScope): string =>
  `${ACTS[scope].charAt(0).toUpperCase()}${ACTS[scope].slice(1)}`;

/** What a key may do, as a phrase. */
export const scopesInWords = (scopes: readonly ApiKeyScope[]): string =>
  `may ${scopes.map((scope) => ACTS[scope]).join(', ')}`;
