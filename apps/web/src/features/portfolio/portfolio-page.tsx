import { todayIn } from '@flightpath/domain';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { departmentsQuery } from '../../api/directory.ts';
import { playbookQuery } from '../../api/playbook.ts';
import { useGrant, useTenant } from '../../api/tenant.tsx';
import { AppLink } from '../../ui/app-link.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { Page } from '../../ui/page.tsx';
import { PastDay } from '../../ui/past-day.tsx';
import { ScopeBar } from '../../ui/scope-bar.tsx';
import { treeChoices } from '../../ui/tree-choices.ts';
import { BrakesSection } from './brakes-section.tsx';
import { ChangesSection } from './changes-section.tsx';
import { DecideSection } from './decide-section.tsx';
import { EmptyPortfolio, NothingHereThen } from './empty-portfolio.tsx';
import { FunnelSection } from './funnel-section.tsx';
import { HealthSection } from './health-section.tsx';
import { openingOf } from './opening.ts';
import classes from './portfolio.module.css';
import { type PortfolioPageScope, portfolioQuery } from './queries.ts';
import { type RowsOf, registerAddress } from './register-address.ts';
import { WorthSection } from './worth-section.tsx';

export interface PortfolioPageProps {
  /** What is shown: `asOf` only for a day that is over. */
  scope: PortfolioPageScope;
  onScope: (changes: PortfolioPageScope) => void;
}

/** The executive's page: a sentence, the evidence for it, what to decide, and from every number a way to its rows. */
export function PortfolioPage({ scope, onScope }: PortfolioPageProps) {
  const tenant = useTenant();
  const format = useFormat();
  const mayImport = useGrant('import:run') === 'yes';
  const mayRegister = useGrant('initiative:register') === 'yes';
  const { data: portfolio } = useSuspenseQuery(portfolioQuery(tenant.slug, scope));
  const { data: playbook } = useSuspenseQuery(playbookQuery(tenant.slug, scope));
  const { data: departments = [] } = useQuery(departmentsQuery(tenant.slug));
  const { asOf, department } = scope;

  const where = departments.find(({ id }) => id === department)?.name ?? tenant.name;
  const kicker = asOf ? (
    <>
      {where}
      <PastDay day={asOf} onToday={() => onScope({ asOf: undefined })} />
    </>
  ) : (
    `${where} · ${format.date(portfolio.asOf)}`
  );
  if (portfolio.total === 0 && !department && !asOf) {
    return <EmptyPortfolio tenant={tenant.slug} kicker={kicker} mayImport={mayImport} mayRegister={mayRegister} />;
  }

  const isEmpty = portfolio.total === 0;
  const { headline, lead } = isEmpty
    ? { headline: `No initiative was recorded here by ${format.date(portfolio.asOf)}.`, lead: null }
    : openingOf(portfolio, format.count);
  const { advice } = playbook.reading.verdict;
  // The register knows only today: the numbers of a past day stand without a way to rows that are others by now.
  const rowsOf: RowsOf = (filters) => (asOf ? undefined : registerAddress(tenant.slug, filters, department));
  return (
    <Page
      title="Portfolio"
      kicker={kicker}
      headline={headline}
      lead={
        !isEmpty && (
          <>
            {lead}
            <span className={classes.advice}>
              {advice && `${advice} `}
              <AppLink href={playbookAddress(tenant.slug, scope)}>
                {advice ? 'Why the playbook says so' : 'What the playbook looks at'}
              </AppLink>
            </span>
          </>
        )
      }
    >
      <div className={classes.scope} data-print="hide">
        <ScopeBar
          departments={treeChoices(departments)}
          department={department}
          onDepartment={(next) => onScope({ department: next })}
          asOf={asOf}
          onAsOf={(next) => onScope({ asOf: next })}
          today={todayIn(tenant.timeZone, new Date())}
        />
      </div>
      {isEmpty ? (
        <NothingHereThen onAll={() => onScope({ asOf: undefined, department: undefined })} />
      ) : (
        <>
          <FunnelSection summary={portfolio} rowsOf={rowsOf} />
          <HealthSection summary={portfolio} rowsOf={rowsOf} />
          <BrakesSection summary={portfolio} rowsOf={rowsOf} />
          <WorthSection scope={scope} />
          <DecideSection scope={scope} onToday={() => onScope({ asOf: undefined })} />
          <ChangesSection scope={scope} onSince={(since) => onScope({ since })} />
        </>
      )}
    </Page>
  );
}

function playbookAddress(tenant: string, { asOf, department }: PortfolioPageScope): string {
  const query = new URLSearchParams({ ...(asOf && { asOf }), ...(department && { department }) }).toString();
  return `/${tenant}/playbook${query && `?${query}`}`;
}
