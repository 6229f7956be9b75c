import type { SymptomReading } from '@flightpath/domain';
import { HealthShape } from '../../ui/health-shape.tsx';
import { BehindList } from './behind-list.tsx';
import classes from './symptom-column.module.css';
import { SymptomGauge } from './symptom-gauge.tsx';
import { answerOf, countedWords, phasesInWords, readable, thresholdInWords } from './symptom-words.ts';

export interface SymptomColumnProps {
  symptom: SymptomReading;
  hrefOf: (key: string) => string;
}

/** One symptom, complete: the answer, its number against the threshold, how near it is, what to do, who is behind it. */
export function SymptomColumn({ symptom, hrefOf }: SymptomColumnProps) {
  const { word, tone } = answerOf(symptom);
  const { isPresent, shortage, commonFlag } = symptom;
  return (
    <article className={classes.symptom} aria-label={`Symptom ${symptom.number}: ${symptom.title}`}>
      <div className={classes.head}>
        <p className={classes.where}>
          {symptom.number} · {phasesInWords(symptom)}
        </p>
        <h3 className={classes.title}>{symptom.title}</h3>
        <p className={classes.answer} data-tone={tone}>
          <HealthShape tone={tone} /> {word}
        </p>
      </div>
      <SymptomGauge symptom={symptom} />
      <p className={classes.sentence}>{readable(symptom.sentence)}</p>
      <dl className={classes.facts}>
        <div>
          <dt>{shortage === null ? 'Threshold' : 'Not enough yet'}</dt>
          <dd>
            {shortage === null
              ? `${thresholdInWords(symptom)}, along the outer line.`
              : `${shortage.charAt(0).toUpperCase()}${shortage.slice(1)}.`}
          </dd>
        </div>
        <div>
          <dt>How near</dt>
          <dd>{readable(symptom.nearness.sentence)}</dd>
        </div>
        <div>
          <dt>What would change it</dt>
          <dd>{readable(symptom.changesWhen)}</dd>
        </div>
        {commonFlag && (
          <div>
            <dt>Most often in the way</dt>
            <dd>
              {commonFlag.title}, in {commonFlag.initiatives} of {commonFlag.of}.
            </dd>
          </div>
        )}
        {symptom.beside.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{readable(value)}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.advice} data-present={isPresent === true}>
        <span className={classes.adviceLabel}>{isPresent ? 'The next step' : 'If it appears'}</span>
        {symptom.advice}
      </p>
      <BehindList initiatives={symptom.initiatives} words={countedWords[symptom.id]} hrefOf={hrefOf} />
    </article>
  );
}
