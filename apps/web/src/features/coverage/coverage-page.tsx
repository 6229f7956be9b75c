import { ruleCatalog, todayIn } from '@flightpath/domain';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { departmentsQuery } from '../../api/directory.ts';
import { useTenant } from '../../api/tenant.tsx';
import { AppLink } from '../../ui/app-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { ScopeBar } from '../../ui/scope-bar.tsx';
import { treeChoices } from '../../ui/tree-choices.ts';
import { CoverageMatrix } from './coverage-matrix.tsx';
import type { CoverageSearch } from './coverage-search.ts';
import { coverageHeadline, coverageLead } from './coverage-words.ts';
import { HoleList } from './hole-list.tsx';
import { coverageQuery } from './queries.ts';

export interface CoveragePageProps {
  search: CoverageSearch;
  onSearch: (changes: CoverageSearch) => void;
}

const ruleTitles = new Map(ruleCatalog.map(({ id, title }) => [id, title]));

/** Which departments are carried: by a sponsor, a champion, training and use; and what is missing where. */
export function CoveragePage({ search, onSearch }: CoveragePageProps) {
  const tenant = useTenant();
  const { count, date } = useFormat();
  const { data: departments = [] } = useQuery(departmentsQuery(tenant.slug));
  const { asOf, department, column, at } = search;
  const { data: coverage } = useSuspenseQuery(coverageQuery(tenant.slug, { asOf, department }));
  const where = departments.find(({ id }) => id === department)?.name ?? tenant.name;

  return (
    <Page
      title="Coverage"
      kicker={`Coverage · ${where} · ${date(coverage.asOf)}`}
      headline={coverageHeadline(coverage, count)}
      lead={coverage.affected > 0 && coverageLead(coverage, count)}
      actions={
        <ScopeBar
          departments={treeChoices(departments)}
          department={department}
          onDepartment={(next) => onSearch({ department: next })}
          asOf={asOf}
          onAsOf={(next) => onSearch({ asOf: next })}
          today={todayIn(tenant.timeZone, new Date())}
        />
      }
    >
      {coverage.affected === 0 ? (
        <EmptyState
          title="Here each affected department becomes a row"
          actions={<AppLink href={`/${tenant.slug}/register`}>Open the register</AppLink>}
        >
          <p>
            Name the departments that an initiative will affect, and this page shows which of them have a sponsor, a
            champion, training, and use.
          </p>
        </EmptyState>
      ) : (
        <>
          <Section
            title="Departments"
            note="Each number counts initiatives: in how many of those that affect the department it is covered. Choose a number to see its holes."
          >
            <CoverageMatrix
              coverage={coverage}
              chosen={column ? { column, at } : null}
              onChoose={(cell) => onSearch({ column: cell?.column, at: cell?.at })}
            />
          </Section>
          <Section
            title="Holes"
            note="Each leads to the field where it is filled. A flag is named where a rule says so."
          >
            <HoleList
              tenant={tenant.slug}
              coverage={coverage}
              chosen={column ? { column, at } : null}
              onClear={() => onSearch({ column: undefined, at: undefined })}
              ruleTitle={(id) => ruleTitles.get(id) ?? id}
            />
          </Section>
        </>
      )}
    </Page>
  );
}
