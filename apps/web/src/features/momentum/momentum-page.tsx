import { addDays, todayIn } from '@flightpath/domain';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { departmentsQuery } from '../../api/directory.ts';
import { useTenant } from '../../api/tenant.tsx';
import { AppLink } from '../../ui/app-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { ScopeBar, ScopeDate } from '../../ui/scope-bar.tsx';
import { treeChoices } from '../../ui/tree-choices.ts';
import { CohortBars } from './cohort-bars.tsx';
import { MomentumPlane } from './momentum-plane.tsx';
import { momentumHeadline, movesSentence } from './momentum-sentence.ts';
import { MomentumTable } from './momentum-table.tsx';
import { MoveList } from './move-list.tsx';
import { type MomentumScope, momentumQuery } from './queries.ts';
import { StayRanges } from './stay-ranges.tsx';

export interface MomentumPageProps {
  scope: MomentumScope;
  onScope: (changes: MomentumScope) => void;
}

/** How the portfolio moves: speed against rigour, how long phases take, what became of pilots, what moved. */
export function MomentumPage({ scope, onScope }: MomentumPageProps) {
  const tenant = useTenant();
  const format = useFormat();
  const { data: reading } = useSuspenseQuery(momentumQuery(tenant.slug, scope));
  const { data: departments = [] } = useQuery(departmentsQuery(tenant.slug));
  const where = departments.find(({ id }) => id === scope.department)?.name ?? tenant.name;
  const { from } = reading.period;
  const isEmpty = reading.initiatives.length === 0;

  return (
    <Page
      title="Momentum"
      kicker={`Momentum · ${where} · ${format.date(reading.asOf)}`}
      headline={momentumHeadline(reading, format.count)}
      lead={movesSentence(reading, format.date(from), format.count)}
      actions={
        <ScopeBar
          departments={treeChoices(departments)}
          department={scope.department}
          onDepartment={(department) => onScope({ department })}
          asOf={scope.asOf}
          onAsOf={(asOf) => onScope({ asOf })}
          today={todayIn(tenant.timeZone, new Date())}
        >
          <ScopeDate
            label="Moves since"
            value={from}
            max={addDays(reading.asOf, -1)}
            onChange={(since) => onScope({ since })}
          />
        </ScopeBar>
      }
    >
      <Section
        title="Speed with rigour"
        note="Speed: how long the phase is expected to take, over how long it has taken. Rigour: how much of the next gate is met."
        aside={reading.problem && <p role="note">{reading.problem}</p>}
      >
        {isEmpty ? (
          <EmptyState
            title="Here each active initiative becomes a dot"
            actions={<AppLink href={`/${tenant.slug}/register`}>Open the register</AppLink>}
          >
            <p>To the right are the fast ones, at the top those whose next gate is met. Nothing is active here now.</p>
          </EmptyState>
        ) : (
          <>
            <MomentumPlane reading={reading} hrefOf={(key) => `/${tenant.slug}/initiatives/${key}`} />
            <MomentumTable reading={reading} hrefOf={(key) => `/${tenant.slug}/initiatives/${key}`} />
          </>
        )}
      </Section>
      <Section
        title="Time in phase"
        note="From half of the stays (median) to nine in ten. Paused days do not count. The mark is what is expected."
      >
        <StayRanges reading={reading} />
      </Section>
      <Section
        title="From pilot to program"
        note="By the quarter in which the first pilot started. Young ones have had less time."
      >
        <CohortBars cohorts={reading.cohorts} />
      </Section>
      <Section title="What moved" note={`${format.date(from)} to ${format.date(reading.period.to)}.`}>
        <MoveList reading={reading} hrefOf={(key) => `/${tenant.slug}/initiatives/${key}`} />
      </Section>
    </Page>
  );
}
