import type { ApiKey, ServiceAccount } from '@flightpath/domain';
import type { Deed } from '../../audit/record-events.ts';

/** What was done to a service account, for the record of who changed what. `before`: null where it is new. */
export const serviceAccountDeed = (summary: string, after: ServiceAccount, before: ServiceAccount | null): Deed => ({
  subject: { kind: 'service-account', id: after.id, label: after.name },
  summary,
  before,
  after,
});

/** What a change of a service account comes to, in words. */
export function changeInWords(before: ServiceAccount, { name, isDisabled }: ServiceAccount): string {
  if (before.isDisabled !== isDisabled) return `${isDisabled ? 'Disabled' : 'Enabled'} the service account ${name}`;
  return `Renamed the service account ${before.name} to ${name}`;
}

/** What was done to a key. An `ApiKey` holds nothing that lets in. */
export const apiKeyDeed = (summary: string, after: ApiKey, before: ApiKey | null): Deed => ({
  subject: { kind: 'api-key', id: after.id, label: `${after.label} (${after.prefix})` },
  summary,
  before,
  after,
});
