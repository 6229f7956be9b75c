import type { MomentumReading, MoveKind } from '@flightpath/domain';
import { AppLink } from '../../ui/app-link.tsx';
import { DateText, useFormat } from '../../ui/format-context.tsx';
import { phaseWords } from '../../ui/words.ts';
import classes from './move-list.module.css';

const TITLES: Record<MoveKind, string> = {
  advanced: 'Advanced',
  'stepped-back': 'Stepped back',
  stopped: 'Stopped',
  embedded: 'Embedded',
};

export interface MoveListProps {
  reading: MomentumReading;
  hrefOf: (key: string) => string;
}

/** What changed its phase, or left the portfolio's care, in the period. */
export function MoveList({ reading, hrefOf }: MoveListProps) {
  const { count } = useFormat();
  const { moves, moveCounts } = reading;
  if (moves.length === 0) {
    return <p className={classes.empty}>Nothing changed its phase in this time. An earlier first day shows more.</p>;
  }
  return (
    <div className={classes.kinds}>
      {moveCounts
        .filter(({ initiatives }) => initiatives > 0)
        .map(({ kind, initiatives }) => (
          <div key={kind}>
            <h3 className={classes.kind}>
              {TITLES[kind]} <span>{count(initiatives)}</span>
            </h3>
            <ul className={classes.list}>
              {moves
                .filter((move) => move.kind === kind)
                .map(({ key, name, on, from, to }) => (
                  <li key={`${key} ${on} ${from}`}>
                    <AppLink href={hrefOf(key)}>{`${key} ${name}`}</AppLink>
                    <span className={classes.detail}>
                      {to === null ? `in ${phaseWords[from]}` : `${phaseWords[from]} to ${phaseWords[to]}`} ·{' '}
                      <DateText value={on} />
                    </span>
                  </li>
                ))}
            </ul>
          </div>
        ))}
    </div>
  );
}
