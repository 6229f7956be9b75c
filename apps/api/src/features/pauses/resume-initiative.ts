import { resumePaused } from '../../assessment/resume-paused.ts';
import { defineEndpoint, noContent } from '../../endpoint.ts';
import { changeInitiative, InitiativeParams } from '../../initiative-records.ts';
import { problem } from '../../problems.ts';
import { endPause, readState } from './queries.ts';

export const resumeInitiative = defineEndpoint({
  method: 'POST',
  url: '/initiatives/:key/pauses/current/end',
  operationId: 'resumeInitiative',
  summary: 'Let a paused initiative go on today',
  description: 'Earlier than planned. Its flags return, and cadences start anew today.',
  tags: ['Pauses'],
  permission: 'initiative:change',
  params: InitiativeParams,
  response: { 204: null },
  problems: ['initiative-not-found', 'conflict'],
  hasETag: true,
  handler: async (context) => {
    const { today } = context;
    const { headers } = await changeInitiative(context, async (tx, { id: initiativeId, key }) => {
      await resumePaused(tx, [initiativeId], today);
      const state = await readState(tx, initiativeId);
      if (state !== 'paused') {
        throw problem('conflict', { detail: `Only a paused initiative is resumed, and ${key} is ${state}.` });
      }
      await endPause(tx, { initiativeId, today });
      return { body: null, summary: 'Resumed it' };
    });
    return noContent(headers);
  },
});
