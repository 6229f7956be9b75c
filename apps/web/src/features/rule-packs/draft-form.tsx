import type { PackRules, StoredRulePack } from '@flightpath/domain';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { asProblem } from '../../api/problem.ts';
import type { Tunable } from '../../api/rule-packs.ts';
import { useTenant } from '../../api/tenant.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { toast } from '../../ui/toast.ts';
import { packChanges } from './pack-changes.ts';
import { useSaveDraft } from './queries.ts';
import classes from './rules.module.css';
import { TunableRow } from './tunable-row.tsx';

export interface DraftFormProps {
  tunables: readonly Tunable[];
  /** What the draft starts from: itself, else the pack in force. */
  start: Pick<StoredRulePack, 'rules' | 'note'>;
  inForce: PackRules;
  onClose: () => void;
}

/** All that can be tuned. Only what differs from the rules as shipped is stored. */
export function DraftForm({ tunables, start, inForce, onClose }: DraftFormProps) {
  const save = useSaveDraft(useTenant().slug);
  const [rules, setRules] = useState<PackRules>(start.rules);
  const [note, setNote] = useState(start.note ?? '');
  const [words, setWords] = useState('');
  const tunable = tunables.filter(({ severity, parameters }) => severity !== null || parameters.length > 0);
  const shown = tunable.filter(({ title, parameters }) =>
    [title, ...parameters.map(({ meaning }) => meaning)].join(' ').toLowerCase().includes(words.trim().toLowerCase()),
  );
  const changes = packChanges(inForce, rules, tunables);
  const problem = save.error ? asProblem(save.error) : null;

  const submit = () =>
    save.mutate(
      { rules, note: note.trim() || null },
      {
        onSuccess: () => {
          toast('The draft is saved. Nothing is judged by it yet.');
          onClose();
        },
      },
    );
  return (
    <form
      aria-label="The draft"
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {problem && <FormProblem problem={problem} />}
      <TextInput
        label="Find a rule"
        placeholder="A word of its name or of what it counts"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div>
        {shown.map((one) => (
          <TunableRow key={one.id} tunable={one} rules={rules} onRules={setRules} errors={problem?.fieldErrors ?? {}} />
        ))}
        {shown.length === 0 && <p className={classes.quiet}>Nothing by this word.</p>}
      </div>
      <Textarea
        label="Why"
        description="For those who read a finding of it later."
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={classes.acts}>
        <Button type="submit" loading={save.isPending}>
          Save the draft
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Cancel
        </Button>
        <span className={classes.quiet} role="status">
          {changes.length === 0
            ? 'Nothing differs from the rules in force.'
            : changes.length === 1
              ? 'One thing differs from the rules in force.'
              : `${changes.length} things differ from the rules in force.`}
        </span>
      </div>
    </form>
  );
}
