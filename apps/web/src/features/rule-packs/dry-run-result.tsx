import type { DryRun } from '@flightpath/domain';
import { useState } from 'react';
import { differenceCard } from '../../api/difference-lines.ts';
import { DifferenceCard } from '../../ui/difference-card.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { NumbersTable } from '../../ui/numbers-table.tsx';
import classes from './rules.module.css';
import { dryRunSentence } from './rules-sentence.ts';

/** Initiatives shown at first. */
const SHOWN = 20;

/** What publishing would do to the flags of today, by rule and by initiative. */
export function DryRunResult({ dryRun, tenant }: { dryRun: DryRun; tenant: string }) {
  const { count } = useFormat();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? dryRun.byInitiative : dryRun.byInitiative.slice(0, SHOWN);
  return (
    <div className={classes.result}>
      <p className={classes.resultSentence} role="status">
        {dryRunSentence(dryRun, count)}
      </p>
      {dryRun.byRule.length > 0 && (
        <NumbersTable
          caption="What the draft opens and clears, by rule"
          rows={dryRun.byRule}
          keyOf={({ ruleId }) => ruleId}
          columns={[
            { key: 'rule', title: 'Rule', cell: ({ title }) => title },
            { key: 'opens', title: 'Opens', isNumber: true, cell: (row) => count(row.opens) },
            { key: 'clears', title: 'Clears', isNumber: true, cell: (row) => count(row.clears) },
            { key: 'lapses', title: 'Lapses', isNumber: true, cell: (row) => count(row.lapses) },
          ]}
        />
      )}
      {shown.map((difference) => (
        <DifferenceCard key={difference.initiative.id} {...differenceCard(difference, tenant)} />
      ))}
      {shown.length < dryRun.byInitiative.length && (
        <button type="button" className={classes.more} onClick={() => setIsWhole(true)}>
          Show {count(dryRun.byInitiative.length - shown.length)} more
        </button>
      )}
    </div>
  );
}
