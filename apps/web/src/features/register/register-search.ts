import { AssessedHealth, InitiativeState, Phase, StatedHealth } from '@flightpath/domain';
import { z } from 'zod';

export const SORTS = ['key', 'name', 'phase', 'health', 'updatedAt', 'registeredOn', 'lastUpdateOn', 'flags'] as const;
export type SortField = (typeof SORTS)[number];

/** What people say, or that nobody said anything lately. */
export const StatedHealthFilter = z.enum([...StatedHealth.options, 'not-stated']);
export type StatedHealthFilter = z.infer<typeof StatedHealthFilter>;

/** What the register shows, as screens handle it. `null` and empty lists: not filtered by it. */
export interface RegisterFilters {
  phase: Phase[];
  state: InitiativeState[];
  health: AssessedHealth[];
  statedHealth: StatedHealthFilter[];
  /** Rule ids: initiatives that carry any of them. */
  flag: string[];
  /** With the departments below it. */
  department: string | null;
  owner: string | null;
  q: string;
  updatedSince: string | null;
  /** Only flags where nothing of the kind was ever recorded (or, when false, only the others). */
  toBeRecorded: boolean | null;
  sort: { field: SortField; isDescending: boolean };
}

export const NO_FILTERS: RegisterFilters = {
  phase: [],
  state: [],
  health: [],
  statedHealth: [],
  flag: [],
  department: null,
  owner: null,
  q: '',
  updatedSince: null,
  toBeRecorded: null,
  sort: { field: 'key', isDescending: false },
};

// An address is written by hand, by older versions and by other pages: a part that says nothing is dropped, not refused.
const text = z
  .union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))])
  .transform((value) => (Array.isArray(value) ? value.join(',') : String(value)).trim())
  .transform((value) => value || undefined)
  .optional()
  .catch(undefined);

/** The search parameters of the register's address. They have the names and the form of the API's own. */
export const RegisterSearch = z.object({
  phase: text,
  state: text,
  health: text,
  statedHealth: text,
  flag: text,
  department: text,
  owner: text,
  q: text,
  updatedSince: text,
  toBeRecorded: z.union([z.boolean(), z.stringbool()]).optional().catch(undefined),
  sort: text,
});
export type RegisterSearch = z.infer<typeof RegisterSearch>;

const RuleId = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/);

export function filtersOf(search: RegisterSearch): RegisterFilters {
  return {
    phase: listOf(search.phase, Phase),
    state: listOf(search.state, InitiativeState),
    health: listOf(search.health, AssessedHealth),
    statedHealth: listOf(search.statedHealth, StatedHealthFilter),
    flag: listOf(search.flag, RuleId),
    department: search.department ?? null,
    owner: search.owner ?? null,
    q: search.q ?? '',
    updatedSince: search.updatedSince ?? null,
    toBeRecorded: search.toBeRecorded ?? null,
    sort: sortOf(search.sort),
  };
}

/** Only what differs from `NO_FILTERS`, so that an unfiltered register has a bare address. */
export function searchOf(filters: RegisterFilters): RegisterSearch {
  const { sort } = filters;
  const isFirstOrder = sort.field === NO_FILTERS.sort.field && !sort.isDescending;
  const search: RegisterSearch = {
    phase: filters.phase.join(','),
    state: filters.state.join(','),
    health: filters.health.join(','),
    statedHealth: filters.statedHealth.join(','),
    flag: filters.flag.join(','),
    department: filters.department ?? undefined,
    owner: filters.owner ?? undefined,
    q: filters.q.trim(),
    updatedSince: filters.updatedSince ?? undefined,
    toBeRecorded: filters.toBeRecorded ?? undefined,
    sort: isFirstOrder ? undefined : `${sort.isDescending ? '-' : ''}${sort.field}`,
  };
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ''));
}

function listOf<Value extends string>(value: string | undefined, schema: z.ZodType<Value>): Value[] {
  const found = (value ?? '').split(',').flatMap((part) => {
    const parsed = schema.safeParse(part.trim());
    return parsed.success ? [parsed.data] : [];
  });
  return [...new Set(found)];
}

function sortOf(value: string | undefined): RegisterFilters['sort'] {
  const isDescending = value?.startsWith('-') ?? false;
  const field = SORTS.find((name) => name === (isDescending ? value?.slice(1) : value));
  return field ? { field, isDescending } : NO_FILTERS.sort;
}
