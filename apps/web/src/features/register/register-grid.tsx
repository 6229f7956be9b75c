import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import { type ColumnContext, registerColumns, registerFeatures } from './register-columns.tsx';
import classes from './register-grid.module.css';
import type { RegisterFilters } from './register-search.ts';
import { useGridKeys } from './use-grid-keys.ts';
import type { RegisterSlot } from './use-register-rows.ts';

export type Density = 'comfortable' | 'compact';

/** The header stands in the flow of the scrolled box: places are counted from below it. */
const HEAD_HEIGHT = 36;
/** Rows kept above and below those in view. */
const OVERSCAN = 5;
const ROW_HEIGHT: Record<Density, number> = { comfortable: 52, compact: 34 };

export interface RegisterGridProps extends ColumnContext {
  slots: RegisterSlot[];
  density: Density;
  sort: RegisterFilters['sort'];
  onSort: (sort: RegisterFilters['sort']) => void;
  onShow: (firstIndex: number, lastIndex: number) => void;
  onOpen: (key: string) => void;
}

/** The register as a grid that keeps only the rows in view in the document. */
export function RegisterGrid({
  tenant,
  cadence,
  today,
  slots,
  density,
  onShow,
  onOpen,
  sort,
  onSort,
}: RegisterGridProps) {
  const columns = useMemo(() => registerColumns({ tenant, cadence, today }), [tenant, cadence, today]);
  const table = useTable({ features: registerFeatures, columns, data: slots, getRowId: (slot) => slot.id });
  const rows = table.getRowModel().rows;

  const scroller = useRef<HTMLDivElement>(null);
  const height = ROW_HEIGHT[density];
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    getItemKey: (index) => slots[index]?.id ?? index,
    initialRect: { width: 1000, height: 640 },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new row height makes every measured place wrong.
  useEffect(() => virtualizer.measure(), [virtualizer, height]);

  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onShow(first, last), [onShow, first, last]);

  const keys = useGridKeys({
    count: rows.length,
    pageSize: Math.max(1, last - first - 2 * OVERSCAN),
    onOpen: (index) => {
      const row = slots[index]?.row;
      if (row) onOpen(row.key);
    },
    onReveal: (index) => virtualizer.scrollToIndex(index),
  });

  return (
    <div ref={scroller} className={classes.scroller} data-density={density} data-scroll-restoration-id="register">
      <table
        className={classes.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern: one stop, moved by keys.
        role="grid"
        aria-label="Initiatives. Move with j and k or the arrows, open with Enter."
        aria-rowcount={rows.length + 1}
        aria-activedescendant={rows[keys.active] ? `register-row-${keys.active}` : undefined}
        tabIndex={0}
        onKeyDown={keys.onKeyDown}
      >
        <GridHead groups={table.getHeaderGroups()} sort={sort} onSort={onSort} />
        <tbody className={classes.body} style={{ height: rows.length * height }}>
          {items.map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            return (
              <GridRow
                key={item.key}
                row={row}
                index={item.index}
                top={item.start - HEAD_HEIGHT}
                height={height}
                isActive={item.index === keys.active}
                onActivate={keys.setActive}
                onOpen={onOpen}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
