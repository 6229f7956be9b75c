import type { CultureSignals } from '@flightpath/domain';
import type { ReactNode } from 'react';
import { BarList } from '../../ui/bar-list.tsx';
import { Figure } from '../../ui/figure.tsx';
import { HealthShape } from '../../ui/health-shape.tsx';
import { Section } from '../../ui/page.tsx';
import { BehindList } from './behind-list.tsx';
import classes from './playbook.module.css';

export interface CultureSectionProps {
  culture: CultureSignals;
  hrefOf: (key: string) => string;
}

const LEARNED = { counted: 'left a learning', others: 'left none' };

/** How the organisation deals with what it tries. Shown beside the symptoms; nothing is judged by it. */
export function CultureSection({ culture, hrefOf }: CultureSectionProps) {
  const { failuresThatTaught, recordedFailures, learnings, ideas } = culture;
  const unprompted = ideas.departments.filter((row) => row.unprompted > 0);
  return (
    <Section
      title="Culture signals"
      note="At scale culture decides, not technology: who learns from failure, who shares it, who has ideas unasked. Not judged."
    >
      <div className={classes.signals}>
        <Signal
          value={shareOf(failuresThatTaught.taught, failuresThatTaught.of)}
          label="failures left a learning"
          sentence={failuresThatTaught.sentence}
        >
          {failuresThatTaught.initiatives.length > 0 && (
            <div className={classes.more}>
              <BehindList
                initiatives={failuresThatTaught.initiatives.map(({ hasLearning, ...initiative }) => ({
                  ...initiative,
                  isCounted: hasLearning,
                }))}
                words={LEARNED}
                hrefOf={hrefOf}
              />
            </div>
          )}
        </Signal>
        <Signal
          value={recordedFailures.failedPilots + recordedFailures.failureLearnings}
          label="failures recorded in a year"
          sentence={recordedFailures.sentence}
        >
          {recordedFailures.isSilent && (
            <p className={classes.alert}>
              <HealthShape tone="at-risk" /> A silence worth asking about
            </p>
          )}
        </Signal>
        <Signal
          value={shareOf(learnings.reusedElsewhere, learnings.recorded)}
          label="learnings re-used by another department"
          sentence={learnings.sentence}
        />
        <Signal
          value={unprompted.reduce((sum, row) => sum + row.unprompted, 0)}
          label="unprompted ideas in a year"
          sentence={ideas.sentence}
        >
          {unprompted.length > 0 && (
            <div className={classes.more}>
              <BarList
                label="Unprompted ideas by department"
                unit="unprompted ideas"
                items={unprompted.map((row) => ({
                  key: row.department.id,
                  label: row.department.name,
                  count: row.unprompted,
                }))}
              />
            </div>
          )}
        </Signal>
      </div>
    </Section>
  );
}

interface SignalProps {
  value: number | string;
  label: string;
  sentence: string;
  children?: ReactNode;
}

function Signal({ value, label, sentence, children }: SignalProps) {
  return (
    <div className={classes.signal}>
      <Figure value={value} label={label} />
      <p className={classes.signalText}>{sentence}</p>
      {children}
    </div>
  );
}

/** A share of nothing is no number. */
const shareOf = (part: number, of: number): string => (of === 0 ? 'None' : `${part} of ${of}`);
