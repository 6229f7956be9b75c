import { addDays, type Flag, MAX_WAIVER_DAYS, todayIn } from '@flightpath/domain';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTenant } from '../../api/tenant.tsx';
import { useFactSave } from '../../api/use-fact-save.ts';
import { DateField } from '../../ui/date-field.tsx';
import { EditForm } from '../../ui/edit-form.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { toast } from '../../ui/toast.ts';
import { requestWaiver } from './queries.ts';

/** Asks to live with a flag for a while. */
export function WaiverForm({ flag, close }: { flag: Flag; close: () => void }) {
  const { slug, timeZone } = useTenant();
  const { date } = useFormat();
  const [reason, setReason] = useState('');
  const [expiresOn, setExpiresOn] = useState<string | null>(null);
  const { submit, isSaving, fieldErrors, error } = useFactSave(close);
  const latest = addDays(todayIn(timeZone, new Date()), MAX_WAIVER_DAYS);

  async function ask() {
    const body = { reason, expiresOn: expiresOn ?? '' };
    const isAsked = await submit({ yours: [], send: () => requestWaiver(slug, flag.id, body) }, [
      'reason',
      'expiresOn',
    ]);
    if (isAsked) toast('The waiver was asked for. An executive decides on it.');
  }

  return (
    <EditForm
      label={`Ask for a waiver of: ${flag.finding.title}`}
      submitLabel="Ask for it"
      isSaving={isSaving}
      error={error}
      onCancel={close}
      onSubmit={ask}
    >
      <Textarea
        label="Why the organisation can live with it"
        autosize
        minRows={2}
        maxRows={8}
        value={reason}
        error={fieldErrors.reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <DateField
        label="Until"
        description={`${date(latest)} at the latest. It stays in sight, in gates and in the playbook.`}
        value={expiresOn}
        error={fieldErrors.expiresOn}
        onChange={setExpiresOn}
      />
    </EditForm>
  );
}
