import type { ImportColumn, ImportMapping } from '@flightpath/domain';
import { useFormat } from '../../ui/format-context.tsx';
import classes from './mapping.module.css';

/** The columns that no fact comes from: nothing is dropped in silence. */
export function LeftOutColumns({ columns, mapping }: { columns: readonly ImportColumn[]; mapping: ImportMapping }) {
  const { count } = useFormat();
  const used = new Set([...mapping.columns.map(({ column }) => column), ...mapping.identity]);
  const leftOut = columns.filter(({ name }) => !used.has(name));
  if (leftOut.length === 0) return null;
  return (
    <details className={classes.leftOut}>
      <summary>
        {leftOut.length === 1 ? 'One column stays in the file' : `${leftOut.length} columns stay in the file`}
      </summary>
      <ul>
        {leftOut.map(({ name, filled, samples }) => (
          <li key={name}>
            {name}{' '}
            <span className={classes.muted}>
              {count(filled)} filled{samples[0] ? `, such as “${shortened(samples[0])}”` : ''}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

const shortened = (text: string): string => (text.length > 70 ? `${text.slice(0, 68).trimEnd()}…` : text);
