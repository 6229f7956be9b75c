import { todayIn } from '@flightpath/domain';
import { SegmentedControl } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { departmentsQuery } from '../../api/directory.ts';
import { useTenant } from '../../api/tenant.tsx';
import { AppLink } from '../../ui/app-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { ScopeBar, ScopeDate } from '../../ui/scope-bar.tsx';
import { treeChoices } from '../../ui/tree-choices.ts';
import { CurrencySection } from './currency-section.tsx';
import { LeftOutList } from './left-out-list.tsx';
import { type ValueScope, valueQuery } from './queries.ts';
import classes from './value.module.css';
import { valueHeadline, valueLead } from './value-words.ts';

export interface ValuePageProps {
  scope: ValueScope;
  onScope: (changes: ValueScope) => void;
}

const LAST_DAY = '2100-12-31';

/** What the program is worth: planned beside realised, less cost, with every row behind each total. */
export function ValuePage({ scope, onScope }: ValuePageProps) {
  const tenant = useTenant();
  const { date } = useFormat();
  const { data: reading } = useSuspenseQuery(valueQuery(tenant.slug, scope));
  const { data: departments = [] } = useQuery(departmentsQuery(tenant.slug));
  const where = departments.find(({ id }) => id === scope.department)?.name ?? tenant.name;
  const from = scope.from ?? reading.periods[0]?.from ?? reading.asOf;
  const to = scope.to ?? reading.asOf;

  return (
    <Page
      title="Value"
      kicker={`Value · ${where} · ${date(reading.asOf)}`}
      headline={valueHeadline(reading, tenant.currency)}
      lead={valueLead(reading, tenant.currency)}
      actions={
        <ScopeBar
          departments={treeChoices(departments)}
          department={scope.department}
          onDepartment={(department) => onScope({ department })}
          asOf={scope.asOf}
          onAsOf={(asOf) => onScope({ asOf })}
          today={todayIn(tenant.timeZone, new Date())}
        >
          <ScopeDate label="From" value={from} max={to} onChange={(next) => onScope({ from: next })} />
          <ScopeDate label="To" value={to} max={LAST_DAY} onChange={(next) => onScope({ to: next })} />
          <SegmentedControl
            className={classes.grain}
            aria-label="By month or by quarter"
            data={[
              { value: 'month', label: 'Months' },
              { value: 'quarter', label: 'Quarters' },
            ]}
            value={reading.grain}
            onChange={(next) => onScope({ grain: next === 'month' ? 'month' : undefined })}
          />
        </ScopeBar>
      }
    >
      {reading.currencies.length === 0 && (
        <EmptyState
          title="Here stands what the program brings, and what it costs"
          actions={<AppLink href={`/${tenant.slug}/register`}>Open the register</AppLink>}
        >
          <p>
            A value indicator in a currency, with a baseline and a target, gives the plan; its measurements give what
            was realised. Approved funding lines give the cost.
          </p>
        </EmptyState>
      )}
      {reading.currencies.map((value) => (
        <CurrencySection key={value.currency} value={value} periods={reading.periods} tenant={tenant.slug} />
      ))}
      {reading.leftOut.rows.length > 0 && (
        <Section title="Left out" note="Recorded, but in no total. Each group says why.">
          <LeftOutList leftOut={reading.leftOut} tenant={tenant.slug} />
        </Section>
      )}
    </Page>
  );
}
