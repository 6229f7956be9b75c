import { FlexRender, type Row } from '@tanstack/react-table';
import { memo } from 'react';
import type { registerFeatures } from './register-columns.tsx';
import classes from './register-grid.module.css';
import type { RegisterSlot } from './use-register-rows.ts';

export interface GridRowProps {
  row: Row<typeof registerFeatures, RegisterSlot>;
  index: number;
  /** From the top of the rows, in px. */
  top: number;
  height: number;
  isActive: boolean;
  onActivate: (index: number) => void;
  onOpen: (key: string) => void;
}

/** One row. Scrolling draws only the rows that come into view: those that stay are not drawn again. */
export const GridRow = memo(function GridRow({ row, index, top, height, isActive, onActivate, onOpen }: GridRowProps) {
  return (
    <tr
      id={`register-row-${index}`}
      className={classes.row}
      aria-rowindex={index + 2}
      aria-selected={isActive}
      style={{ height, transform: `translateY(${top}px)` }}
      onMouseDown={() => onActivate(index)}
      onDoubleClick={() => row.original.row && onOpen(row.original.row.key)}
    >
      {row.getAllCells().map((cell) => (
        <td key={cell.id} className={classes.cell} data-column={cell.column.id}>
          <FlexRender cell={cell} />
        </td>
      ))}
    </tr>
  );
});
