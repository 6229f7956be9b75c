import { VisuallyHidden } from '@mantine/core';
import { IconArrowNarrowRight } from '@tabler/icons-react';
import { AppLink } from '../../ui/app-link.tsx';
import { HealthBadge } from '../../ui/health-badge.tsx';
import { assessedTone } from '../../ui/words.ts';
import classes from './changes.module.css';
import type { ChangesSince } from './queries.ts';

export interface HealthMovesProps {
  moves: ChangesSince['health'];
  hrefOf: (key: string) => string;
}

/** Whose health changed, what is worse first. */
export function HealthMoves({ moves, hrefOf }: HealthMovesProps) {
  if (moves.length === 0) return null;
  const ordered = [...moves].sort((a, b) => Number(a.isBetter) - Number(b.isBetter));
  return (
    <details className={classes.behind} open={moves.length <= 8}>
      <summary>Whose health changed</summary>
      <ul className={classes.moves}>
        {ordered.map(({ key, name, from, to }) => (
          <li key={key}>
            <AppLink href={hrefOf(key)}>{name}</AppLink>
            <span className={classes.move}>
              <HealthBadge tone={assessedTone[from]} look="plain" />
              <IconArrowNarrowRight size={16} stroke={1.5} aria-hidden="true" />
              <VisuallyHidden component="span">to</VisuallyHidden>
              <HealthBadge tone={assessedTone[to]} look="plain" />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
