import type { IsoDate, PortfolioSummary } from '@flightpath/domain';
import type { TenantTx } from '../../db/tenant-transaction.ts';

/** Days within which entering a phase counts as recent. */
const RECENT_DAYS = 90;

/** A count of `initiative_rows` (`s`) with a condition, as a part of the document. */
const count = (condition: string): string => `count(*) filter (where ${condition})`;

const countsBy = (column: string, names: Record<string, string>, also = 'true'): string =>
  `json_build_object(${Object.entries(names)
    .map(([name, value]) => `'${name}', ${count(`${also} and ${column} = '${value}'`)}`)
    .join(', ')})`;

const IS_ACTIVE = `s.state = 'active'`;

/**
 * One statement over the register's rows. `$1` today, `$2` departments or null. Never recorded, and pilots, are asked
 * of the tables themselves: the rows do not carry them.
 */
const STATEMENT = `
with scope as materialized (
  select r.* from initiative_rows r where $2::uuid[] is null or r.department_ids && $2
), phases as (
  select p.phase, p.place,
    count(s.initiative_id) as count,
    percentile_disc(0.5) within group (order by $1::date - s.phase_entered_on)
      filter (where s.phase_entered_on is not null) as median,
    count(s.initiative_id) filter (where s.phase_entered_on is null) as unknown,
    count(s.initiative_id) filter (where $1::date - s.phase_entered_on between 0 and ${RECENT_DAYS}) as recent
  from unnest(array['foundation', 'execution', 'scale', 'innovation']) with ordinality p (phase, place)
  left join scope s on s.phase = p.phase and ${IS_ACTIVE}
  group by p.phase, p.place
), marks as (
  select f ->> 'ruleId' as rule_id, f ->> 'title' as title,
    array_position(array['minor', 'major', 'critical'], f ->> 'severity') as rank,
    (f ->> 'isToBeRecorded')::boolean as is_to_be_recorded
  from scope s cross join json_array_elements(s.document -> 'flags') f
), rules as (
  select rule_id, max(title) as title, max(rank) as rank, count(*) as initiatives,
    count(*) filter (where is_to_be_recorded) as to_be_recorded
  from marks group by rule_id
), piloted as (
  select p.initiative_id, bool_or(p.outcome = 'running') as runs, bool_or(p.outcome = 'succeeded') as succeeded
  from pilots p join scope s on s.tenant_id = p.tenant_id and s.initiative_id = p.initiative_id
  group by p.initiative_id
)
select json_build_object(
  'asOf', $1::date,
  'total', count(*),
  'byState', ${countsBy('s.state', { active: 'active', paused: 'paused', stopped: 'stopped', embedded: 'embedded' })},
  'funnel', (select json_agg(json_build_object('phase', phase, 'count', count, 'medianDaysInPhase', median,
    'unknownEntry', unknown, 'enteredRecently', recent) order by place) from phases),
  'health', ${countsBy('s.health', { green: 'green', amber: 'amber', red: 'red', unknown: 'unknown' }, IS_ACTIVE)},
  'statedHealth', ${countsBy(
    `coalesce(s.stated_health, 'not-stated')`,
    { onTrack: 'on-track', atRisk: 'at-risk', offTrack: 'off-track', notStated: 'not-stated' },
    IS_ACTIVE,
  )},
  'contradicted', ${count(`${IS_ACTIVE} and s.stated_health = 'on-track' and s.health in ('amber', 'red')`)},
  'flags', (select coalesce(json_agg(json_build_object('ruleId', rule_id, 'title', title,
    'severity', (array['minor', 'major', 'critical'])[rank], 'initiatives', initiatives,
    'toBeRecorded', to_be_recorded) order by initiatives desc, rule_id), '[]') from rules),
  'pilots', json_build_object(
    'running', (select count(*) from piloted where runs),
    'succeeded', (select count(*) from piloted where succeeded),
    'succeededAndInExecution', (select count(*) from piloted p where succeeded and exists (
      select from phase_stays e where e.initiative_id = p.initiative_id and e.phase = 'execution'))),
  'neverRecorded', json_build_object(
    'owner', ${count(`not ('owner' = any(i.ever_recorded))`)},
    'executiveSponsor', ${count(`not ('executive-sponsor' = any(i.ever_recorded))`)},
    'champion', ${count(`not ('champion' = any(i.ever_recorded))`)})
) as summary
from scope s join initiatives i on i.tenant_id = s.tenant_id and i.id = s.initiative_id`;

/** The summary but for the groups of its rules, which only the rule catalogue knows. */
export type StoredSummary = Omit<PortfolioSummary, 'flags'> & {
  flags: Omit<PortfolioSummary['flags'][number], 'group'>[];
};

/** The numbers of the tenant, or of the initiatives whose home is one of these departments or below one. */
export async function readPortfolio(
  tx: TenantTx,
  { today, departmentIds }: { today: IsoDate; departmentIds: readonly string[] | null },
): Promise<StoredSummary> {
  const found = await tx.one<{ summary: StoredSummary }>(STATEMENT, [today, departmentIds]);
  return (found as { summary: StoredSummary }).summary;
}
