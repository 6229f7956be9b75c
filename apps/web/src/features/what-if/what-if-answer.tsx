import { differenceCard } from '../../api/difference-lines.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { DifferenceCard } from '../../ui/difference-card.tsx';
import { Figure } from '../../ui/figure.tsx';
import { DateText, useFormat } from '../../ui/format-context.tsx';
import { NumbersBehind, NumbersTable } from '../../ui/numbers-table.tsx';
import { Section } from '../../ui/page.tsx';
import classes from './what-if.module.css';
import { isSameVerdict, type WhatIfAnswer } from './what-if-sentence.ts';

export interface AnswerProps {
  answer: WhatIfAnswer;
  tenant: string;
}

/** What the hypotheses change: in numbers, in the playbook's verdict, by initiative and by rule. */
export function Answer({ answer, tenant }: AnswerProps) {
  const { count } = useFormat();
  const { opens, clears, lapses, initiatives, judged, byRule } = answer;
  return (
    <>
      <Section
        title="What it changes"
        note={
          <>
            Both sides are judged on <DateText value={answer.on} />, so that only what is supposed makes the difference.
            Nothing is written.
          </>
        }
      >
        <div className={classes.figures}>
          <Figure value={opens} label={opens === 1 ? 'flag opens' : 'flags open'} />
          <Figure value={clears} label={clears === 1 ? 'flag clears' : 'flags clear'} />
          <Figure
            value={lapses}
            label={lapses === 1 ? 'flag lapses' : 'flags lapse'}
            detail="cannot be asked any more"
          />
          <Figure
            value={initiatives.length}
            label={initiatives.length === 1 ? 'initiative differs' : 'initiatives differ'}
            detail={`of ${count(judged)} judged`}
          />
        </div>
        {byRule.length > 0 && (
          <NumbersBehind label="By rule">
            <NumbersTable
              caption="Flags that open, clear and lapse, by rule"
              rows={byRule}
              keyOf={({ ruleId }) => ruleId}
              columns={[
                { key: 'rule', title: 'Rule', cell: ({ title }) => title },
                { key: 'opens', title: 'Opens', isNumber: true, cell: (row) => count(row.opens) },
                { key: 'clears', title: 'Clears', isNumber: true, cell: (row) => count(row.clears) },
                { key: 'lapses', title: 'Lapses', isNumber: true, cell: (row) => count(row.lapses) },
              ]}
            />
          </NumbersBehind>
        )}
      </Section>
      <Section title="The playbook's verdict">
        <Verdict verdict={answer.verdict} tenant={tenant} />
      </Section>
      <Section title="By initiative" note="Health and the next gate stand beside the flags, before and after.">
        {initiatives.length === 0 ? (
          <p className={classes.quiet}>No initiative is judged differently.</p>
        ) : (
          initiatives.map((difference) => (
            <DifferenceCard key={difference.initiative.id} {...differenceCard(difference, tenant)} />
          ))
        )}
      </Section>
    </>
  );
}

function Verdict({ verdict, tenant }: { verdict: WhatIfAnswer['verdict']; tenant: string }) {
  const { before, after } = verdict;
  const playbook = <AppLink href={`/${tenant}/playbook`}>Open the playbook</AppLink>;
  if (isSameVerdict(verdict)) {
    return (
      <p className={classes.verdict}>
        It stays “{after.title}”. {playbook}
      </p>
    );
  }
  return (
    <div className={classes.verdict}>
      <p className={classes.was}>
        <span className={classes.joint}>was</span> {before.title}
      </p>
      <p>
        <span className={classes.joint}>becomes</span> <strong>{after.title}</strong>
      </p>
      {after.advice && <p className={classes.quiet}>{after.advice}</p>}
      {playbook}
    </div>
  );
}
