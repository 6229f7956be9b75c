import type { InitiativeChanges } from '@flightpath/domain';
import type { ReactNode } from 'react';
import { Fact } from '../../ui/fact.tsx';
import { useInitiative } from './initiative-context.tsx';
import { changeInitiative } from './queries.ts';
import { ValueEditor, type ValueEditorProps } from './value-editor.tsx';

export interface InitiativeFactProps<Name extends keyof InitiativeChanges> {
  label: string;
  name: Name;
  /** The places of findings that lead here; the name itself when left out. */
  fields?: readonly string[];
  shown: ReactNode;
  initial: NonNullable<InitiativeChanges[Name]> | null;
  inWords: (value: NonNullable<InitiativeChanges[Name]> | null) => string | null;
  children: ValueEditorProps<NonNullable<InitiativeChanges[Name]> | null>['children'];
}

/** One field of the initiative itself. */
export function InitiativeFact<Name extends keyof InitiativeChanges>(props: InitiativeFactProps<Name>) {
  const { label, name, fields = [name], shown, initial, inWords, children } = props;
  const { where, refusal } = useInitiative();
  return (
    <Fact
      label={label}
      fields={fields}
      reason={refusal('initiative:change')}
      editor={(close) => (
        <ValueEditor
          label={label}
          path={name}
          initial={initial}
          inWords={inWords}
          close={close}
          send={(value, ifMatch) => changeInitiative(where, { [name]: value }, ifMatch)}
        >
          {children}
        </ValueEditor>
      )}
    >
      {shown}
    </Fact>
  );
}
