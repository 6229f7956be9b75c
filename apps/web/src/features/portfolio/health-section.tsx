import type { PortfolioSummary } from '@flightpath/domain';
import { useFormat } from '../../ui/format-context.tsx';
import { HealthShape, type HealthTone, healthToken, healthWords } from '../../ui/health-shape.tsx';
import { MaybeLink } from '../../ui/maybe-link.tsx';
import { Section } from '../../ui/page.tsx';
import { ShareBar, type SharePart } from '../../ui/share-bar.tsx';
import classes from './portfolio.module.css';
import type { DrillFilters, RowsOf } from './register-address.ts';

export interface HealthSectionProps {
  summary: PortfolioSummary;
  /** The address of the rows that a set of filters leaves. */
  rowsOf: RowsOf;
}

/** What the rules find, with what people say right under it on the same scale. */
export function HealthSection({ summary, rowsOf }: HealthSectionProps) {
  const { count } = useFormat();
  const { health, statedHealth, contradicted } = summary;
  const part = (tone: HealthTone, value: number, filters: DrillFilters, label = healthWords[tone]): SharePart => ({
    key: tone,
    label,
    count: value,
    href: rowsOf({ state: 'active', ...filters }),
    color: tone === 'unknown' ? undefined : `var(--fp-health-${healthToken[tone]}-shape)`,
    shape: <HealthShape tone={tone} />,
  });

  return (
    <Section title="How they are" note="Assessed by the rules from recorded facts; stated by owners and champions.">
      <ShareBar
        label="Assessed"
        unit="active initiatives are assessed"
        parts={[
          part('off-track', health.red, { health: 'red' }),
          part('at-risk', health.amber, { health: 'amber' }),
          part('on-track', health.green, { health: 'green' }),
          part('unknown', health.unknown, { health: 'unknown' }),
        ]}
      />
      <ShareBar
        label="Stated"
        unit="active initiatives are stated to be"
        parts={[
          part('off-track', statedHealth.offTrack, { statedHealth: 'off-track' }),
          part('at-risk', statedHealth.atRisk, { statedHealth: 'at-risk' }),
          part('on-track', statedHealth.onTrack, { statedHealth: 'on-track' }),
          part('unknown', statedHealth.notStated, { statedHealth: 'not-stated' }, 'Not stated'),
        ]}
      />
      {contradicted > 0 && (
        <p className={classes.contradiction}>
          <MaybeLink href={rowsOf({ state: 'active', health: 'amber,red', statedHealth: 'on-track' })}>
            {contradicted === 1 ? 'One initiative says' : `${count(contradicted)} initiatives say`} on track
          </MaybeLink>{' '}
          while the rules find trouble. Those are the ones to ask about first.
        </p>
      )}
    </Section>
  );
}
