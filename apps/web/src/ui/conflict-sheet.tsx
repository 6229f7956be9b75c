import { Button, Modal } from '@mantine/core';
import classes from './conflict-sheet.module.css';

export interface Named {
  label: string;
  value: string;
}

/** `keep-editing`: nothing is saved and what was typed stays in the form. */
export type ConflictChoice = 'save-mine' | 'take-theirs' | 'keep-editing';

export interface ConflictSheetProps {
  /** Who was faster. */
  by: string;
  theirs: readonly Named[];
  yours: readonly Named[];
  onChoose: (choice: ConflictChoice) => void;
}

/** Two people changed the same thing: what the other one saved beside what is about to be saved. */
export function ConflictSheet({ by, theirs, yours, onChoose }: ConflictSheetProps) {
  const overlap = new Set(
    theirs.map(({ label }) => label).filter((label) => yours.some((mine) => mine.label === label)),
  );
  return (
    <Modal opened onClose={() => onChoose('keep-editing')} title={`${by} changed it while you were editing`} size="lg">
      <p className={classes.lead}>
        {overlap.size > 0
          ? `You both changed ${[...overlap].join(', ').toLowerCase()}. Saving yours replaces theirs there.`
          : 'You changed different things: saving yours leaves theirs as it is.'}{' '}
        Nothing of yours is lost.
      </p>
      <div className={classes.sides}>
        <Side title="They saved" facts={theirs} overlap={overlap} />
        <Side title="You are saving" facts={yours} overlap={overlap} />
      </div>
      <div className={classes.choices}>
        <Button onClick={() => onChoose('save-mine')} data-autofocus>
          Save mine
        </Button>
        <Button variant="default" onClick={() => onChoose('keep-editing')}>
          Go on editing
        </Button>
        <Button variant="subtle" onClick={() => onChoose('take-theirs')}>
          Keep theirs
        </Button>
      </div>
    </Modal>
  );
}

function Side({ title, facts, overlap }: { title: string; facts: readonly Named[]; overlap: ReadonlySet<string> }) {
  return (
    <section>
      <h3 className={classes.title}>{title}</h3>
      <dl className={classes.facts}>
        {facts.map(({ label, value }) => (
          <div key={label} data-overlap={overlap.has(label)}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
