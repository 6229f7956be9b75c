import { VisuallyHidden } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import classes from './bar-list.module.css';
import { useFormat } from './format-context.tsx';
import { MaybeLink } from './maybe-link.tsx';

export interface BarItem {
  key: string;
  label: ReactNode;
  /** What the number counts, for screen readers: "initiatives". */
  count: number;
  /** Left out where the rows cannot be opened. */
  href?: string | undefined;
  mark?: ReactNode;
  /** A small line that says more. */
  note?: string;
}

export interface BarListProps {
  label: string;
  unit: string;
  items: readonly BarItem[];
  /** The count that fills the whole width; the largest of the list unless given (to compare two lists). */
  full?: number;
  tone?: 'ink' | 'quiet';
  /** Lines shown at first; the rest on demand. */
  limit?: number;
}

/** Named counts, longest first as given; each line is a link to its rows, where it has any, and its bar shows the share. */
export function BarList({ label, unit, items, full, tone = 'ink', limit = 8 }: BarListProps) {
  const { count } = useFormat();
  const [isWhole, setIsWhole] = useState(false);
  // One line more costs less than a button that hides it.
  const shown = isWhole || items.length <= limit + 1 ? items : items.slice(0, limit);
  const widest = Math.max(1, full ?? 0, ...items.map((item) => item.count));
  return (
    <>
      <ul className={classes.list} aria-label={label} data-tone={tone}>
        {shown.map((item) => (
          <li key={item.key}>
            <MaybeLink className={classes.item} href={item.href}>
              <span className={classes.line}>
                {item.mark}
                <span className={classes.label}>{item.label}</span>
                <span className={classes.count}>
                  {count(item.count)}
                  <VisuallyHidden component="span"> {unit}</VisuallyHidden>
                </span>
              </span>
              <span className={classes.track} aria-hidden="true">
                <span className={classes.bar} style={{ width: `${Math.max(0.6, (item.count / widest) * 100)}%` }} />
              </span>
              {item.note && <span className={classes.note}>{item.note}</span>}
            </MaybeLink>
          </li>
        ))}
      </ul>
      {shown.length < items.length && (
        <button type="button" className={classes.more} onClick={() => setIsWhole(true)}>
          {count(items.length - shown.length)} more
        </button>
      )}
    </>
  );
}
