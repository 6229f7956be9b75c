import type { Indicator, Initiative } from '@flightpath/domain';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useInitiativeRights } from '../../api/initiative-rights.ts';
import { useMembership } from '../../api/tenant.tsx';
import { EditButton } from '../../ui/fact.tsx';
import { DateText, useFormat } from '../../ui/format-context.tsx';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { measuresWords, timingWords } from '../../ui/words.ts';
import { courseOf } from './course.ts';
import { CourseChart } from './course-chart.tsx';
import { courseSentence } from './course-sentence.ts';
import { IndicatorForm } from './indicator-form.tsx';
import classes from './indicators.module.css';
import { MeasurementForm } from './measurement-form.tsx';
import { MeasurementTable } from './measurement-table.tsx';
import { measurementsQuery, type Where } from './queries.ts';
import { useIndicatorEnd } from './use-indicator-end.ts';
import { useValidation } from './use-validation.ts';
import { valueWords } from './value-words.ts';

export interface IndicatorCardProps {
  indicator: Indicator;
  initiative: Initiative;
  where: Where;
}

/** One indicator: what it says in a sentence, its course as a picture, the numbers as a table. */
export function IndicatorCard({ indicator, initiative, where }: IndicatorCardProps) {
  const { date } = useFormat();
  const { personId } = useMembership();
  const { refusal } = useInitiativeRights(initiative);
  const [mode, setMode] = useState<'show' | 'change' | 'measure'>('show');
  const { data: measurements } = useQuery(measurementsQuery(where.tenant, where.key, indicator.id));
  const value = useMemo(() => valueWords(indicator.unit), [indicator.unit]);
  const course = useMemo(() => courseOf(indicator, measurements ?? []), [indicator, measurements]);
  const { retire, remove } = useIndicatorEnd(indicator, measurements ?? [], where);
  const sentence = measurements ? courseSentence(course, { value, date }) : '';
  const measureReason = refusal('measurement:post', indicator.department?.id ?? null);
  const validate = useValidation(indicator, where);
  const close = () => setMode('show');

  if (mode === 'change') {
    return (
      <article className={classes.formBox}>
        <IndicatorForm
          indicator={indicator}
          where={where}
          seen={initiative.revision}
          close={close}
          aside={
            <>
              {!indicator.retiredOn && (
                <Button size="xs" variant="subtle" onClick={() => retire().then(close)}>
                  Retire today
                </Button>
              )}
              <Button size="xs" variant="subtle" color="red" onClick={remove}>
                Remove
              </Button>
            </>
          }
        />
      </article>
    );
  }

  return (
    <article className={classes.card} data-retired={indicator.retiredOn !== null}>
      <div className={classes.head}>
        <div>
          <h3 className={classes.name}>{indicator.name}</h3>
          <p className={classes.kind}>
            {measuresWords[indicator.measures]}, {timingWords[indicator.timing].toLowerCase()}
            {indicator.isMain && ' · main indicator'}
            {indicator.department && ` · ${indicator.department.name}`}
            {indicator.retiredOn && (
              <>
                {' · retired on '}
                <DateText value={indicator.retiredOn} />
              </>
            )}
          </p>
        </div>
        <EditButton label={indicator.name} reason={refusal('indicator:change')} onClick={() => setMode('change')} />
      </div>
      <p className={classes.sentence}>{sentence}</p>
      {hasPicture(course) && <CourseChart course={course} sentence={sentence} value={value} />}
      <div className={classes.foot}>
        {mode === 'show' && !indicator.retiredOn && (
          <ReasonedButton size="xs" variant="default" reason={measureReason} onClick={() => setMode('measure')}>
            Record a value
          </ReasonedButton>
        )}
        <MeasurementTable
          measurements={measurements ?? []}
          course={course}
          value={value}
          personId={personId}
          onValidate={measureReason === undefined ? validate : undefined}
        />
      </div>
      {mode === 'measure' && (
        <div className={classes.formBox}>
          <MeasurementForm indicator={indicator} where={where} close={close} />
        </div>
      )}
    </article>
  );
}

// One point against nothing is no picture.
function hasPicture({ actual, baseline, target }: ReturnType<typeof courseOf>): boolean {
  return actual.length > 1 || (actual.length > 0 && baseline !== null) || (baseline !== null && target !== null);
}
