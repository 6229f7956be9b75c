import { type ReactNode, useState } from 'react';
import { useInitiativeSave, WriteDropped } from '../../api/initiative-writes.tsx';
import { asProblem } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.tsx';
import { useEditor } from '../../ui/edit-target.tsx';
import { EditButton } from '../../ui/fact.tsx';
import { Panel } from '../../ui/fact-panel.tsx';
import { AddButton, LineButton, PanelForm, PanelItem, PanelList } from '../../ui/panel-list.tsx';
import { toastError, toastWithUndo } from '../../ui/toast.ts';
import { useInitiative } from './initiative-context.tsx';
import { addRecord, deleteRecord } from './queries.ts';
import { RecordForm } from './record-form.tsx';
import { bodyOfRecord, type RecordKind, type RecordValues } from './record-kinds.ts';

export interface RecordLine<Item> {
  item: Item & { id: string };
  /** Names the record: in the list, on its button, in the toast. */
  title: string;
  detail?: ReactNode;
  /** Over, or not begun: shown paler. */
  isInactive?: boolean;
  action?: ReactNode;
}

/** Something that should be recorded here and is not. */
export interface RecordGap {
  key: string;
  text: string;
  initial: RecordValues;
}

export interface RecordPanelProps<Item> {
  title: string;
  kind: RecordKind<Item>;
  /** The places of findings that lead here. */
  fields: readonly string[];
  lines: readonly RecordLine<Item>[];
  gaps?: readonly RecordGap[];
  /** What is said while there is nothing. */
  empty: string;
  reason: string | undefined;
}

/** A list of records at the right of an initiative: each is changed where it stands, removed with a way back. */
export function RecordPanel<Item>(props: RecordPanelProps<Item>) {
  const { title, kind, fields, lines, gaps = [], empty, reason } = props;
  const { ref, isOpen: isAdding, open, close } = useEditor(fields);
  const [initial, setInitial] = useState<RecordValues>({});
  const [editing, setEditing] = useState<string | null>(null);
  const remove = useRemoval(kind);

  const add = (values: RecordValues) => {
    setInitial(values);
    open();
  };

  return (
    <Panel title={title} id={`fact-${fields[0]}`} note={lines.length === 0 && gaps.length === 0 && empty}>
      <PanelList>
        {lines.map(({ item, title: name, detail, isInactive = false, action }) =>
          editing === item.id ? (
            <PanelForm key={item.id} as="li">
              <RecordForm
                kind={kind}
                item={item}
                close={() => setEditing(null)}
                onRemove={() => {
                  setEditing(null);
                  remove(item, name);
                }}
              />
            </PanelForm>
          ) : (
            <PanelItem
              key={item.id}
              title={name}
              detail={detail}
              isInactive={isInactive}
              actions={
                <>
                  {action}
                  <EditButton label={`${kind.noun} ${name}`} reason={reason} onClick={() => setEditing(item.id)} />
                </>
              }
            />
          ),
        )}
        {gaps.map((gap) => (
          <PanelItem
            key={gap.key}
            title={gap.text}
            isGap
            actions={reason === undefined && <LineButton onClick={() => add(gap.initial)}>Name one</LineButton>}
          />
        ))}
      </PanelList>
      <div ref={ref}>
        {isAdding && reason === undefined ? (
          <PanelForm>
            <RecordForm key={JSON.stringify(initial)} kind={kind} item={null} initial={initial} close={close} />
          </PanelForm>
        ) : (
          <AddButton reason={reason} onClick={() => add({})}>
            Add {kind.noun}
          </AddButton>
        )}
      </div>
    </Panel>
  );
}

function useRemoval<Item>(kind: RecordKind<Item>) {
  const { where } = useInitiative();
  const { currency } = useTenant();
  const save = useInitiativeSave();

  return async (item: Item & { id: string }, name: string) => {
    const again = bodyOfRecord(kind.fields, kind.valuesOf(item), currency, true);
    try {
      await save({
        yours: [{ label: `Remove ${kind.noun}`, value: name }],
        send: (ifMatch) => deleteRecord(where, kind.list, item.id, ifMatch),
      });
      toastWithUndo(`${name} was removed`, () => {
        save({ yours: [], send: () => addRecord(where, kind.list, again) }).catch((error) => {
          toastError(`${name} could not be put back`, asProblem(error).detail);
        });
      });
    } catch (error) {
      if (!(error instanceof WriteDropped)) toastError(`${name} was not removed`, asProblem(error).detail);
    }
  };
}
