// Writes what judgements found, for a whole batch at once: PostgreSQL takes each list as one JSON text.
import { isDeepStrictEqual } from 'node:util';
import type { Assessment, ChangeMeans, Episode, IsoDate } from '@flightpath/domain';
import { uuidv7 } from 'uuidv7';
import type { TenantTx } from '../db/tenant-transaction.ts';
import type { Actor } from './actor.ts';
import type { Judgement } from './judge.ts';
import { summaryRow } from './summary-row.ts';

export interface ChangeRecord {
  actor: Actor;
  means: ChangeMeans;
  /** What was done: "Posted a status update". */
  summary: string;
  /** When, and the tenant's date of it. */
  at: Date;
  on: IsoDate;
}

/** Stores flags, revisions, what initiatives keep of their past, and the register's rows. */
export async function store(tx: TenantTx, judgements: readonly Judgement[], change: ChangeRecord): Promise<void> {
  const changed = judgements.filter(({ isChanged }) => isChanged);
  await storeFlags(tx, judgements);
  await storeRevisions(tx, changed, change);
  await storeRows(tx, judgements, change);
}

/** The revision that an initiative is at after the judgement. */
export const revisionAfter = ({ last, isChanged }: Judgement): number => last.revision + (isChanged ? 1 : 0);

async function storeFlags(tx: TenantTx, judgements: readonly Judgement[]): Promise<void> {
  const rows = judgements.flatMap(({ facts, last, assessment }) =>
    assessment.episodes
      .filter((episode) => !last.episodes.some((known) => isDeepStrictEqual(known, episode)))
      .map((episode) => flagRow(facts.id, episode)),
  );
  if (rows.length === 0) return;
  await tx.query(
    `insert into flags (tenant_id, id, initiative_id, rule_id, opened_on, status, ended_on, severity, is_verified,
       covered_by, is_waived, finding, rule_pack_version)
     select $1, id, initiative_id, rule_id, opened_on, status, ended_on, severity, is_verified, covered_by, is_waived,
       finding, rule_pack_version
     from jsonb_to_recordset($2::jsonb) as given (id uuid, initiative_id uuid, rule_id text, opened_on date,
       status text, ended_on date, severity text, is_verified boolean, covered_by text, is_waived boolean, finding jsonb,
       rule_pack_version integer)
     -- Those that end come first: one rule has one open episode at any moment.
     order by status = 'open', id
     on conflict (tenant_id, initiative_id, rule_id, opened_on) do update set
       status = excluded.status, ended_on = excluded.ended_on, severity = excluded.severity,
       is_verified = excluded.is_verified, covered_by = excluded.covered_by, is_waived = excluded.is_waived, finding = excluded.finding,
       rule_pack_version = excluded.rule_pack_version`,
    [tx.tenantId, JSON.stringify(rows)],
    'store-flags',
  );
}

const flagRow = (initiativeId: string, episode: Episode) => ({
  id: uuidv7(),
  initiative_id: initiativeId,
  rule_id: episode.ruleId,
  opened_on: episode.openedOn,
  status: episode.status,
  ended_on: episode.endedOn,
  severity: episode.severity,
  is_verified: episode.isVerified,
  covered_by: episode.coveredBy,
  is_waived: episode.isWaived,
  finding: episode.finding,
  rule_pack_version: episode.rulePackVersion,
});

