import type { FoundationChecklist, Initiative } from '@flightpath/domain';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useFactSave } from '../../api/use-fact-save.ts';
import { EditForm } from '../../ui/edit-form.tsx';
import { changeTexts, putChecklist, type Where } from './queries.ts';

export type TextField = 'valueNarrative' | 'governanceModel' | 'communicationPlan';

export interface TextEditorProps {
  field: TextField;
  initiative: Initiative;
  checklist: FoundationChecklist;
  where: Where;
  close: () => void;
}

/** Edits one of the document's three texts; governance is two of them. */
export function TextEditor({ field, initiative, checklist, where, close }: TextEditorProps) {
  const [seen] = useState(initiative.revision);
  const [texts, setTexts] = useState<Record<string, string>>({
    valueNarrative: checklist.executiveAlignment.valueNarrative,
    decisionRights: initiative.decisionRights ?? '',
    escalationPath: initiative.escalationPath ?? '',
    communicationPlan: initiative.communicationPlan ?? '',
  });
  const { submit, isSaving, fieldErrors, error } = useFactSave(close);
  const shown = FIELDS[field];
  const textOf = (name: string) => texts[name]?.trim() || null;

  function send(ifMatch: string): Promise<unknown> {
    if (field === 'valueNarrative') {
      const executiveAlignment = {
        ...checklist.executiveAlignment,
        valueNarrative: texts.valueNarrative?.trim() ?? '',
      };
      return putChecklist(where, { ...checklist, executiveAlignment }, ifMatch);
    }
    return changeTexts(where, Object.fromEntries(shown.map(({ name }) => [name, textOf(name)])), ifMatch);
  }

  return (
    <EditForm
      label={`Change ${shown.map(({ label }) => label.toLowerCase()).join(' and ')}`}
      isSaving={isSaving}
      error={error ?? fieldErrors['executiveAlignment.valueNarrative']}
      onCancel={close}
      onSubmit={() =>
        submit({ seen, yours: shown.map(({ name, label }) => ({ label, value: textOf(name) ?? 'emptied' })), send }, [
          ...shown.map(({ name }) => name),
          'executiveAlignment.valueNarrative',
        ])
      }
    >
      {shown.map(({ name, label, hint }) => (
        <Textarea
          key={name}
          data-field={name}
          label={label}
          description={hint}
          autosize
          minRows={2}
          maxRows={12}
          value={texts[name] ?? ''}
          error={fieldErrors[name]}
          onChange={({ currentTarget: { value } }) => setTexts((before) => ({ ...before, [name]: value }))}
        />
      ))}
    </EditForm>
  );
}

const FIELDS: Record<TextField, readonly { name: string; label: string; hint: string }[]> = {
  valueNarrative: [
    {
      name: 'valueNarrative',
      label: 'Value narrative',
      hint: 'The one story of what it is worth, that everybody tells',
    },
  ],
  governanceModel: [
    { name: 'decisionRights', label: 'Decision rights', hint: 'Who decides what' },
    { name: 'escalationPath', label: 'Escalation path', hint: 'Where a problem goes that they cannot solve' },
  ],
  communicationPlan: [
    { name: 'communicationPlan', label: 'Communication plan', hint: 'How progress and learnings are shared' },
  ],
};
