import { FlexRender, type HeaderGroup } from '@tanstack/react-table';
import { memo } from 'react';
import { columnSort, type registerFeatures } from './register-columns.tsx';
import classes from './register-grid.module.css';
import { SortHeader, type SortHeaderProps } from './sort-header.tsx';
import type { RegisterSlot } from './use-register-rows.ts';

export interface GridHeadProps extends Pick<SortHeaderProps, 'sort' | 'onSort'> {
  groups: HeaderGroup<typeof registerFeatures, RegisterSlot>[];
}

/** The columns' headers; scrolling leaves them alone. */
export const GridHead = memo(function GridHead({ groups, sort, onSort }: GridHeadProps) {
  return (
    <thead className={classes.head}>
      {groups.map((group) => (
        <tr key={group.id} className={classes.row} aria-rowindex={1}>
          {group.headers.map((header) => (
            <SortHeader
              key={header.id}
              id={header.column.id}
              field={columnSort[header.column.id]}
              sort={sort}
              onSort={onSort}
            >
              <FlexRender header={header} />
            </SortHeader>
          ))}
        </tr>
      ))}
    </thead>
  );
});
