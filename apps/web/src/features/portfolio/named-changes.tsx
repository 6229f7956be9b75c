import { useState } from 'react';
import { AppLink } from '../../ui/app-link.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import classes from './changes.module.css';

export interface NamedChangesProps {
  label: string;
  items: readonly { key: string; name: string; detail?: string }[];
  hrefOf: (key: string) => string;
}

/** More are a list for the register, not for a page that is read. */
const SHOWN = 6;

/** A large count with its label, and the initiatives it counts. */
export function NamedChanges({ label, items, hrefOf }: NamedChangesProps) {
  const { count } = useFormat();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole || items.length <= SHOWN + 1 ? items : items.slice(0, SHOWN);
  return (
    <div className={classes.named}>
      <dt>
        <span className={classes.count}>{count(items.length)}</span> {label}
      </dt>
      <dd>
        <ul className={classes.names}>
          {shown.map(({ key, name, detail }) => (
            <li key={`${key} ${detail ?? ''}`}>
              <AppLink href={hrefOf(key)}>{name}</AppLink>
              {detail && <span className={classes.detail}> {detail}</span>}
            </li>
          ))}
          {shown.length < items.length && (
            <li>
              <button type="button" className={classes.more} onClick={() => setIsWhole(true)}>
                {count(items.length - shown.length)} more
              </button>
            </li>
          )}
        </ul>
      </dd>
    </div>
  );
}
