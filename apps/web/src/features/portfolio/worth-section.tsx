import { quarterInWords, type ValueReading } from '@flightpath/domain';
import { useQuery } from '@tanstack/react-query';
import { useTenant } from '../../api/tenant.tsx';
import { AppLink } from '../../ui/app-link.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { Section } from '../../ui/page.tsx';
import classes from './portfolio.module.css';
import { type PortfolioPageScope, worthQuery } from './queries.ts';
import { SectionData } from './section-data.tsx';
import { WorthOfCurrency } from './worth-of-currency.tsx';

/** What the portfolio promised, and what came of it: per anchor, by quarter, each currency for itself. */
export function WorthSection({ scope }: { scope: PortfolioPageScope }) {
  const tenant = useTenant();
  const query = useQuery(worthQuery(tenant.slug, scope));
  const { asOf, department } = scope;
  const search = new URLSearchParams({ ...(asOf && { asOf }), ...(department && { department }) }).toString();
  return (
    <Section
      title="Worth"
      note="Value promised by the plans, and recorded since, by quarter. Each period counts once, at the surest it was recorded."
      aside={
        <p className={classes.aside}>
          <AppLink href={`/${tenant.slug}/value${search && `?${search}`}`}>Every row behind it</AppLink>
        </p>
      }
    >
      <SectionData query={query}>{(reading) => <Worth reading={reading} />}</SectionData>
    </Section>
  );
}

function Worth({ reading }: { reading: ValueReading }) {
  const { count } = useFormat();
  const leftOut = reading.leftOut.counts.reduce((sum, one) => sum + one.count, 0);
  const running = reading.periods.find(({ to }) => to > reading.asOf);
  if (reading.currencies.length === 0) {
    return (
      <p className={classes.quiet}>
        No value has been promised or recorded in money yet. An indicator that measures value, in a currency and with a
        word on how it adds up, stands here from its first measurement.
      </p>
    );
  }
  return (
    <>
      {reading.currencies.map((currency) => (
        <WorthOfCurrency
          key={currency.currency}
          value={currency}
          reading={reading}
          isOnly={reading.currencies.length === 1}
        />
      ))}
      <p className={classes.foot}>
        {running && `${quarterInWords(running.label)} is still running: its promise is that of the whole quarter. `}
        {leftOut > 0 &&
          `${count(leftOut)} ${leftOut === 1 ? 'entry is' : 'entries are'} in no total, each for a reason.`}
      </p>
    </>
  );
}