async function storeRevisions(tx: TenantTx, changed: readonly Judgement[], change: ChangeRecord): Promise<void> {
  if (changed.length === 0) return;
  const rows = changed.map((judgement) => ({
    initiative_id: judgement.facts.id,
    number: revisionAfter(judgement),
    changes: judgement.changes,
    flags_opened: judgement.opened,
    flags_cleared: judgement.ended,
    health: judgement.assessment.health,
    stated_health: judgement.assessment.statedHealth,
    rule_pack_version: judgement.assessment.rulePackVersion,
    facts: judgement.facts,
    outcomes: withoutFindings(judgement.assessment),
    findings: judgement.assessment.episodes.filter(({ status }) => status === 'open'),
    ever_recorded: judgement.facts.everRecorded,
    plan_changed_on: judgement.planChangedOn,
    entry: judgement.entry,
    gate: judgement.assessment.gate,
    promises_moved: judgement.promisesMoved,
  }));
  const { actor } = change;
  await tx.query(
    `with given as materialized (
       select * from jsonb_to_recordset($2::jsonb) as given (initiative_id uuid, number integer, changes jsonb,
         flags_opened text[], flags_cleared text[], health text, stated_health text, rule_pack_version integer,
         facts jsonb, outcomes jsonb, findings jsonb, ever_recorded text[], plan_changed_on date, entry json,
         gate json, promises_moved jsonb)
     ), kept as (
       update initiatives i
       set revision = g.number, ever_recorded = g.ever_recorded,
         plan_changed_on = coalesce(g.plan_changed_on, i.plan_changed_on)
       from given g where i.id = g.initiative_id
     )
     insert into revisions (tenant_id, initiative_id, number, recorded_at, recorded_on, recorded_means, actor_name,
       actor_user_id, actor_person_id, summary, changes, flags_opened, flags_cleared, health, stated_health,
       rule_pack_version, facts, outcomes, findings, entry, gate, promises_moved)
     select $1, initiative_id, number, $3, $4, $5, $6, $7, $8, $9, changes, flags_opened, flags_cleared, health,
       stated_health, rule_pack_version, facts, outcomes, findings, entry, gate, promises_moved
     from given`,
    [
      tx.tenantId,
      JSON.stringify(rows),
      change.at.toISOString(),
      change.on,
      change.means,
      actor.name,
      actor.userId,
      actor.personId,
      change.summary,
    ],
    'store-revisions',
  );
}

/** What every rule answered; what the sprung ones found is in their episodes. */
function withoutFindings({ outcomes }: Assessment): Record<string, unknown> {
  const entries = Object.entries(outcomes);
  return Object.fromEntries(
    entries.map(([id, outcome]) => [id, outcome.kind === 'sprung' ? { kind: 'sprung' } : outcome]),
  );
}

async function storeRows(tx: TenantTx, judgements: readonly Judgement[], { at }: ChangeRecord): Promise<void> {
  const now = at.toISOString();
  const rows = judgements.map((judgement) =>
    summaryRow(judgement, judgement.isChanged ? now : (judgement.last.updatedAt ?? now)),
  );
  await tx.query(ROWS_STATEMENT, [tx.tenantId, JSON.stringify(rows)], 'store-initiative-rows');
}

const ROW_COLUMNS = {
  number: 'integer',
  document: 'json',
  name: 'text',
  phase: 'text',
  phase_entered_on: 'date',
  state: 'text',
  health: 'text',
  stated_health: 'text',
  owner_id: 'uuid',
  home_department_id: 'uuid',
  department_ids: 'uuid[]',
  flag_rule_ids: 'text[]',
  critical_flags: 'integer',
  major_flags: 'integer',
  minor_flags: 'integer',
  to_be_recorded_flags: 'integer',
  waived_flags: 'integer',
  registered_on: 'date',
  last_update_on: 'date',
  last_told_on: 'date',
  last_activity_on: 'date',
  updated_at: 'timestamptz',
  review_on: 'date',
  assessed_on: 'date',
  rule_pack_version: 'integer',
  read_person_ids: 'uuid[]',
  read_department_ids: 'uuid[]',
  search_text: 'text',
  entry: 'json',
  gate: 'json',
} as const satisfies Record<Exclude<keyof ReturnType<typeof summaryRow>, 'initiative_id'>, string>;

const COLUMN_NAMES = Object.keys(ROW_COLUMNS);

const ROWS_STATEMENT = `
  insert into initiative_rows (tenant_id, initiative_id, ${COLUMN_NAMES.join(', ')})
  select $1, initiative_id, ${COLUMN_NAMES.join(', ')}
  from json_to_recordset($2::json) as given (initiative_id uuid, ${Object.entries(ROW_COLUMNS)
    .map((column) => column.join(' '))
    .join(', ')})
  on conflict (tenant_id, initiative_id) do update set
    ${COLUMN_NAMES.map((name) => `${name} = excluded.${name}`).join(', ')}`;
