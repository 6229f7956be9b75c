// What an import did, row by row: written by its commit, read by its undo and by the download of refused rows.
import type { ImportableFacts, ImportCounts, ImportRowProblem } from '@flightpath/domain';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { NewDepartment, NewPerson } from './directory.ts';

/** How an updated initiative was, as far as the write path keeps history beside its facts. */
export interface BeforeUpdate {
  facts: ImportableFacts;
  everRecorded: string[];
  stayIds: string[];
  ownerRecordIds: string[];
}

export interface BatchRow {
  row: number;
  identity: string;
  outcome: 'create' | 'update' | 'unchanged' | 'error';
  initiativeId: string | null;
  before: BeforeUpdate | null;
  revision: number | null;
  problem: ImportRowProblem | null;
}

const PART = 500;

/** Replaces what was kept of an earlier run of the import. */
export async function replaceRows(tx: TenantTx, importId: string, rows: BatchRow[]): Promise<void> {
  await tx.query('delete from import_rows where import_id = $1', [importId]);
  for (let start = 0; start < rows.length; start += PART) {
    await tx.query(
      `insert into import_rows (tenant_id, import_id, row_number, identity, outcome, initiative_id, before_facts,
         revision_after, column_name, value, reason)
       select $1, $2, row_number, identity, outcome, initiative_id, before_facts, revision_after, column_name, value, reason
       from jsonb_to_recordset($3::jsonb) as g (row_number integer, identity text, outcome text, initiative_id uuid,
         before_facts jsonb, revision_after integer, column_name text, value text, reason text)`,
      [tx.tenantId, importId, JSON.stringify(rows.slice(start, start + PART).map(storedRow))],
    );
  }
}

const storedRow = ({ row, identity, outcome, initiativeId, before, revision, problem }: BatchRow) => ({
  row_number: row,
  identity,
  outcome,
  initiative_id: initiativeId,
  before_facts: before,
  revision_after: revision,
  column_name: problem?.column ?? null,
  value: problem?.value ?? null,
  reason: problem?.reason ?? null,
});

/** The rows that created or updated an initiative. */
export function listChangedRows(
  tx: TenantTx,
  importId: string,
): Promise<{ outcome: 'create' | 'update'; initiativeId: string; before: BeforeUpdate | null }[]> {
  return tx.query(
    `select outcome, initiative_id as "initiativeId", before_facts as before from import_rows
     where import_id = $1 and outcome in ('create', 'update') order by row_number`,
    [importId],
  );
}

/** The refused rows, in the order of the sheet. */
export function listRefusedRows(tx: TenantTx, importId: string): Promise<ImportRowProblem[]> {
  return tx.query(
    `select row_number as row, identity, column_name as column, value, reason from import_rows
     where import_id = $1 and outcome = 'error' order by row_number`,
    [importId],
  );
}

/** Locks the initiatives of a batch; those that somebody, or another import, has changed since the commit. */
export async function lockAndListChangedSince(tx: TenantTx, importId: string): Promise<{ key: string; by: string }[]> {
  await tx.query(
    `select i.id from initiatives i join import_rows r on r.tenant_id = i.tenant_id and r.initiative_id = i.id
     where r.import_id = $1 and r.outcome in ('create', 'update') order by i.id for update of i`,
    [importId],
  );
  return tx.query(
    `select 'INI-' || i.number as key, (
       select v.actor_name from revisions v
       where v.initiative_id = i.id and v.number > r.revision_after and v.recorded_means <> 'system'
       order by v.number desc limit 1
     ) as by
     from import_rows r join initiatives i on i.tenant_id = r.tenant_id and i.id = r.initiative_id
     where r.import_id = $1 and r.outcome in ('create', 'update') and i.revision > r.revision_after and exists (
       select from revisions v
       where v.tenant_id = i.tenant_id and v.initiative_id = i.id and v.number > r.revision_after
         and v.recorded_means <> 'system')
     order by i.number`,
    [importId],
  );
}

export async function insertDepartments(tx: TenantTx, departments: NewDepartment[]): Promise<void> {
  if (departments.length === 0) return;
  await tx.query(
    `insert into departments (tenant_id, id, name, parent_id)
     select $1, id, name, "parentId" from jsonb_to_recordset($2::jsonb) as g (id uuid, name text, "parentId" uuid)`,
    [tx.tenantId, JSON.stringify(departments)],
  );
}

export async function insertPeople(tx: TenantTx, people: NewPerson[]): Promise<void> {
  if (people.length === 0) return;
  await tx.query(
    'insert into people (tenant_id, id, name) select $1, id, name from jsonb_to_recordset($2::jsonb) as g (id uuid, name text)',
    [tx.tenantId, JSON.stringify(people)],
  );
}

/** The open flags of the initiatives, by rule, the most frequent first. */
export function countFlags(tx: TenantTx, initiativeIds: string[]): Promise<ImportCounts['flags']> {
  return tx.query(
    `select rule_id as "ruleId", max(finding->>'title') as title, count(*)::integer as initiatives from flags
     where initiative_id = any($1) and status = 'open' and covered_by is null
     group by rule_id order by initiatives desc, rule_id`,
    [initiativeIds],
  );
}
