import type { SymptomReading } from '@flightpath/domain';
import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { AppLink } from '../../ui/app-link.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import classes from './behind-list.module.css';

export interface BehindListProps {
  initiatives: SymptomReading['initiatives'];
  words: { counted: string; others: string };
  hrefOf: (key: string) => string;
}

const SHOWN = 10;

/** The initiatives behind a number; those it counts are filled, the others hollow. */
export function BehindList({ initiatives, words, hrefOf }: BehindListProps) {
  const { count } = useFormat();
  const [isWhole, setIsWhole] = useState(false);
  if (initiatives.length === 0) return <p className={classes.none}>No initiative stands behind it yet.</p>;
  const shown = isWhole || initiatives.length <= SHOWN + 1 ? initiatives : initiatives.slice(0, SHOWN);
  return (
    <div>
      <p className={classes.key} aria-hidden="true">
        <span>
          <Mark isCounted /> {words.counted}
        </span>
        <span>
          <Mark isCounted={false} /> {words.others}
        </span>
      </p>
      <ul className={classes.list}>
        {shown.map(({ key, name, isCounted }) => (
          <li key={key}>
            <AppLink className={classes.item} href={hrefOf(key)}>
              <Mark isCounted={isCounted} />
              <span className={classes.name}>{name}</span>
              <VisuallyHidden component="span">: {isCounted ? words.counted : words.others}</VisuallyHidden>
              <span className={classes.number}>{key}</span>
            </AppLink>
          </li>
        ))}
      </ul>
      {shown.length < initiatives.length && (
        <button type="button" className={classes.more} onClick={() => setIsWhole(true)}>
          {count(initiatives.length - shown.length)} more
        </button>
      )}
    </div>
  );
}

const Mark = ({ isCounted }: { isCounted: boolean }) => (
  <span className={classes.mark} data-counted={isCounted} aria-hidden="true" />
);
