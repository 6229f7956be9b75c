// The orders of the register. Each is total: the number of the initiative breaks ties.
import { z } from 'zod';
import type { Parameters } from '../../sql-parameters.ts';

/** Sort by -> SQL over `initiative_rows r` that is never null, and its type. */
const ORDERS = {
  key: ['r.number', 'integer'],
  name: ['lower(r.name)', 'text'],
  phase: [`array_position(array['foundation', 'execution', 'scale', 'innovation'], r.phase)`, 'integer'],
  // What is not active shows its state instead, before all others.
  health: [
    `case when r.state <> 'active' then 0 else array_position(array['green', 'unknown', 'amber', 'red'], r.health) end`,
    'integer',
  ],
  updatedAt: ['r.updated_at', 'timestamptz'],
  registeredOn: ['r.registered_on', 'date'],
  lastUpdateOn: [`coalesce(r.last_update_on, '0001-01-01'::date)`, 'date'],
  flags: ['r.critical_flags * 10000 + r.major_flags * 100 + r.minor_flags', 'integer'],
} as const;

type OrderName = keyof typeof ORDERS;
const NAMES = Object.keys(ORDERS) as OrderName[];

export const RegisterSort = z.enum(NAMES.flatMap((name): (OrderName | `-${OrderName}`)[] => [name, `-${name}`])).meta({
  id: 'RegisterSort',
  description: 'The order; with `-` the other way round: `-flags` has the most severe first.',
});
export type RegisterSort = z.infer<typeof RegisterSort>;

/** Where a page ended: the sort, the value there as text, and the number of the initiative. */
export const RegisterPlace = z
  .tuple([RegisterSort, z.string().max(1_000), z.int32()])
  .refine(([sort, value]) => canBe(typeOf(sort), value));
export type RegisterPlace = z.infer<typeof RegisterPlace>;

/** `order by` of the sort, the value that a cursor keeps of a row, and what lies after a cursor. */
export function orderOf(sort: RegisterSort) {
  const isDescending = sort.startsWith('-');
  const type = typeOf(sort);
  const [value] = ORDERS[nameOf(sort)];
  const direction = isDescending ? 'desc' : 'asc';
  return {
    orderBy: `${value} ${direction}, r.number ${direction}`,
    value: `(${value})::text`,
    after: ([, text, number]: RegisterPlace, parameters: Parameters) =>
      `(${value}, r.number) ${isDescending ? '<' : '>'} (${parameters.add(text)}::${type}, ${parameters.add(number)}::integer)`,
  };
}

const nameOf = (sort: RegisterSort) => sort.replace(/^-/, '') as OrderName;
const typeOf = (sort: RegisterSort) => ORDERS[nameOf(sort)][1];

/** Whether PostgreSQL can read `text` as `type`: a cursor comes from outside. */
function canBe(type: (typeof ORDERS)[OrderName][1], text: string): boolean {
  if (type === 'integer') return z.int32().safeParse(Number(text)).success && text !== '';
  if (type === 'date') return z.iso.date().safeParse(text).success;
  return type === 'text' ? !text.includes('\u0000') : !Number.isNaN(Date.parse(text));
}
