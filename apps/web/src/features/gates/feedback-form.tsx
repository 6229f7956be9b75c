import type { GateSlot, GateVerdict } from '@flightpath/domain';
import { Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useFactSave } from '../../api/use-fact-save.ts';
import { EditForm } from '../../ui/edit-form.tsx';
import { toast } from '../../ui/toast.ts';
import { gateFunctionWords } from '../../ui/words.ts';
import { giveGateFeedback, type Where } from './queries.ts';

const VERDICTS: Record<GateVerdict, string> = {
  support: 'I support it',
  concern: 'I have a concern',
  object: 'I object',
};

/** What a named reviewer thinks; it advises, and may be changed until the decision. */
export function FeedbackForm({ slot, where, close }: { slot: GateSlot; where: Where; close: () => void }) {
  const [verdict, setVerdict] = useState<GateVerdict | null>(slot.feedback?.verdict ?? null);
  const [comment, setComment] = useState(slot.feedback?.comment ?? '');
  const [isMissing, setIsMissing] = useState(false);
  const { submit, isSaving, fieldErrors, error } = useFactSave(close);

  async function speak() {
    setIsMissing(verdict === null);
    if (verdict === null) return;
    const body = { function: slot.function, verdict, comment: comment.trim() || null };
    const isGiven = await submit({ yours: [], send: () => giveGateFeedback(where, body) }, ['verdict', 'comment']);
    if (isGiven) toast('The approver will read it');
  }

  return (
    <EditForm
      label={`Feedback of ${gateFunctionWords[slot.function]}`}
      submitLabel="Say it"
      isSaving={isSaving}
      error={error}
      onCancel={close}
      onSubmit={speak}
    >
      <Radio.Group
        label="What do you think?"
        value={verdict}
        error={isMissing ? 'Choose one of the three.' : fieldErrors.verdict}
        onChange={(value) => setVerdict(value as GateVerdict)}
      >
        <Stack gap="xs" mt={4}>
          {Object.entries(VERDICTS).map(([value, label]) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label="Why"
        autosize
        minRows={2}
        maxRows={10}
        value={comment}
        error={fieldErrors.comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
    </EditForm>
  );
}
