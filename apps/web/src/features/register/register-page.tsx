import { todayIn } from '@flightpath/domain';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { departmentsQuery, peopleQuery } from '../../api/directory.ts';
import { useTenant } from '../../api/tenant.tsx';
import { FilterTokens } from '../../ui/filter-tokens.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { Page } from '../../ui/page.tsx';
import { SkeletonLines } from '../../ui/skeletons.tsx';
import { countSentence, filterSentence, without } from './filter-sentence.ts';
import { registerIndexQuery, registerSummaryQuery } from './queries.ts';
import { RegisterCards } from './register-cards.tsx';
import { type Density, RegisterGrid } from './register-grid.tsx';
import { NO_FILTERS, type RegisterFilters } from './register-search.ts';
import { NothingFound, RegisterActions, RegisterFailure } from './register-states.tsx';
import { RegisterToolbar } from './register-toolbar.tsx';
import { ruleTitles } from './rule-titles.ts';
import { useRegisterRows } from './use-register-rows.ts';
import { useTopVariable } from './use-top-variable.ts';

export interface RegisterPageProps {
  filters: RegisterFilters;
  onFilters: (filters: RegisterFilters) => void;
  onOpen: (key: string) => void;
}

const NO_IDS: string[] = [];

/** The register: what matches the filters as a grid, or as cards on a phone. */
export function RegisterPage({ filters, onFilters, onOpen }: RegisterPageProps) {
  const tenant = useTenant();
  const format = useFormat();
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const [density, setDensity] = useLocalStorage<Density>({ key: 'flightpath-density', defaultValue: 'comfortable' });

  const index = useQuery(registerIndexQuery(tenant.slug, filters));
  const summary = useQuery(registerSummaryQuery(tenant.slug));
  const departments = useQuery(departmentsQuery(tenant.slug)).data ?? [];
  const people = useQuery(peopleQuery(tenant.slug)).data ?? [];
  const rows = useRegisterRows(tenant.slug, index.data?.ids ?? NO_IDS);
  const today = useMemo(() => todayIn(tenant.timeZone, new Date()), [tenant.timeZone]);

  const total = summary.data?.total ?? null;
  const parts = filterSentence(filters, {
    rules: ruleTitles,
    departments: new Map(departments.map(({ id, name }) => [id, name])),
    people: new Map(people.map(({ id, name }) => [id, name])),
    date: format.date,
  });
  const isFiltered = parts.length > 0;
  const change = (changes: Partial<RegisterFilters>) => onFilters({ ...filters, ...changes });
  const clear = () => onFilters({ ...NO_FILTERS, sort: filters.sort });
  const failure = index.error ?? rows.error;
  const body = useTopVariable();

  return (
    <Page
      title="Register"
      width="wide"
      headline={index.data ? headline() : 'The register'}
      actions={<RegisterActions tenant={tenant.slug} />}
    >
      <RegisterToolbar
        filters={filters}
        choices={{ rules: ruleTitles, departments, people }}
        onChange={change}
        density={density}
        onDensity={setDensity}
      />
      {isFiltered && index.data && (
        <FilterTokens
          lead={countSentence(index.data.count, null, format.count)}
          tokens={parts.map((part) => ({
            ...part,
            key: part.field,
            onRemove: () => onFilters(without(filters, part.field)),
          }))}
          onClear={clear}
        />
      )}
      <div ref={body} style={{ marginTop: 16 }} aria-busy={index.isPlaceholderData}>
        {failure ? (
          <RegisterFailure error={failure} onRetry={() => (index.error ? index.refetch() : rows.retry())} />
        ) : !index.data ? (
          <SkeletonLines count={12} />
        ) : index.data.count === 0 ? (
          <NothingFound tenant={tenant.slug} isFiltered={isFiltered} onClear={clear} />
        ) : isPhone ? (
          <RegisterCards tenant={tenant.slug} slots={rows.slots} onShow={rows.show} />
        ) : (
          <RegisterGrid
            tenant={tenant.slug}
            cadence={tenant.defaultCadence}
            today={today}
            slots={rows.slots}
            density={density}
            sort={filters.sort}
            onSort={(sort) => change({ sort })}
            onShow={rows.show}
            onOpen={onOpen}
          />
        )}
      </div>
    </Page>
  );

  function headline(): string {
    const count = index.data?.count ?? 0;
    const [most] = summary.data?.flags ?? [];
    if (isFiltered || !most) return countSentence(count, total, format.count);
    return `${countSentence(count, total, format.count)}, ${format.count(most.initiatives)} with ${most.title.toLowerCase()}`;
  }
}
