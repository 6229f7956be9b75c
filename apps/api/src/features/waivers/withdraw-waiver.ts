import { z } from 'zod';
import { defineEndpoint, noContent } from '../../endpoint.ts';
import { changeInitiative, recordFound } from '../../initiative-records.ts';
import { requirePart } from '../../own-part.ts';
import { problem } from '../../problems.ts';
import { findWaiverAtWork, withdrawWaiver as store } from './queries.ts';

export const withdrawWaiver = defineEndpoint({
  method: 'DELETE',
  url: '/waivers/:id',
  operationId: 'withdrawWaiver',
  summary: 'Take back a waiver that was asked for, or end an approved one early',
  tags: ['Waivers'],
  permission: 'waiver:request',
  params: z.object({ id: z.uuid() }),
  response: { 204: null },
  problems: ['record-not-found', 'conflict'],
  hasETag: true,
  handler: async (context) => {
    const { id } = context.params;
    const { key } = recordFound(await context.reading((tx) => findWaiverAtWork(tx, id)));
    const { headers } = await changeInitiative({ ...context, params: { key } }, async (tx, initiative) => {
      await requirePart(context, tx, { initiativeId: initiative.id, departmentId: null });
      const waiver = recordFound(await findWaiverAtWork(tx, id));
      if (waiver.status !== 'requested' && waiver.status !== 'approved') {
        throw problem('conflict', { detail: `The waiver is ${waiver.status} already.` });
      }
      await store(tx, id);
      return { body: null, summary: `Withdrew the waiver of "${waiver.title}"`, isAct: true };
    });
    return noContent(headers);
  },
});
