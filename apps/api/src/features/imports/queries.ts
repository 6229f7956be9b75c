import {
  type Import,
  type ImportCounts,
  type ImportDetection,
  type ImportMapping,
  type ImportStatus,
  type ImportSummary,
  unfinishedMapping,
} from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../assessment/actor.ts';
import type { TenantTx } from '../../db/tenant-transaction.ts';

/** An upload that was read, on its way into the database. */
export interface NewImport {
  fileName: string;
  byteSize: number;
  headerHash: string;
  detection: ImportDetection;
  suggestedMapping: ImportMapping;
  isRemembered: boolean;
  /** The table, as `packTable` made it. */
  packed: Uint8Array;
}

type StoredImport = Omit<Import, 'unfinished'>;

const COLUMNS = `id, file_name as "fileName", byte_size as "byteSize", status, detection,
  suggested_mapping as "suggestedMapping", is_remembered as "isRemembered", mapping, progress, dry_run as "dryRun", result,
  failure, actor_name as "createdBy", created_at as "createdAt", committed_at as "committedAt", undone_at as "undoneAt"`;

/** Stores the upload; returns its id. */
export async function insertImport(tx: TenantTx, upload: NewImport, actor: Actor, at: Date): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into imports (tenant_id, id, file_name, byte_size, header_hash, status, detection, suggested_mapping,
       is_remembered, actor_name, actor_user_id, created_at)
     values ($1, $2, $3, $4, $5, 'uploaded', $6, $7, $8, $9, $10, $11)`,
    [
      tx.tenantId,
      id,
      upload.fileName,
      upload.byteSize,
      upload.headerHash,
      JSON.stringify(upload.detection),
      JSON.stringify(upload.suggestedMapping),
      upload.isRemembered,
      actor.name,
      actor.userId,
      at.toISOString(),
    ],
  );
  await tx.query('insert into import_files (tenant_id, import_id, bytes) values ($1, $2, $3)', [
    tx.tenantId,
    id,
    upload.packed,
  ]);
  return id;
}

/** The import as the API shows it; `null`: the tenant has none of that id. */
export async function readImport(tx: TenantTx, id: string): Promise<Import | null> {
  const stored = await tx.one<StoredImport>(`select ${COLUMNS} from imports where id = $1`, [id]);
  if (!stored) return null;
  const unfinished = unfinishedMapping(stored.mapping ?? stored.suggestedMapping, stored.detection.columns);
  return { ...stored, unfinished };
}

/** Up to `limit` imports, the newest first, from the one after `place` (when it was made, id). */
export function listImports(
  tx: TenantTx,
  { place, limit }: { place: [string, string] | null; limit: number },
): Promise<ImportSummary[]> {
  return tx.query<ImportSummary>(
    `select id, file_name as "fileName", byte_size as "byteSize", status, failure, actor_name as "createdBy",
       created_at as "createdAt", committed_at as "committedAt", undone_at as "undoneAt",
       (detection->>'rows')::integer as rows, (result->>'create')::integer as created,
       (result->>'update')::integer as updated, (result->>'error')::integer as refused
     from imports
     where $1::timestamptz is null or (created_at, id) < ($1, $2::uuid)
     order by created_at desc, id desc limit $3`,
    [place?.[0] ?? null, place?.[1] ?? null, limit],
  );
}

/** How a file with this header was last mapped here; `null`: never. */
export async function rememberedMapping(tx: TenantTx, headerHash: string): Promise<ImportMapping | null> {
  const found = await tx.one<{ mapping: ImportMapping }>('select mapping from import_mappings where header_hash = $1', [
    headerHash,
  ]);
  return found?.mapping ?? null;
}

/** Keeps the mapping with the import and remembers it for the next file of the same header. */
export async function saveMapping(tx: TenantTx, id: string, mapping: ImportMapping, at: Date): Promise<void> {
  const text = JSON.stringify(mapping);
  const saved = await tx.one<{ headerHash: string }>(
    `update imports set mapping = $2, status = 'mapped', dry_run = null, failure = null where id = $1
     returning header_hash as "headerHash"`,
    [id, text],
  );
  await tx.query(
    `insert into import_mappings (tenant_id, header_hash, mapping, updated_at) values ($1, $2, $3, $4)
     on conflict (tenant_id, header_hash) do update set mapping = excluded.mapping, updated_at = excluded.updated_at`,
    [tx.tenantId, saved?.headerHash, text, at.toISOString()],
  );
}

/** The status of an import, locked until the end of the transaction; `null`: there is none of that id. */
export async function lockImportStatus(tx: TenantTx, id: string): Promise<ImportStatus | null> {
  const found = await tx.one<{ status: ImportStatus }>('select status from imports where id = $1 for update', [id]);
  return found?.status ?? null;
}

/** The stored table, as `packTable` made it. Throws when the import is gone. */
export async function readPackedTable(tx: TenantTx, id: string): Promise<Uint8Array> {
  const found = await tx.one<{ bytes: Uint8Array }>('select bytes from import_files where import_id = $1', [id]);
  if (!found) throw new Error(`The file of import ${id} is gone`);
  return found.bytes;
}

/** Ends a dry run: its counts, and nothing else, are kept. */
export async function saveDryRun(tx: TenantTx, id: string, counts: ImportCounts): Promise<void> {
  await tx.query(`update imports set status = 'checked', dry_run = $2, progress = null, failure = null where id = $1`, [
    id,
    JSON.stringify(counts),
  ]);
}

/** Ends a commit. The ids are those that the commit added to the directory, for undo. */
export async function saveCommit(
  tx: TenantTx,
  id: string,
  done: { counts: ImportCounts; departmentIds: string[]; personIds: string[]; at: Date },
): Promise<void> {
  await tx.query(
    `update imports set status = 'committed', result = $2, created_department_ids = $3, created_person_ids = $4,
       committed_at = $5, progress = null, failure = null
     where id = $1`,
    [id, JSON.stringify(done.counts), done.departmentIds, done.personIds, done.at.toISOString()],
  );
}

/** Ends an undo. */
export async function saveUndo(tx: TenantTx, id: string, at: Date): Promise<void> {
  await tx.query(
    `update imports set status = 'undone', undone_at = $2, progress = null, failure = null where id = $1`,
    [id, at.toISOString()],
  );
}

/** What a commit added to the directory. */
export async function readCreatedInDirectory(
  tx: TenantTx,
  id: string,
): Promise<{ departmentIds: string[]; personIds: string[] }> {
  const found = await tx.one<{ departmentIds: string[]; personIds: string[] }>(
    `select created_department_ids as "departmentIds", created_person_ids as "personIds" from imports where id = $1`,
    [id],
  );
  return found ?? { departmentIds: [], personIds: [] };
}
