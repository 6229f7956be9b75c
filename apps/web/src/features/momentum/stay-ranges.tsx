import type { MomentumReading, PhaseTime } from '@flightpath/domain';
import { useFormat } from '../../ui/format-context.tsx';
import { phaseWords } from '../../ui/words.ts';
import classes from './stay-ranges.module.css';

type Lengths = PhaseTime['running'];

/** How long phases take: completed stays and running ones apart, each from the median to nine in ten. */
export function StayRanges({ reading }: { reading: MomentumReading }) {
  const { foundationDays, executionDays, scaleDays } = reading.parameters;
  const expected = { foundation: foundationDays, execution: executionDays, scale: scaleDays, innovation: null };
  const lengths = reading.phases.flatMap(({ completed, running }) => [completed, running]);
  const longest = Math.max(
    1,
    ...Object.values(expected).map((days) => days ?? 0),
    ...lengths.map(({ ninetiethDays }) => ninetiethDays ?? 0),
  );
  return (
    <dl className={classes.phases}>
      {reading.phases.map(({ phase, completed, running, unknownEntry }) => (
        <div key={phase} className={classes.phase}>
          <dt className={classes.name}>
            {phaseWords[phase]}
            <span className={classes.expected}>
              {expected[phase] === null ? 'no end expected' : `expected ${expected[phase]} days`}
            </span>
          </dt>
          <dd className={classes.ranges}>
            <Range word="Completed" lengths={completed} expected={expected[phase]} longest={longest} />
            <Range word="Running" lengths={running} expected={expected[phase]} longest={longest} />
            {unknownEntry > 0 && (
              <p className={classes.missing}>{unknownEntry} more without the day they entered it.</p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface RangeProps {
  word: 'Completed' | 'Running';
  lengths: Lengths;
  expected: number | null;
  longest: number;
}

function Range({ word, lengths, expected, longest }: RangeProps) {
  const { count } = useFormat();
  const { medianDays, ninetiethDays } = lengths;
  const at = (days: number) => `${(days / longest) * 100}%`;
  if (medianDays === null || ninetiethDays === null) {
    return (
      <p className={classes.range}>
        <span className={classes.word}>{word}</span>
        <span className={classes.missing}>none</span>
      </p>
    );
  }
  return (
    <p className={classes.range}>
      <span className={classes.word}>
        {word} <span className={classes.count}>{count(lengths.count)}</span>
      </span>
      <span className={classes.track} aria-hidden="true">
        {expected !== null && <span className={classes.mark} style={{ left: at(expected) }} />}
        <span
          className={classes.bar}
          data-running={word === 'Running'}
          style={{ left: at(medianDays), width: `max(3px, ${((ninetiethDays - medianDays) / longest) * 100}%)` }}
        />
        <span className={classes.median} style={{ left: at(medianDays) }} />
      </span>
      <span className={classes.numbers}>
        median {count(medianDays)}, nine in ten within {count(ninetiethDays)} days
      </span>
    </p>
  );
}
