import { dateInWords, type IsoDate, Narrative } from '@flightpath/domain';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { changeInitiative, RecordParams, recordFound } from '../../initiative-records.ts';
import { problem } from '../../problems.ts';
import { narrativeInWords } from './in-words.ts';
import { findNarrative, confirmNarrative as store } from './queries.ts';

export const confirmNarrative = defineEndpoint({
  method: 'POST',
  url: '/initiatives/:key/narratives/:id/confirmations',
  operationId: 'confirmNarrative',
  summary: 'Say today that a narrative still holds',
  description: 'Only the current version can be confirmed.',
  tags: ['Narratives'],
  permission: 'initiative:change',
  params: RecordParams,
  response: { 200: Narrative },
  problems: ['initiative-not-found', 'record-not-found', 'conflict'],
  hasETag: true,
  handler: async (context) => {
    const { params, today } = context;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId }) => {
      const one = { initiativeId, id: params.id };
      const narrative = recordFound(await findNarrative(tx, one));
      refuseUnconfirmable(narrative, today);
      await store(tx, { id: narrative.id, confirmedOn: today });
      return {
        body: recordFound(await findNarrative(tx, one)),
        summary: `Confirmed that ${narrativeInWords(narrative)} still holds`,
      };
    });
    return ok(body, headers);
  },
});

/** 409 for a version that was replaced, that took the narrative away, or that is not written yet. */
function refuseUnconfirmable(narrative: Narrative, today: IsoDate): void {
  const { version, text, writtenOn, isCurrent } = narrative;
  const refused = (detail: string) => problem('conflict', { detail });
  const subject = `Version ${version} of ${narrativeInWords(narrative)}`;
  if (!isCurrent) throw refused(`${subject} was replaced by a later one; confirm that, or write a new one.`);
  if (text === '') throw refused(`${subject} is empty: it was taken away. Write a new one.`);
  if (writtenOn > today)
    throw refused(
      `${subject} is dated ${dateInWords(writtenOn)}; it is ${dateInWords(today)}, so there is nothing to confirm.`,
    );
}
