import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './register-grid.module.css';
import type { RegisterFilters, SortField } from './register-search.ts';

/** Where the first click should show the most telling end first. */
const DESCENDING_FIRST: readonly SortField[] = ['health', 'flags', 'lastUpdateOn', 'updatedAt'];

export interface SortHeaderProps {
  id: string;
  /** `undefined`: this column has no order. */
  field: SortField | undefined;
  sort: RegisterFilters['sort'];
  onSort: (sort: RegisterFilters['sort']) => void;
  children: ReactNode;
}

/** A column's header; a click sorts by it, the next one turns the order round. */
export function SortHeader({ id, field, sort, onSort, children }: SortHeaderProps) {
  const isSorted = field !== undefined && sort.field === field;
  const Arrow = sort.isDescending ? IconArrowDown : IconArrowUp;
  const order = isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none';
  return (
    <th className={classes.cell} scope="col" data-column={id} aria-sort={field ? order : undefined}>
      {field ? (
        <button
          type="button"
          className={classes.sort}
          onClick={() =>
            onSort({ field, isDescending: isSorted ? !sort.isDescending : DESCENDING_FIRST.includes(field) })
          }
        >
          {children}
          {isSorted && <Arrow size={13} aria-hidden="true" />}
        </button>
      ) : (
        children
      )}
    </th>
  );
}
