// The filters of the register, and what they mean in SQL. The list, the index and the portfolio's links share them.
import { AssessedHealth, InitiativeState, Instant, IsoDate, Phase, StatedHealth } from '@flightpath/domain';
import { z } from 'zod';
import { likePattern } from '../../like-pattern.ts';
import type { Parameters } from '../../sql-parameters.ts';

const several = <Item extends z.ZodType>(item: Item, description: string) =>
  z.array(item).max(200).optional().meta({ description });

export const RegisterFilterFields = {
  phase: several(Phase, 'In any of these phases.'),
  state: several(InitiativeState, 'In any of these states.'),
  health: several(AssessedHealth, 'Active, and assessed as any of these: the others show their state instead.'),
  statedHealth: several(
    z.enum([...StatedHealth.options, 'not-stated']),
    'Active, and stated as any of these; `not-stated`: nobody said anything lately.',
  ),
  flag: several(z.string().max(80), 'With an open flag of any of these rules.'),
  department: several(z.uuid(), 'Of any of these departments, or one below them.'),
  owner: several(z.uuid(), 'Owned by any of these people.'),
  q: z.string().max(200).optional().meta({
    description: 'Words that all occur in the key, name, summary, external id, department or owner.',
  }),
  updatedSince: z
    .union([IsoDate, Instant])
    .optional()
    .meta({ description: 'Changed at or after this instant, or since the beginning of this date.' }),
  toBeRecorded: z.boolean().optional().meta({
    description:
      'True: with a flag that only says that something was never recorded; false: with one that says more. With `flag`: of those rules.',
  }),
  ids: several(z.uuid(), 'These initiatives; without `sort`, in this order.'),
};

const RegisterFilter = z.object(RegisterFilterFields);
export type RegisterFilter = z.infer<typeof RegisterFilter>;

/** The condition on `initiative_rows r` that `filter` means; `true` when it filters nothing. */
export function conditionOf(filter: RegisterFilter, parameters: Parameters): string {
  const conditions: string[] = [];
  const oneOf = (column: string, type: string, values: readonly unknown[] | undefined) => {
    if (values) conditions.push(`r.${column} = any(${parameters.add(values)}::${type}[])`);
  };
  oneOf('phase', 'text', filter.phase);
  oneOf('state', 'text', filter.state);
  oneOf('health', 'text', filter.health);
  oneOf('owner_id', 'uuid', filter.owner);
  oneOf('initiative_id', 'uuid', filter.ids);
  if (filter.statedHealth) {
    conditions.push(`coalesce(r.stated_health, 'not-stated') = any(${parameters.add(filter.statedHealth)}::text[])`);
  }
  if (filter.health || filter.statedHealth) conditions.push(`r.state = 'active'`);
  if (filter.department) conditions.push(`r.department_ids && ${parameters.add(filter.department)}::uuid[]`);
  if (filter.updatedSince) conditions.push(`r.updated_at >= ${momentOf(filter.updatedSince, parameters)}`);
  for (const word of (filter.q ?? '').split(/\s+/).filter(Boolean)) {
    conditions.push(`r.search_text like ${parameters.add(likePattern(word))}`);
  }
  conditions.push(...flagConditions(filter, parameters));
  return conditions.length > 0 ? conditions.join(' and ') : 'true';
}

function flagConditions({ flag, toBeRecorded }: RegisterFilter, parameters: Parameters): string[] {
  const rules = flag && `${parameters.add(flag)}::text[]`;
  const carries = rules ? [`r.flag_rule_ids && ${rules}`] : [];
  if (toBeRecorded === undefined) return carries;
  if (!rules) {
    const others = '(r.critical_flags + r.major_flags + r.minor_flags) > r.to_be_recorded_flags';
    return [toBeRecorded ? 'r.to_be_recorded_flags > 0' : others];
  }
  return [
    ...carries,
    `exists (
      select from json_array_elements(r.document -> 'flags') f
      where f ->> 'ruleId' = any(${rules}) and (f ->> 'isToBeRecorded')::boolean = ${parameters.add(toBeRecorded)})`,
  ];
}

/** A date begins when the tenant's day does. */
function momentOf(text: string, parameters: Parameters): string {
  if (text.includes('T')) return `${parameters.add(text)}::timestamptz`;
  return `(${parameters.add(text)}::date::timestamp at time zone (select time_zone from tenants))`;
}
