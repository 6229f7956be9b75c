import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import classes from './momentum-plane.module.css';
import type { Dot } from './plane.ts';

export interface PlaneDotProps {
  dot: Dot;
  href: string;
  /** The dot in words. */
  name: string;
  /** Whether Tab stops here. */
  isStop: boolean;
  isShown: boolean;
  onShow: () => void;
  onHide: () => void;
}

/** One initiative in the plane: a link, with its name where there is room. */
export function PlaneDot({ dot, href, name, isStop, isShown, onShow, onHide }: PlaneDotProps) {
  const router = useRouter({ warn: false });

  function follow(event: MouseEvent) {
    if (!router || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void router.navigate({ href });
  }

  return (
    <a
      href={href}
      className={classes.link}
      aria-label={name}
      tabIndex={isStop ? 0 : -1}
      data-shown={isShown}
      onClick={follow}
      onMouseEnter={onShow}
      onFocus={onShow}
      onBlur={onHide}
    >
      <circle cx={dot.x} cy={dot.y} r="14" className={classes.reach} />
      <circle cx={dot.x} cy={dot.y} r="6.5" className={classes.dot} data-step={dot.step} />
      {dot.label && (
        <text className={classes.label} x={dot.label.x} y={dot.label.y} textAnchor={dot.label.anchor}>
          {dot.label.text}
        </text>
      )}
    </a>
  );
}
