import { dateInWords, type InitiativeState, NewPause, Pause, pauseContradictions } from '@flightpath/domain';
import { resumePaused } from '../../assessment/resume-paused.ts';
import { refuseContradictions } from '../../contradictions.ts';
import { created, defineEndpoint } from '../../endpoint.ts';
import { changeInitiative, InitiativeParams, locationOf, recordFound } from '../../initiative-records.ts';
import { problem } from '../../problems.ts';
import { findPause, insertPause, readState } from './queries.ts';

export const pauseInitiative = defineEndpoint({
  method: 'POST',
  url: '/initiatives/:key/pauses',
  operationId: 'pauseInitiative',
  summary: 'Let an active initiative rest from today on',
  description:
    'Until the day before `resumeOn`, at most 90 days ahead; on that day it goes on by itself. Meanwhile its flags are held, but for those about who answers for it.',
  tags: ['Pauses'],
  permission: 'initiative:change',
  params: InitiativeParams,
  body: NewPause,
  response: { 201: Pause },
  problems: ['initiative-not-found', 'conflict'],
  hasETag: true,
  examples: { body: { reason: 'The vendor moves its data centre.', resumeOn: '2026-05-04' } },
  handler: async (context) => {
    const { body: given, today } = context;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId, key }, recorded) => {
      refuseContradictions(pauseContradictions(given, today));
      // A pause that is over may not have been noticed yet.
      await resumePaused(tx, [initiativeId], today);
      refuseUnlessActive(await readState(tx, initiativeId), key);
      const id = await insertPause(tx, initiativeId, { ...given, from: today }, recorded);
      return {
        body: recordFound(await findPause(tx, { initiativeId, today, id })),
        summary: `Paused it until ${dateInWords(given.resumeOn)}`,
      };
    });
    return created(`${locationOf(context, 'pauses')}#${body.id}`, body, headers);
  },
});

function refuseUnlessActive(state: InitiativeState, key: string): void {
  if (state === 'active') return;
  const standing = state === 'paused' ? 'paused already' : state;
  throw problem('conflict', { detail: `Only an active initiative is paused, and ${key} is ${standing}.` });
}
