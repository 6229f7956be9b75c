import type { Severity } from '@flightpath/domain';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import { Parameters } from '../../sql-parameters.ts';

export interface FlagFilter {
  initiativeId?: string;
  ruleIds?: readonly string[];
  severities?: readonly Severity[];
  /** `ended`: cleared or lapsed. */
  status: 'open' | 'ended' | 'all';
  /** Any of these as the home department, or above it. */
  departmentIds?: readonly string[];
}

/** The severity rank (3 is critical), the opening date and the id of the last flag shown. */
export type FlagPlace = [rank: number, openedOn: string, id: string];

/** One flag as JSON text, and its place in the order. */
export interface FlagLine {
  document: string;
  rank: number;
  openedOn: string;
  id: string;
}

const RANK = `array_position(array['minor', 'major', 'critical'], f.severity)`;

/** The most severe first, then the newest; at most `limit`, from the one after `place`. */
export function listFlags(
  tx: TenantTx,
  filter: FlagFilter,
  { place, limit }: { place: FlagPlace | null; limit: number },
): Promise<FlagLine[]> {
  const parameters = new Parameters();
  return tx.query<FlagLine>(
    `select json_build_object(
         'id', f.id,
         'initiative', json_build_object('key', 'INI-' || i.number, 'name', i.name),
         'ruleId', f.rule_id, 'openedOn', f.opened_on, 'status', f.status, 'endedOn', f.ended_on,
         'severity', f.severity, 'isVerified', f.is_verified, 'coveredBy', f.covered_by,
         'waiver', (
           select json_build_object('id', w.id, 'reason', w.reason, 'approvedBy', w.decided_by_name,
             'acceptedSeverity', w.accepted_severity, 'expiresOn', w.expires_on)
           from waivers w where w.flag_id = f.id and w.status = 'approved' and f.status = 'open'),
         'isWaived', f.is_waived, 'finding', f.finding,
         'rulePackVersion', f.rule_pack_version
       )::text as document,
       ${RANK} as rank, f.opened_on as "openedOn", f.id
     from flags f
     join initiatives i on i.tenant_id = f.tenant_id and i.id = f.initiative_id
     where ${conditionOf(filter, parameters)} and ${afterPlace(place, parameters)}
     order by ${RANK} desc, f.opened_on desc, f.id desc
     limit ${parameters.add(limit)}`,
    parameters.values,
  );
}

function conditionOf(filter: FlagFilter, parameters: Parameters): string {
  const { initiativeId, ruleIds, severities, status, departmentIds } = filter;
  const conditions = { open: [`f.status = 'open'`], ended: [`f.status <> 'open'`], all: ['true'] }[status];
  if (initiativeId) conditions.push(`f.initiative_id = ${parameters.add(initiativeId)}`);
  if (ruleIds) conditions.push(`f.rule_id = any(${parameters.add(ruleIds)}::text[])`);
  if (severities) conditions.push(`f.severity = any(${parameters.add(severities)}::text[])`);
  if (departmentIds) {
    conditions.push(`exists (
      select from initiative_rows r
      where r.tenant_id = f.tenant_id and r.initiative_id = f.initiative_id
        and r.department_ids && ${parameters.add(departmentIds)}::uuid[])`);
  }
  return conditions.join(' and ');
}

function afterPlace(place: FlagPlace | null, parameters: Parameters): string {
  if (!place) return 'true';
  const [rank, openedOn, id] = place;
  const values = `(${parameters.add(rank)}::integer, ${parameters.add(openedOn)}::date, ${parameters.add(id)}::uuid)`;
  return `(${RANK}, f.opened_on, f.id) < ${values}`;
}
