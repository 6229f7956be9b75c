import type { PortfolioSummary } from '@flightpath/domain';
import { FlightFunnel, type FunnelStop } from '../../ui/flight-funnel.tsx';
import { type Format, useFormat } from '../../ui/format-context.tsx';
import { MaybeLink } from '../../ui/maybe-link.tsx';
import { Section } from '../../ui/page.tsx';
import { phaseWords, stateWords } from '../../ui/words.ts';
import classes from './portfolio.module.css';
import type { RowsOf } from './register-address.ts';

export interface FunnelSectionProps {
  summary: PortfolioSummary;
  rowsOf: RowsOf;
}

/** Where the active initiatives stand, and since how long. */
export function FunnelSection({ summary, rowsOf }: FunnelSectionProps) {
  const format = useFormat();
  const resting = (['paused', 'stopped', 'embedded'] as const).filter((state) => summary.byState[state] > 0);
  return (
    <Section
      title="Where they stand"
      note={`${format.count(summary.byState.active)} active initiatives by phase: the trail is as thick as their number. Days are the median in the phase; new means within 90 days.`}
      aside={
        resting.length > 0 && (
          <ul className={classes.resting}>
            {resting.map((state) => (
              <li key={state}>
                <MaybeLink href={rowsOf({ state })}>
                  {format.count(summary.byState[state])} {stateWords[state].toLowerCase()}
                </MaybeLink>
              </li>
            ))}
          </ul>
        )
      }
    >
      <FlightFunnel
        unit="active initiatives"
        items={summary.funnel.map((stop) => ({
          key: stop.phase,
          label: phaseWords[stop.phase],
          count: stop.count,
          href: rowsOf({ phase: stop.phase, state: 'active' }),
          details: stopDetails(stop, format),
        }))}
      />
    </Section>
  );
}

function stopDetails(stop: PortfolioSummary['funnel'][number], { count }: Format): FunnelStop['details'] {
  if (stop.count === 0) return [];
  const median = stop.medianDaysInPhase;
  return [
    median !== null && {
      text: `median ${count(median)} ${median === 1 ? 'day' : 'days'}`,
      short: `${count(median)} ${median === 1 ? 'day' : 'days'}`,
    },
    stop.enteredRecently > 0 && {
      text: `${count(stop.enteredRecently)} new in 90 days`,
      short: `${count(stop.enteredRecently)} new`,
    },
    stop.unknownEntry > 0 && {
      text: `${count(stop.unknownEntry)} without entry date`,
      short: `${count(stop.unknownEntry)} undated`,
    },
  ].filter((detail) => detail !== false);
}
