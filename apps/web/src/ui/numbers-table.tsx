import type { ReactNode } from 'react';
import classes from './numbers-table.module.css';

export interface NumbersColumn<Row> {
  key: string;
  title: ReactNode;
  /** Numbers stand at the right, under each other. */
  isNumber?: boolean;
  cell: (row: Row) => ReactNode;
}

export interface NumbersTableProps<Row> {
  /** What the table lists: its name for those who do not see where it stands. */
  caption: string;
  columns: readonly NumbersColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Set apart at the foot. */
  total?: Row;
}

/** A quiet table. A wide one scrolls within itself, so that the page never does; the first column names the row. */
export function NumbersTable<Row>({ caption, columns, rows, keyOf, total }: NumbersTableProps<Row>) {
  const line = (row: Row) =>
    columns.map(({ key, isNumber, cell }, index) =>
      index === 0 ? (
        <th key={key} scope="row">
          {cell(row)}
        </th>
      ) : (
        <td key={key} data-number={isNumber}>
          {cell(row)}
        </td>
      ),
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={classes.scroller} aria-label={caption} tabIndex={0}>
      <table className={classes.table}>
        <caption className={classes.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, title, isNumber }) => (
              <th key={key} scope="col" data-number={isNumber}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>{line(row)}</tr>
          ))}
        </tbody>
        {total !== undefined && (
          <tfoot>
            <tr>{line(total)}</tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

/** The numbers behind a picture, closed at first. */
export function NumbersBehind({ label = 'The same as a table', children }: { label?: string; children: ReactNode }) {
  return (
    <details className={classes.behind}>
      <summary>{label}</summary>
      {children}
    </details>
  );
}
