import { IconCheck } from '@tabler/icons-react';
import { SeverityMark } from '../../ui/severity-mark.tsx';
import { fieldOfFact, nameOfFact } from './field-of-fact.ts';
import type { Foresight, TrapOutlook } from './foresight.ts';
import classes from './foresight-panel.module.css';

export interface ForesightPanelProps {
  foresight: Foresight;
  onGoTo: (field: string) => void;
}

/** The flags that the pilot would be registered with, before it is saved: the five traps first, then the rest. */
export function ForesightPanel({ foresight, onGoTo }: ForesightPanelProps) {
  const { traps, others, toBeRecorded } = foresight;
  return (
    <aside className={classes.panel} aria-labelledby="field-foresight">
      <h2 id="field-foresight" className={classes.title} tabIndex={-1}>
        {headline(foresight)}
      </h2>
      <p className={classes.note} role="status">
        {summary(foresight)}
      </p>
      <ol className={classes.traps} aria-label="The five traps of a pilot">
        {traps.map((trap) => (
          <Trap key={trap.ruleId} trap={trap} onGoTo={onGoTo} />
        ))}
      </ol>
      {others.length > 0 && (
        <>
          <h3 className={classes.subtitle}>Also</h3>
          <ul className={classes.others}>
            {others.map(({ ruleId, severity, finding }) => (
              <li key={ruleId} className={classes.trap} data-state="sprung">
                <SeverityMark severity={severity} />
                <div>
                  <p className={classes.sentence}>{finding.sentence}</p>
                  <Clearing text={finding.clearsWhen} at={finding.clearsAt} onGoTo={onGoTo} />
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {toBeRecorded.length > 0 && (
        <p className={classes.later}>
          <strong>To be recorded</strong>, here or later:{' '}
          {toBeRecorded.map(({ finding }) => nameOfFact(finding.clearsAt)).join(', ')}.
        </p>
      )}
    </aside>
  );
}

function Trap({ trap, onGoTo }: { trap: TrapOutlook; onGoTo: (field: string) => void }) {
  return (
    <li className={classes.trap} data-state={trap.state} data-rule={trap.ruleId}>
      <Mark trap={trap} />
      <div>
        {trap.state !== 'sprung' && <p className={classes.name}>{trap.trap.characteristic}</p>}
        {trap.state === 'clear' && <p className={classes.quiet}>Not a trap here.</p>}
        {trap.state === 'open' && <p className={classes.quiet}>{trap.sentence ?? 'Cannot be judged yet.'}</p>}
        {trap.state === 'sprung' && (
          <>
            <p className={classes.sentence}>{trap.sentence}</p>
            <p className={classes.quiet}>
              {trap.trap.characteristic}. Intended: {lowerFirst(trap.trap.intendedEffect)}. In effect:{' '}
              {lowerFirst(trap.trap.actualEffect)}.
            </p>
            <Clearing text={trap.clearsWhen} at={trap.clearsAt} onGoTo={onGoTo} />
          </>
        )}
      </div>
    </li>
  );
}

function Clearing({ text, at, onGoTo }: { text: string; at: string; onGoTo: (field: string) => void }) {
  const field = fieldOfFact(at);
  return (
    <p className={classes.clearing}>
      {text}{' '}
      {field ? (
        <button type="button" className={classes.go} onClick={() => onGoTo(field)}>
          Go to the field
        </button>
      ) : (
        <span className={classes.quiet}>This can be added once it is registered.</span>
      )}
    </p>
  );
}

function Mark({ trap }: { trap: TrapOutlook }) {
  if (trap.state === 'sprung') return <SeverityMark severity={trap.severity} />;
  if (trap.state === 'clear') return <IconCheck size={14} className={classes.check} role="img" aria-label="Clear" />;
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" role="img" aria-label="Not known yet">
      <circle className={classes.unknown} cx="6" cy="6" r="4.5" />
    </svg>
  );
}

function headline({ traps }: Foresight): string {
  const sprung = traps.filter(({ state }) => state === 'sprung').length;
  const open = traps.filter(({ state }) => state === 'open').length;
  if (sprung > 0) return sprung === 1 ? 'One trap is set' : `${words[sprung]} traps are set`;
  return open === traps.length ? 'The five traps of a pilot' : open > 0 ? 'No trap so far' : 'No trap is set';
}

function summary({ count, traps }: Foresight): string {
  if (traps.every(({ state }) => state === 'open'))
    return 'As you answer, this shows the flags the pilot would start with.';
  if (count === 0) return 'As it stands, it would start without a flag.';
  return `As it stands, it would start with ${count} ${count === 1 ? 'flag' : 'flags'}. It can be saved all the same.`;
}

const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five'];
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
