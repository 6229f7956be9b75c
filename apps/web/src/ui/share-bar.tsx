import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFormat } from './format-context.tsx';
import { MaybeLink } from './maybe-link.tsx';
import classes from './share-bar.module.css';

export interface SharePart {
  key: string;
  label: string;
  count: number;
  /** Left out where the rows cannot be opened. */
  href?: string | undefined;
  /** A CSS colour; the shape and the word stand beside it. Left out: the part is drawn hollow. */
  color?: string;
  shape: ReactNode;
}

export interface ShareBarProps {
  label: string;
  /** What the parts count: "initiatives". */
  unit: string;
  parts: readonly SharePart[];
}

/** A whole split into named parts: the bar for the eye, a direct label with shape, word and number for each part. */
export function ShareBar({ label, unit, parts }: ShareBarProps) {
  const { count } = useFormat();
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>{label}</figcaption>
      <div className={classes.bar} aria-hidden="true">
        {parts
          .filter((part) => part.count > 0)
          .map((part) => (
            <span
              key={part.key}
              data-hollow={part.color === undefined}
              style={{ flexGrow: Math.max(part.count, total * 0.012), background: part.color }}
              title={`${part.label}: ${count(part.count)}`}
            />
          ))}
      </div>
      <ul className={classes.parts}>
        {parts.map((part) => (
          <li key={part.key}>
            <MaybeLink className={classes.part} href={part.href}>
              {part.shape}
              <span className={classes.count}>{count(part.count)}</span>
              <VisuallyHidden component="span"> {unit} </VisuallyHidden>
              <span className={classes.word}>{part.label}</span>
            </MaybeLink>
          </li>
        ))}
      </ul>
    </figure>
  );
}
