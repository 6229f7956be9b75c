import type { Department } from '@flightpath/domain';
import { Select } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { departmentsQuery } from '../../api/directory.ts';
import { useGrant, useTenant } from '../../api/tenant.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { Page } from '../../ui/page.tsx';
import { treeChoices } from '../../ui/tree-choices.ts';
import { BrakesSection } from './brakes-section.tsx';
import { composeSentence } from './compose-sentence.ts';

import { EmptyPortfolio } from './empty-portfolio.tsx';
import { FunnelSection } from './funnel-section.tsx';
import { HealthSection } from './health-section.tsx';
import classes from './portfolio.module.css';
import { portfolioQuery } from './queries.ts';
import { type DrillFilters, registerAddress } from './register-address.ts';

export interface PortfolioPageProps {
  /** The id of the department that is shown; the whole tenant when left out. */
  department: string | undefined;
  onDepartment: (department: string | undefined) => void;
}

/** The executive's page: a sentence, the evidence for it, and from every number a way to its rows. */
export function PortfolioPage({ department, onDepartment }: PortfolioPageProps) {
  const tenant = useTenant();
  const format = useFormat();
  const mayImport = useGrant('import:run') === 'yes';
  const mayRegister = useGrant('initiative:register') === 'yes';
  const { data: summary } = useSuspenseQuery(portfolioQuery(tenant.slug, department));
  const { data: departments = [] } = useQuery(departmentsQuery(tenant.slug));
  const chosen = departments.find(({ id }) => id === department);
  const kicker = `${chosen?.name ?? tenant.name} · ${format.date(summary.asOf)}`;

  if (summary.total === 0 && !department) {
    return <EmptyPortfolio tenant={tenant.slug} kicker={kicker} mayImport={mayImport} mayRegister={mayRegister} />;
  }

  const { headline, lead } = composeSentence(summary, format.count);
  const rowsOf = (filters: DrillFilters) => registerAddress(tenant.slug, filters, department);
  return (
    <Page
      title="Portfolio"
      kicker={kicker}
      headline={headline}
      lead={lead}
      actions={<DepartmentFilter departments={departments} value={department} onChange={onDepartment} />}
    >
      <FunnelSection summary={summary} rowsOf={rowsOf} />
      <HealthSection summary={summary} rowsOf={rowsOf} />
      <BrakesSection summary={summary} rowsOf={rowsOf} />
    </Page>
  );
}

interface DepartmentFilterProps {
  departments: Department[];
  value: string | undefined;
  onChange: (department: string | undefined) => void;
}

function DepartmentFilter({ departments, value, onChange }: DepartmentFilterProps) {
  if (departments.length < 2) return null;
  return (
    <Select
      className={classes.departments}
      aria-label="Department"
      placeholder="All departments"
      data={treeChoices(departments)}
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
      searchable
      clearable
      nothingFoundMessage="No department of this name"
      limit={200}
      comboboxProps={{ position: 'bottom-end', width: 280 }}
    />
  );
}
