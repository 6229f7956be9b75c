import { todayIn } from '@flightpath/domain';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { departmentsQuery } from '../../api/directory.ts';
import { playbookQuery } from '../../api/playbook.ts';
import type { PortfolioScope } from '../../api/portfolio-scope.ts';
import { useTenant } from '../../api/tenant.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { PastDay } from '../../ui/past-day.tsx';
import { ScopeBar } from '../../ui/scope-bar.tsx';
import { treeChoices } from '../../ui/tree-choices.ts';
import { CultureSection } from './culture-section.tsx';
import classes from './playbook.module.css';
import { SymptomColumn } from './symptom-column.tsx';
import { VerdictHistory } from './verdict-history.tsx';
import { verdictWords } from './verdict-words.ts';

export interface PlaybookPageProps {
  /** What is shown: `asOf` only for a day that is over. */
  scope: PortfolioScope;
  onScope: (changes: PortfolioScope) => void;
}

/** The Scaling Playbook: the verdict, the three symptoms side by side, the culture beside them, what it said before. */
export function PlaybookPage({ scope, onScope }: PlaybookPageProps) {
  const tenant = useTenant();
  const { date } = useFormat();
  const { data: playbook } = useSuspenseQuery(playbookQuery(tenant.slug, scope));
  const { data: departments = [] } = useQuery(departmentsQuery(tenant.slug));
  const { reading, culture, history } = playbook;
  const where = departments.find(({ id }) => id === scope.department)?.name ?? tenant.name;
  const hrefOf = (key: string) => `/${tenant.slug}/initiatives/${key}`;

  return (
    <Page
      title="Scaling Playbook"
      kicker={
        scope.asOf ? (
          <>
            Scaling Playbook · {where}
            <PastDay day={scope.asOf} onToday={() => onScope({ asOf: undefined })} />
          </>
        ) : (
          `Scaling Playbook · ${where} · ${date(reading.asOf)}`
        )
      }
      {...verdictWords(reading)}
    >
      <div className={classes.scope} data-print="hide">
        <ScopeBar
          departments={treeChoices(departments)}
          department={scope.department}
          onDepartment={(department) => onScope({ department })}
          asOf={scope.asOf}
          onAsOf={(asOf) => onScope({ asOf })}
          today={todayIn(tenant.timeZone, new Date())}
        />
      </div>
      <section className={classes.symptoms} aria-label="The three symptoms">
        <h2 className={classes.hidden}>The three symptoms</h2>
        {reading.symptoms.map((symptom) => (
          <SymptomColumn key={symptom.id} symptom={symptom} hrefOf={hrefOf} />
        ))}
      </section>
      {reading.problem && (
        <p className={classes.problem} role="note">
          {reading.problem}
        </p>
      )}
      <CultureSection culture={culture} hrefOf={hrefOf} />
      <Section
        title="What it said before"
        note="Kept from each day on which one of the three answers changed; read anew every night."
      >
        <VerdictHistory history={history} symptoms={reading.symptoms} today={reading.asOf} />
      </Section>
    </Page>
  );
}
