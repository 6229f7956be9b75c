import { AppLink } from './app-link.tsx';
import classes from './difference-card.module.css';
import { HealthBadge } from './health-badge.tsx';
import type { HealthTone } from './health-shape.tsx';
import { type SeverityLevel, SeverityMark } from './severity-mark.tsx';

/** What happens to one flag. `restated`: it stays and says something else. */
export type DifferenceKind = 'opens' | 'more-severe' | 'restated' | 'lapses' | 'less-severe' | 'clears';

export interface DifferenceLine {
  key: string;
  kind: DifferenceKind;
  /** `null`: as it was. */
  severity: SeverityLevel | null;
  title: string;
  sentence: string;
  /** Listed under another flag and not counted, or lived with for a while. */
  note?: string | undefined;
}

export interface DifferenceCardProps {
  name: string;
  href: string;
  lines: readonly DifferenceLine[];
  health: { before: HealthTone; after: HealthTone };
  gate: { title: string; before: number; after: number; criteria: readonly string[] } | null;
}

const words: Record<DifferenceKind, string> = {
  opens: 'Opens',
  'more-severe': 'Graver',
  restated: 'Says',
  lapses: 'Lapses',
  'less-severe': 'Lighter',
  clears: 'Clears',
};

/** One initiative judged twice: its flags, its health and its next gate, before and after. */
export function DifferenceCard({ name, href, lines, health, gate }: DifferenceCardProps) {
  return (
    <article className={classes.card} aria-label={name}>
      <div className={classes.head}>
        <h3 className={classes.name}>
          <AppLink href={href}>{name}</AppLink>
        </h3>
        <Health {...health} />
      </div>
      <ul className={classes.lines}>
        {lines.map((line) => (
          <li key={line.key} className={classes.line} data-kind={line.kind}>
            <span className={classes.kind}>{words[line.kind]}</span>
            <span className={classes.flag}>
              {line.severity && <SeverityMark severity={line.severity} />}{' '}
              <span className={classes.title}>{line.title}</span>
              <span className={classes.sentence}>
                {line.sentence}
                {line.note && <span className={classes.note}> {line.note}</span>}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {gate && (
        <p className={classes.gate}>
          {gate.title}: {gate.before} criteria met, then {gate.after}.
          {gate.criteria.length > 0 && <span className={classes.note}> {gate.criteria.join('; ')}.</span>}
        </p>
      )}
    </article>
  );
}

function Health({ before, after }: DifferenceCardProps['health']) {
  if (before === after) {
    return (
      <span className={classes.health}>
        stays <HealthBadge tone={after} look="plain" source="Health" />
      </span>
    );
  }
  return (
    <span className={classes.health}>
      <HealthBadge tone={before} look="plain" source="Health before" />
      <span aria-hidden="true">→</span>
      <HealthBadge tone={after} source="Health after" />
    </span>
  );
}
