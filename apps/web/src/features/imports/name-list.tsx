import { useFormat } from '../../ui/format-context.tsx';
import classes from './imports.module.css';

export interface NameListProps {
  noun: string;
  plural?: string;
  names: readonly string[];
}

/** The names that come into the directory, folded away where they are many. */
export function NameList({ noun, plural = `${noun}s`, names }: NameListProps) {
  const { count } = useFormat();
  if (names.length === 0) return null;
  const title = `${count(names.length)} ${names.length === 1 ? noun : plural}`;
  return (
    <details className={classes.names} open={names.length <= 12}>
      <summary>{title}</summary>
      <p>{names.join(', ')}</p>
    </details>
  );
}
