import type { ImportRowChange } from '@flightpath/domain';
import { AppLink } from '../../ui/app-link.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import classes from './imports.module.css';

export interface ChangedRowsProps {
  /** The first of them. */
  changes: readonly ImportRowChange[];
  total: number;
  tenant: string;
}

/** What the file changes of initiatives that are there already, field by field. */
export function ChangedRows({ changes, total, tenant }: ChangedRowsProps) {
  const { count } = useFormat();
  return (
    <>
      <ul className={classes.changes}>
        {changes.map(({ row, key, name, fields }) => (
          <li key={row}>
            <AppLink href={`/${tenant}/initiatives/${key}`}>{key}</AppLink> {name}
            <ul>
              {fields.map(({ label, before, after }) => (
                <li key={label}>
                  {label}: {before && <del>{before}</del>} {after ? <ins>{after}</ins> : 'emptied'}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {total > changes.length && (
        <p className={classes.muted}>
          The first {count(changes.length)} of {count(total)}.
        </p>
      )}
    </>
  );
}
