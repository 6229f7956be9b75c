import { Button, Modal } from '@mantine/core';
import classes from './conflict-sheet.module.css';
import { DatedText } from './dated-text.tsx';

export interface Named {
  label: string;
  value: string;
}

/** `keep-editing`: nothing is saved and what was typed stays in the form. */
export type ConflictChoice = 'save-mine' | 'take-theirs' | 'keep-editing';

/** What the sheet says where it is about something else than a changed fact. */
export interface ConflictWords {
  title: string;
  lead: string;
  yours: string;
  /** `null`: it cannot be done after all, so it is not offered. */
  save: string | null;
  keep: string;
  take: string;
}

export interface ConflictSheetProps {
  /** Who was faster. */
  by: string;
  theirs: readonly Named[];
  yours: readonly Named[];
  words?: ConflictWords | undefined;
  onChoose: (choice: ConflictChoice) => void;
}

/** Two people changed the same thing: what the other one saved beside what is about to be saved. */
export function ConflictSheet({ by, theirs, yours, words, onChoose }: ConflictSheetProps) {
  const overlap = new Set(
    theirs.map(({ label }) => label).filter((label) => yours.some((mine) => mine.label === label)),
  );
  const { title, lead, yours: heading, save, keep, take } = words ?? usualWords(by, [...overlap]);
  return (
    <Modal opened onClose={() => onChoose('keep-editing')} title={title} size="lg">
      <p className={classes.lead}>{lead}</p>
      <div className={classes.sides}>
        <Side title="They saved" facts={theirs} overlap={overlap} />
        <Side title={heading} facts={yours} overlap={overlap} />
      </div>
      <div className={classes.choices}>
        {save && (
          <Button onClick={() => onChoose('save-mine')} data-autofocus>
            {save}
          </Button>
        )}
        <Button variant={save ? 'default' : 'filled'} onClick={() => onChoose('keep-editing')}>
          {keep}
        </Button>
        <Button variant="subtle" onClick={() => onChoose('take-theirs')}>
          {take}
        </Button>
      </div>
    </Modal>
  );
}

function usualWords(by: string, overlap: readonly string[]): ConflictWords {
  const both =
    overlap.length > 0
      ? `You both changed ${overlap.join(', ').toLowerCase()}. Saving yours replaces theirs there.`
      : 'You changed different things: saving yours leaves theirs as it is.';
  return {
    title: `${by} changed it while you were editing`,
    lead: `${both} Nothing of yours is lost.`,
    yours: 'You are saving',
    save: 'Save mine',
    keep: 'Go on editing',
    take: 'Keep theirs',
  };
}

function Side({ title, facts, overlap }: { title: string; facts: readonly Named[]; overlap: ReadonlySet<string> }) {
  return (
    <section>
      <h3 className={classes.title}>{title}</h3>
      <dl className={classes.facts}>
        {facts.map(({ label, value }) => (
          <div key={label} data-overlap={overlap.has(label)}>
            <dt>{label}</dt>
            <dd>
              <DatedText text={value} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
