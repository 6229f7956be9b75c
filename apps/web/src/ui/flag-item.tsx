import type { ReactNode } from 'react';
import classes from './flag-item.module.css';
import { DateText } from './format-context.tsx';
import { type SeverityLevel, SeverityMark } from './severity-mark.tsx';

export interface FlagItemProps {
  severity: SeverityLevel;
  title: string;
  /** The trouble with its subject: "Both sponsors sit in Claims." */
  sentence: string;
  why?: string;
  clearsWhen: string;
  evidence: readonly { label: string; value: string }[];
  /** Calendar date; left out for a flag that is only foretold. */
  since?: string;
  /** Nothing of the kind was ever recorded: it is to be recorded rather than wrong. */
  isToBeRecorded?: boolean;
  /** The facts that made it are gone, so it could not be judged again. */
  isUnverified?: boolean;
  /** Known and lived with for a while: drawn as a broken line. */
  isWaived?: boolean;
  /** The sentences of flags that are listed under this one and not counted. */
  under?: readonly string[];
  /** The one thing that clears it, as a button or a link. */
  action?: ReactNode;
  /** What else can be done about it. */
  aside?: ReactNode;
}

/** A flag as a sentence, with the facts behind it one click away and the one thing that clears it. */
export function FlagItem(props: FlagItemProps) {
  return (
    <article
      className={classes.flag}
      data-severity={props.isToBeRecorded ? 'minor' : props.severity}
      data-waived={props.isWaived}
    >
      <div className={classes.facts}>
        <SeverityMark severity={props.severity} withWord />
        <span>{props.title}</span>
        {props.since && (
          <span>
            since <DateText value={props.since} />
          </span>
        )}
        {props.isToBeRecorded && <span>to be recorded</span>}
        {props.isUnverified && <span>not verified: a fact it needs is missing</span>}
      </div>
      <h3 className={classes.sentence}>{props.sentence}</h3>
      <p className={classes.clears}>{props.clearsWhen}</p>
      {props.under && props.under.length > 0 && (
        <div className={classes.under}>
          <p>Part of it, and not counted on its own:</p>
          <ul>
            {props.under.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      <div className={classes.foot}>
        {props.action}
        {props.aside}
        {(props.evidence.length > 0 || props.why) && (
          <details className={classes.details}>
            <summary>Why, and the facts behind it</summary>
            {props.why && <p>{props.why}</p>}
            <dl className={classes.evidence}>
              {props.evidence.map((fact) => (
                <div key={`${fact.label} ${fact.value}`}>
                  <dt>{fact.label}</dt>
                  <dd>{fact.value}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </div>
    </article>
  );
}
