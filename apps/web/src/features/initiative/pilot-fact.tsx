import type { Pilot, PilotChanges } from '@flightpath/domain';
import type { ReactNode } from 'react';
import { Fact } from '../../ui/fact.tsx';
import { useInitiative } from './initiative-context.tsx';
import { changePilot } from './queries.ts';
import { ValueEditor, type ValueEditorProps } from './value-editor.tsx';

export interface PilotFactProps<Name extends keyof PilotChanges> {
  pilot: Pilot;
  label: string;
  name: Name;
  field: string;
  shown: ReactNode;
  initial: PilotChanges[Name];
  inWords: (value: PilotChanges[Name]) => string | null;
  children: ValueEditorProps<PilotChanges[Name]>['children'];
}

/** One field of a pilot, edited where it stands. */
export function PilotFact<Name extends keyof PilotChanges>(props: PilotFactProps<Name>) {
  const { pilot, label, name, field, shown, initial, inWords, children } = props;
  const { where, refusal } = useInitiative();
  return (
    <Fact
      label={label}
      fields={[field]}
      reason={refusal('initiative:change')}
      editor={(close) => (
        <ValueEditor
          label={`${label} of the pilot`}
          path={name}
          initial={initial}
          inWords={inWords}
          close={close}
          send={(value, ifMatch) => changePilot(where, pilot.number, { [name]: value }, ifMatch)}
        >
          {children}
        </ValueEditor>
      )}
    >
      {shown}
    </Fact>
  );
}
