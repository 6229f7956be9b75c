import type { TenantTx } from '../../db/tenant-transaction.ts';
import { problem } from '../../problems.ts';
import { pointersInto, requireReferences } from '../../references.ts';
import { findKeyByExternalId, lockExternalId } from './queries.ts';

/** An external id names one initiative of the tenant: 422 where it names another than `ownKey`. */
export async function requireFreeExternalId(
  tx: TenantTx,
  externalId: string | null | undefined,
  ownKey: string | null,
): Promise<void> {
  if (!externalId) return;
  await lockExternalId(tx, externalId);
  const key = await findKeyByExternalId(tx, externalId);
  if (key === null || key === ownKey) return;
  const detail = `${key} has the external id "${externalId}" already.`;
  throw problem('invalid-input', { detail, errors: [{ pointer: '#/externalId', detail }] });
}

interface Mentions {
  ownerId?: string | null;
  nextPhaseOwnerId?: string | null;
  homeDepartmentId?: string | null;
  affectedDepartmentIds?: readonly string[];
  pilot?: { departmentIds?: readonly string[] } | null;
  sponsors?: readonly { personId: string }[];
  indicators?: readonly { ownerId?: string | null; departmentId?: string | null }[];
}

/** 422 for every person and department in the input that the directory does not have. */
export function requireMentioned(tx: TenantTx, input: Mentions): Promise<void> {
  const ofList = <Item>(
    list: readonly Item[] | undefined,
    name: string,
    idOf: (item: Item) => string | null | undefined,
  ) => Object.fromEntries((list ?? []).map((item, at) => [`#/${name.replace('*', String(at))}`, idOf(item)]));
  return requireReferences(tx, {
    people: {
      '#/ownerId': input.ownerId,
      '#/nextPhaseOwnerId': input.nextPhaseOwnerId,
      ...ofList(input.sponsors, 'sponsors/*/personId', ({ personId }) => personId),
      ...ofList(input.indicators, 'indicators/*/ownerId', ({ ownerId }) => ownerId),
    },
    departments: {
      '#/homeDepartmentId': input.homeDepartmentId,
      ...pointersInto('#/affectedDepartmentIds', input.affectedDepartmentIds),
      ...pointersInto('#/pilot/departmentIds', input.pilot?.departmentIds),
      ...ofList(input.indicators, 'indicators/*/departmentId', ({ departmentId }) => departmentId),
    },
  });
}
