// What is a caller's own in an initiative, for roles whose right reaches no further.
import type { IsoDate } from '@flightpath/domain';
import type { TenantContext } from './context.ts';
import type { TenantTx } from './db/tenant-transaction.ts';

interface Part {
  isOwner: boolean;
  championDepartmentIds: string[];
}

/** The record that is to be written. */
export interface OwnRecord {
  initiativeId: string;
  /** The department it is about; `null`: the initiative as a whole. */
  departmentId: string | null;
  /** Somebody beside the initiative's owner who answers for this very record, such as an indicator's owner. */
  ownerId?: string | null;
}

/** Throws 403, with the reason and whom to ask, unless the caller's part in the initiative gives them the right. */
export async function requirePart(
  { personId, today, grant, requireOwn }: TenantContext,
  tx: TenantTx,
  { initiativeId, departmentId, ownerId }: OwnRecord,
): Promise<void> {
  if (grant === 'yes') return;
  const part = await readPart(tx, { initiativeId, personId, today });
  const isOwner = part.isOwner || (personId !== null && ownerId === personId);
  requireOwn({ ...part, isOwner, departmentId });
}

/** Somebody who is nobody in the directory, or who has left, has no part. */
async function readPart(
  tx: TenantTx,
  { initiativeId, personId, today }: { initiativeId: string; personId: string | null; today: IsoDate },
): Promise<Part> {
  const found = await tx.one<Part>(
    `select i.owner_id is not distinct from p.id as "isOwner",
       array(
         select c.department_id from champions c
         where c.tenant_id = i.tenant_id and c.initiative_id = i.id and c.person_id = p.id
           and coalesce(c.starts_on <= $3::date, true) and coalesce(c.ends_on >= $3::date, true)
       ) as "championDepartmentIds"
     from initiatives i
     join people p on p.tenant_id = i.tenant_id and p.id = $2 and coalesce(p.left_on > $3::date, true)
     where i.id = $1`,
    [initiativeId, personId, today],
  );
  return found ?? { isOwner: false, championDepartmentIds: [] };
}
