import { type Initiative, type Narrative, todayIn } from '@flightpath/domain';
import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTenant } from '../../api/tenant.tsx';
import { useFactSave } from '../../api/use-fact-save.ts';
import { EditForm } from '../../ui/edit-form.tsx';
import { anchorWords, choices } from '../../ui/words.ts';
import { addNarrative, type Where } from './queries.ts';
import type { ToldStory } from './told-stories.ts';

export interface NarrativeFormProps {
  story: ToldStory;
  initiative: Initiative;
  where: Where;
  close: () => void;
}

/** Writes a new version; the ones before are kept. */
export function NarrativeForm({ story: { department, current }, initiative, where, close }: NarrativeFormProps) {
  const { timeZone } = useTenant();
  const [text, setText] = useState(current?.text ?? '');
  const [anchor, setAnchor] = useState<Narrative['anchor']>(current?.anchor ?? null);
  const { submit, isSaving, fieldErrors, error } = useFactSave(close);
  const writtenOn = todayIn(timeZone, new Date());
  const main = initiative.mainAnchor;

  return (
    <EditForm
      label={department ? `Write the narrative of ${department.name}` : 'Write the main narrative'}
      submitLabel={current ? 'Save as a new version' : 'Save'}
      isSaving={isSaving}
      error={error ?? fieldErrors.writtenOn ?? fieldErrors.departmentId}
      onCancel={close}
      onSubmit={() =>
        submit(
          {
            yours: [{ label: 'Narrative', value: text }],
            send: () => addNarrative(where, { text, anchor, departmentId: department?.id ?? null, writtenOn }),
          },
          ['text', 'anchor', 'writtenOn', 'departmentId'],
        )
      }
    >
      <Textarea
        label={department ? `What it is worth to ${department.name}` : 'The one story of what it is worth'}
        autosize
        minRows={3}
        maxRows={12}
        value={text}
        error={fieldErrors.text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Select
        label="Value anchor"
        placeholder={main ? anchorWords[main] : 'None yet'}
        description="Empty: the main one"
        data={choices(anchorWords)}
        clearable
        value={anchor}
        error={fieldErrors.anchor}
        onChange={(value) => setAnchor(value as typeof anchor)}
      />
    </EditForm>
  );
}
