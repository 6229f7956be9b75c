import { MAX_TENANTS_PER_DAY, type NewTenant } from '@flightpath/domain';
import { type DoneBy, recordDeed } from '../../audit/record-events.ts';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import { problem } from '../../problems.ts';
import { type Making, makeTenant } from './queries.ts';

const refused = (field: string, detail: string) =>
  problem('invalid-input', { detail, errors: [{ pointer: `#/${field}`, detail }] });

const REFUSALS: Record<Exclude<Making, 'made'>, (wanted: NewTenant) => Error> = {
  'slug-taken': ({ slug }) => refused('slug', `"${slug}" is taken. Choose another short name.`),
  'unknown-time-zone': ({ timeZone }) =>
    refused('timeZone', `The database knows no time zone ${timeZone}: give the name of a larger place in it.`),
  'too-many': () =>
    problem('conflict', { detail: `You made ${MAX_TENANTS_PER_DAY} organisations within a day. Make more tomorrow.` }),
};

/** Makes the tenant of this transaction, with the event of it; throws, with the field named, where it cannot be made. */
export async function makeRecordedTenant(
  tx: TenantTx,
  wanted: NewTenant,
  { madeBy, ...by }: DoneBy & { madeBy: string | null },
): Promise<void> {
  const outcome = await makeTenant(tx, wanted, { madeBy, at: by.at });
  if (outcome !== 'made') throw REFUSALS[outcome](wanted);
  const subject = { kind: 'settings', id: null, label: 'Settings' };
  await recordDeed(tx, { subject, summary: `Made the organisation ${wanted.name}`, before: null, after: wanted }, by);
}
