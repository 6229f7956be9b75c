import { type IsoDate, todayIn } from '@flightpath/domain';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { asProblem } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { ScopeDate } from '../../ui/scope-bar.tsx';
import { SkeletonLines } from '../../ui/skeletons.tsx';
import { hypothesisInWords } from './hypothesis-words.ts';
import { dayToLookAt, lastDay } from './look-at.ts';
import { whatIfQuery } from './queries.ts';
import { SupposeList } from './suppose-list.tsx';
import { useNames } from './use-names.ts';
import classes from './what-if.module.css';
import { Answer } from './what-if-answer.tsx';
import type { WhatIfSearch } from './what-if-search.ts';
import { whatIfHeadline } from './what-if-sentence.ts';

export interface WhatIfPageProps {
  search: WhatIfSearch;
  onSearch: (search: WhatIfSearch) => void;
}

/** Supposes without writing: which flags would open and clear, and whether the verdict would change. */
export function WhatIfPage({ search, onSearch }: WhatIfPageProps) {
  const tenant = useTenant();
  const { count } = useFormat();
  const suppose = search.suppose ?? [];
  const names = useNames(suppose);
  const clauses = suppose.map((one) => hypothesisInWords(one, names));
  const today: IsoDate = todayIn(tenant.timeZone, new Date());
  const on = search.on && search.on >= today ? search.on : dayToLookAt(suppose, today);
  const { data: answer, error, refetch, isPlaceholderData } = useQuery(whatIfQuery(tenant.slug, suppose, on));
  const isAsked = suppose.length > 0;

  return (
    <Page
      title="What-if"
      kicker={`What-if · ${tenant.name}`}
      headline={headline()}
      lead={
        isAsked
          ? undefined
          : 'Suppose it, and see which flags would open and clear. Nothing is written; the address holds the question, so it can be shared.'
      }
      actions={
        isAsked && (
          <Button variant="subtle" onClick={() => onSearch({})}>
            Begin anew
          </Button>
        )
      }
    >
      <Section
        title="Suppose that"
        note={isAsked ? 'All of it at once.' : 'Begin with one thing; more can be added.'}
        aside={
          isAsked && (
            <div className={classes.day}>
              <ScopeDate
                label="Looked at on"
                value={on}
                max={lastDay(today)}
                onChange={(next) => next >= today && onSearch({ ...search, on: next })}
              />
            </div>
          )
        }
      >
        <SupposeList
          suppose={suppose}
          clauses={clauses}
          today={today}
          onSuppose={(next) => onSearch(next.length === 0 ? {} : { ...search, suppose: next })}
        />
      </Section>
      {!isAsked && (
        <EmptyState title="Here the difference will stand">
          <p>
            By initiative: the flags that would open, clear or lapse, health and the next gate before and after, and
            whether the playbook's verdict would change.
          </p>
        </EmptyState>
      )}
      {isAsked && error && (
        <ErrorState
          title={asProblem(error).title}
          detail={refusalOf(error)}
          kept="What is supposed is kept; take back what cannot be."
          onRetry={() => void refetch()}
        />
      )}
      {isAsked &&
        !error &&
        (answer ? (
          <div data-stale={isPlaceholderData} className={classes.answer}>
            <Answer answer={answer} tenant={tenant.slug} />
          </div>
        ) : (
          <SkeletonLines count={8} />
        ))}
    </Page>
  );

  function headline(): string {
    if (!isAsked) return 'What would change if somebody left, money ended, or a rule were stricter?';
    if (error) return 'This cannot be supposed';
    return answer && !isPlaceholderData ? whatIfHeadline(clauses, answer, count) : `If ${clauses[0]} …`;
  }
}

/** The reasons that the API gives for single hypotheses, else the whole. */
function refusalOf(error: Error): string {
  const problem = asProblem(error);
  return problem.errors.map(({ detail }) => detail).join(' ') || problem.detail;
}
