import { type PackRules, type StoredRulePack, shippedRulePack } from '@flightpath/domain';
import type { TenantTx } from '../../db/tenant-transaction.ts';

/** The rules as the product ships them: the first pack of every tenant. */
const SHIPPED: StoredRulePack = {
  ...shippedRulePack,
  status: 'published',
  note: 'The rules as shipped.',
  createdBy: null,
  createdAt: null,
  publishedBy: null,
  publishedAt: null,
};

const PUBLISHED = `
  select version, 'published' as status, note, null as "createdBy", null as "createdAt",
    published_by as "publishedBy", published_at as "publishedAt", rules
  from rule_packs`;
const DRAFT = `
  select version, 'draft' as status, note, changed_by as "createdBy", changed_at as "createdAt",
    null as "publishedBy", null as "publishedAt", rules
  from rule_pack_drafts`;

/** The draft, if there is one, then the published ones, the newest first; the shipped one is the last. */
export async function listRulePacks(tx: TenantTx): Promise<StoredRulePack[]> {
  const drafts = await tx.query<StoredRulePack>(DRAFT);
  const published = await tx.query<StoredRulePack>(`${PUBLISHED} order by version desc`);
  return [...drafts, ...published, SHIPPED];
}

export async function findRulePack(tx: TenantTx, version: number): Promise<StoredRulePack | null> {
  if (version === SHIPPED.version) return SHIPPED;
  return (
    (await tx.one<StoredRulePack>(`${PUBLISHED} where version = $1`, [version])) ??
    (await tx.one<StoredRulePack>(`${DRAFT} where version = $1`, [version]))
  );
}

/** Locks the draft until the end of the transaction; `null`: none is being prepared. */
export function lockDraft(tx: TenantTx): Promise<StoredRulePack | null> {
  return tx.one<StoredRulePack>(`${DRAFT} for update`);
}

export interface DraftWrite {
  rules: PackRules;
  note: string | null;
  by: string;
  at: Date;
}

/** Puts the draft in place of the one there is; the number is the next one to be published. Returns it. */
export async function saveDraft(tx: TenantTx, { rules, note, by, at }: DraftWrite): Promise<number> {
  const row = await tx.one<{ version: number }>(
    `insert into rule_pack_drafts (tenant_id, version, note, rules, changed_by, changed_at)
     select $1, coalesce((select max(version) from rule_packs), 1) + 1, $2, $3, $4, $5
     on conflict (tenant_id) do update set note = excluded.note, rules = excluded.rules,
       changed_by = excluded.changed_by, changed_at = excluded.changed_at
     returning version`,
    [tx.tenantId, note, JSON.stringify(rules), by, at.toISOString()],
  );
  return (row as { version: number }).version;
}

export async function deleteDraft(tx: TenantTx): Promise<void> {
  await tx.query('delete from rule_pack_drafts');
}

export async function insertPublished(
  tx: TenantTx,
  { version, note, rules }: Pick<StoredRulePack, 'version' | 'note' | 'rules'>,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  await tx.query(
    `insert into rule_packs (tenant_id, version, note, rules, published_by, published_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [tx.tenantId, version, note, JSON.stringify(rules), by, at.toISOString()],
  );
}
