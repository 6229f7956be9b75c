import type { IsoDate, SymptomReading } from '@flightpath/domain';
import type { Playbook } from '../../api/playbook.ts';
import { DateText, useFormat } from '../../ui/format-context.tsx';
import { type Answer, pastVerdicts, stretchesOf } from './history.ts';
import { readable } from './symptom-words.ts';
import classes from './verdict-history.module.css';

export interface VerdictHistoryProps {
  history: Playbook['history'];
  symptoms: readonly SymptomReading[];
  today: IsoDate;
}

const WORDS: Record<Answer, string> = { present: 'present', absent: 'not present', 'not judged': 'not judged' };

/** What the playbook said, as three lanes over time and as sentences by date. */
export function VerdictHistory({ history, symptoms, today }: VerdictHistoryProps) {
  const { date } = useFormat();
  const verdicts = pastVerdicts(history);
  const oldest = verdicts.at(-1);
  if (!oldest) {
    return (
      <p className={classes.none}>
        Nothing is kept for this view and day. The playbook is read every night for the organisation and for each
        department with initiatives; what it says is kept whenever it changes.
      </p>
    );
  }
  return (
    <>
      {verdicts.length > 1 && (
        <div className={classes.picture} aria-hidden="true">
          {symptoms.map(({ id, title }, index) => (
            <div key={id} className={classes.row}>
              <span className={classes.lane}>{title}</span>
              <span className={classes.track}>
                {stretchesOf(verdicts, index, today).map(({ answer, from, to, since }) => (
                  <span
                    key={since}
                    className={classes.stretch}
                    data-answer={answer}
                    title={`${WORDS[answer]} since ${date(since)}`}
                    style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }}
                  />
                ))}
              </span>
            </div>
          ))}
          <div className={classes.row}>
            <span />
            <span className={classes.ends}>
              <span>{date(oldest.on)}</span>
              <span>{date(today)}</span>
            </span>
          </div>
          <p className={classes.key}>
            {(['present', 'absent', 'not judged'] as const).map((answer) => (
              <span key={answer}>
                <i className={classes.stretch} data-answer={answer} /> {WORDS[answer]}
              </span>
            ))}
          </p>
        </div>
      )}
      <ol className={classes.list}>
        {verdicts.map(({ on, sentence, answers }) => (
          <li key={on}>
            <span className={classes.day}>
              <DateText value={on} />
            </span>
            <span>
              {readable(sentence)}
              <span className={classes.answers}>
                {answers.map((answer, index) => `${index + 1} ${WORDS[answer]}`).join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
