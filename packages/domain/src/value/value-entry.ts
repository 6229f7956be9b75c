import type { ValueLeftOut } from './value-left-out.ts';

/** The columns that a reading of value sums. */
export type ValueColumn = 'planned' | 'estimated' | 'measured' | 'validated' | 'cost';

/** The smallest part of a reading: what one indicator or funding line puts into one column of one period. */
export interface ValueEntry {
  column: ValueColumn;
  /** The label of the period. */
  period: string;
  /** Whole cents, so that parts add up to their total to the cent. */
  cents: bigint;
}

/** What one indicator or funding line adds to the totals, and what of it is only shown beside them. */
export interface ReadValue {
  entries: ValueEntry[];
  leftOut: ValueLeftOut[];
}
