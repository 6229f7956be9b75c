import { type InitiativeMomentum, MOMENTUM_FIELD_TITLES } from '@flightpath/domain';
import { paceOf, readinessOf } from './dot-sentence.ts';
import classes from './momentum-plane.module.css';
import type { Dot, PlaneSize } from './plane.ts';

export interface DotCardProps {
  initiative: InitiativeMomentum;
  dot: Dot;
  size: PlaneSize;
}

const WIDTH = 240;

/** What a dot stands for, beside it. The link itself says the same to those who do not see it. */
export function DotCard({ initiative, dot, size }: DotCardProps) {
  const left = Math.max(0, Math.min(size.width - WIDTH, dot.x - WIDTH / 2));
  const isBelow = dot.y < size.height / 2;
  const place = isBelow ? { top: dot.y + 18 } : { bottom: size.height - dot.y + 18 };
  return (
    <div
      className={classes.card}
      style={{ left: `${(left / size.width) * 100}%`, width: Math.min(WIDTH, size.width), ...place }}
      aria-hidden="true"
    >
      <p className={classes.cardName}>{initiative.name}</p>
      <p className={classes.cardKey}>
        {initiative.key}
        {initiative.field && ` · ${MOMENTUM_FIELD_TITLES[initiative.field]}`}
      </p>
      <p>{paceOf(initiative)}</p>
      <p>{readinessOf(initiative)}</p>
    </div>
  );
}
