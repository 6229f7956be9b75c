import type { FlagMark } from '@flightpath/domain';
import { HoverCard } from '@mantine/core';
import { type HTMLAttributes, useEffect, useRef, useState } from 'react';
import { SeverityMark } from '../../ui/severity-mark.tsx';
import classes from './flag-marks.module.css';
import { toRecord } from './rule-titles.ts';

const LEVELS = ['critical', 'major', 'minor'] as const;

/** How long the pointer must rest before the sentences open, in milliseconds. */
const OPEN_DELAY = 160;

/** Flags as counted shapes: what is wrong by severity, what was never recorded as a pale count; the sentences on hover. */
export function FlagMarks({ flags }: { flags: readonly FlagMark[] }) {
  // A card per row would cost more than the row itself: it is made when the pointer first rests on one.
  const [hasCard, setHasCard] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (flags.length === 0) return <span className={classes.none}>None</span>;
  if (!hasCard) {
    return (
      <Marks
        flags={flags}
        onMouseEnter={() => {
          timer.current = setTimeout(() => setHasCard(true), OPEN_DELAY);
        }}
        onMouseLeave={() => clearTimeout(timer.current)}
      />
    );
  }
  return (
    <HoverCard initiallyOpened openDelay={OPEN_DELAY} closeDelay={80} width={420} position="bottom-start" shadow="md">
      <HoverCard.Target>
        <Marks flags={flags} />
      </HoverCard.Target>
      <HoverCard.Dropdown className={classes.card}>
        <FlagSentences flags={flags} />
      </HoverCard.Dropdown>
    </HoverCard>
  );
}

function Marks({ flags, ...rest }: { flags: readonly FlagMark[] } & HTMLAttributes<HTMLSpanElement>) {
  const wrong = flags.filter((flag) => !flag.isToBeRecorded);
  const unrecorded = flags.length - wrong.length;
  return (
    <span {...rest} className={classes.marks}>
      {LEVELS.map((level) => {
        const count = wrong.filter((flag) => flag.severity === level).length;
        return (
          count > 0 && (
            <span key={level} className={classes.mark} data-severity={level}>
              <SeverityMark severity={level} />
              {count}
            </span>
          )
        );
      })}
      {unrecorded > 0 && (
        <span className={classes.mark} data-severity="unrecorded">
          <svg width="10" height="10" viewBox="0 0 10 10" role="img" aria-label="To be recorded">
            <circle cx="5" cy="5" r="4" />
          </svg>
          {unrecorded}
        </span>
      )}
    </span>
  );
}

/** The sentences of all flags: first what is wrong, then what was never recorded. */
export function FlagSentences({ flags }: { flags: readonly FlagMark[] }) {
  const wrong = flags.filter((flag) => !flag.isToBeRecorded);
  const unrecorded = flags.filter((flag) => flag.isToBeRecorded);
  return (
    <>
      {wrong.length > 0 && (
        <ul className={classes.sentences}>
          {wrong.map((flag) => (
            <li key={flag.ruleId}>
              <SeverityMark severity={flag.severity} />
              <span>{flag.sentence}</span>
            </li>
          ))}
        </ul>
      )}
      {unrecorded.length > 0 && (
        <p className={classes.unrecorded}>
          To be recorded: {unrecorded.map(({ ruleId }) => toRecord.get(ruleId) ?? ruleId).join(', ')}.
        </p>
      )}
    </>
  );
}
