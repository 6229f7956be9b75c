import { type LearningOrigin, todayIn } from '@flightpath/domain';
import { Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTenant } from '../../api/tenant.tsx';
import { useDirectory } from '../../api/use-directory.ts';
import { useFactSave } from '../../api/use-fact-save.ts';
import { DateField } from '../../ui/date-field.tsx';
import { EditForm } from '../../ui/edit-form.tsx';
import { EntityPicker } from '../../ui/entity-picker.tsx';
import { choices, learningOriginWords } from '../../ui/words.ts';
import { addLearning, type Where } from './queries.ts';

/** Records what the initiative taught; it is never changed afterwards. */
export function LearningForm({ where, close }: { where: Where; close: () => void }) {
  const { timeZone } = useTenant();
  const { departmentOptions } = useDirectory();
  const [texts, setTexts] = useState({ title: '', hypothesis: '', result: '', lesson: '' });
  const [origin, setOrigin] = useState<LearningOrigin>('experiment');
  const [date, setDate] = useState<string | null>(todayIn(timeZone, new Date()));
  const [departmentId, setDepartmentId] = useState<string | null>(null);
  const { submit, isSaving, fieldErrors, error } = useFactSave(close);
  const text = (name: keyof typeof texts, label: string) => ({
    label,
    value: texts[name],
    error: fieldErrors[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setTexts((before) => ({ ...before, [name]: value })),
  });
  const body = {
    date: date ?? '',
    departmentId,
    origin,
    title: texts.title,
    hypothesis: texts.hypothesis.trim() || null,
    result: texts.result.trim() || null,
    lesson: texts.lesson,
  };

  return (
    <EditForm
      label="Record what was learned"
      submitLabel="Record it"
      isSaving={isSaving}
      error={error}
      onCancel={close}
      onSubmit={() => submit({ yours: [], send: () => addLearning(where, body) }, Object.keys(body))}
    >
      <TextInput {...text('title', 'In one line')} />
      <Textarea autosize minRows={2} maxRows={8} {...text('lesson', 'The lesson for others')} />
      <Select
        label="It comes"
        data={choices(learningOriginWords)}
        allowDeselect={false}
        value={origin}
        error={fieldErrors.origin}
        onChange={(value) => setOrigin(value as LearningOrigin)}
      />
      <Textarea autosize minRows={1} maxRows={8} {...text('hypothesis', 'What was expected')} />
      <Textarea autosize minRows={1} maxRows={8} {...text('result', 'What happened')} />
      <EntityPicker
        label="Department"
        placeholder="The whole"
        options={departmentOptions}
        value={departmentId}
        error={fieldErrors.departmentId}
        onChange={setDepartmentId}
      />
      <DateField label="Learned on" value={date} error={fieldErrors.date} onChange={setDate} />
    </EditForm>
  );
}
