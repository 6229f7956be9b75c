import { useQuery } from '@tanstack/react-query';
import { useTenant } from '../../api/tenant.tsx';
import { AppLink } from '../../ui/app-link.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { Section } from '../../ui/page.tsx';
import classes from './decide.module.css';
import { GateRing } from './gate-ring.tsx';
import portfolio from './portfolio.module.css';
import { decisionsWaitingQuery, type PortfolioPageScope } from './queries.ts';
import { SectionData } from './section-data.tsx';
import { type Waiting, waitingOf } from './waiting.ts';

export interface DecideSectionProps {
  scope: PortfolioPageScope;
  onToday: () => void;
}

/** What waits for an executive; each line opens the place where it is decided. */
export function DecideSection({ scope, onToday }: DecideSectionProps) {
  if (scope.asOf) {
    return (
      <Section title="Decide">
        <p className={portfolio.quiet}>
          What waits for a decision is told for today only.{' '}
          <button type="button" className={classes.today} data-print="hide" onClick={onToday}>
            Back to today
          </button>
        </p>
      </Section>
    );
  }
  return <WaitingToday scope={scope} />;
}

function WaitingToday({ scope }: { scope: PortfolioPageScope }) {
  const tenant = useTenant();
  const { date } = useFormat();
  const query = useQuery(decisionsWaitingQuery(tenant.slug, scope));
  return (
    <Section
      title="Decide"
      note="Gates that were asked for, are planned within 30 days or are ready, and flags somebody asks to live with."
    >
      <SectionData query={query}>
        {(decisions) => {
          const waiting = waitingOf(decisions, date);
          if (waiting.length === 0) return <p className={portfolio.quiet}>Nothing waits for a decision today.</p>;
          return (
            <ul className={classes.list}>
              {waiting.map((one) => (
                <WaitingLine key={one.key} waiting={one} href={`/${tenant.slug}/${one.path}`} />
              ))}
            </ul>
          );
        }}
      </SectionData>
    </Section>
  );
}

function WaitingLine({ waiting, href }: { waiting: Waiting; href: string }) {
  const { initiative, what, sentence, gate, isLate } = waiting;
  return (
    <li>
      <AppLink className={classes.line} href={href}>
        <GateRing gate={gate} />
        <span className={classes.words}>
          <span className={classes.what}>
            {initiative.name} <span className={classes.key}>{initiative.key}</span>
          </span>
          <span className={classes.sentence}>{sentence}</span>
        </span>
        <span className={classes.question} data-late={isLate}>
          {what}
        </span>
      </AppLink>
    </li>
  );
}
