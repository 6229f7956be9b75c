import { type Indicator, todayIn, type ValueReport } from '@flightpath/domain';
import { Autocomplete, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTenant } from '../../api/tenant.tsx';
import { useFactSave } from '../../api/use-fact-save.ts';
import { DateField } from '../../ui/date-field.tsx';
import { EditForm } from '../../ui/edit-form.tsx';
import { DateText } from '../../ui/format-context.tsx';
import { postValueReport, type Where } from './queries.ts';
import { newDraft, type QuoteDraft, reportBody } from './report-draft.ts';
import classes from './value-reports.module.css';

export interface ReportFormProps {
  indicators: readonly Indicator[];
  /** Those before, for whom it was told to. */
  earlier: readonly ValueReport[];
  where: Where;
  close: () => void;
}

/** Records that the value was told upward, in which numbers. */
export function ReportForm({ indicators, earlier, where, close }: ReportFormProps) {
  const { timeZone } = useTenant();
  const [draft, setDraft] = useState(() => newDraft(indicators, todayIn(timeZone, new Date())));
  const { submit, isSaving, fieldErrors, error } = useFactSave(close);
  const set = (changes: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...changes }));
  const setQuote = (id: string, changes: Partial<QuoteDraft>) =>
    set({ quotes: draft.quotes.map((quote) => (quote.indicatorId === id ? { ...quote, ...changes } : quote)) });
  const told = draft.quotes.filter(({ isTold }) => isTold);
  const errorOf = (quote: QuoteDraft) => {
    const at = `quotes.${told.indexOf(quote)}`;
    return fieldErrors[`${at}.value`] ?? fieldErrors[`${at}.date`];
  };

  return (
    <EditForm
      label="Record that the value was told upward"
      submitLabel="Record it"
      isSaving={isSaving}
      error={error}
      onCancel={close}
      onSubmit={() =>
        submit({ yours: [], send: () => postValueReport(where, reportBody(draft)) }, [
          ...['date', 'toldTo', 'periodFrom', 'periodTo', 'url'],
          ...told.flatMap((_, at) => [`quotes.${at}.value`, `quotes.${at}.date`]),
        ])
      }
    >
      <Autocomplete
        label="Told to"
        openOnFocus={false}
        placeholder="The board"
        data={[...new Set(earlier.map(({ toldTo }) => toldTo))]}
        value={draft.toldTo}
        error={fieldErrors.toldTo}
        onChange={(toldTo) => set({ toldTo })}
      />
      <DateField
        label="On"
        value={draft.date}
        error={fieldErrors.date}
        onChange={(date) => set({ date: date ?? '' })}
      />
      <div className={classes.pair}>
        <DateField
          label="For the time from"
          value={draft.periodFrom}
          error={fieldErrors.periodFrom}
          onChange={(periodFrom) => set({ periodFrom })}
        />
        <DateField
          label="To"
          value={draft.periodTo}
          error={fieldErrors.periodTo}
          onChange={(periodTo) => set({ periodTo })}
        />
      </div>
      {draft.quotes.length > 0 && (
        <fieldset className={classes.quotes}>
          <legend>In these numbers</legend>
          {draft.quotes.map((quote) => (
            <div key={quote.indicatorId} className={classes.quote}>
              <Checkbox
                label={quote.name}
                checked={quote.isTold}
                onChange={(event) => setQuote(quote.indicatorId, { isTold: event.currentTarget.checked })}
              />
              {quote.isTold && (
                <TextInput
                  aria-label={`Value of ${quote.name} as it was told`}
                  description={
                    <>
                      of <DateText value={quote.date} />
                    </>
                  }
                  inputWrapperOrder={['input', 'description', 'error']}
                  inputMode="decimal"
                  rightSection={quote.unit}
                  rightSectionWidth={64}
                  value={quote.value}
                  error={errorOf(quote)}
                  onChange={(event) => setQuote(quote.indicatorId, { value: event.currentTarget.value })}
                />
              )}
            </div>
          ))}
        </fieldset>
      )}
      <TextInput
        label="Link to what was shown"
        placeholder="https://…"
        value={draft.url}
        error={fieldErrors.url}
        onChange={(event) => set({ url: event.currentTarget.value })}
      />
    </EditForm>
  );
}
