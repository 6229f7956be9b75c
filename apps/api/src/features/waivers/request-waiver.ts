import { dateInWords, NewWaiver, Waiver, waiverContradictions } from '@flightpath/domain';
import { z } from 'zod';
import { refuseContradictions } from '../../contradictions.ts';
import { created, defineEndpoint } from '../../endpoint.ts';
import { changeInitiative, recordFound } from '../../initiative-records.ts';
import { requirePart } from '../../own-part.ts';
import { problem } from '../../problems.ts';
import { findFlag, findWaiver, insertWaiver, type WaivableFlag } from './queries.ts';

export const requestWaiver = defineEndpoint({
  method: 'POST',
  url: '/flags/:id/waivers',
  operationId: 'requestWaiver',
  summary: 'Ask to live with a flag for a while',
  description:
    'An executive who did not ask approves or refuses it. Until then, and without approval, nothing changes. It accepts the severity that the flag has now, and ends with the flag.',
  tags: ['Waivers'],
  permission: 'waiver:request',
  params: z.object({ id: z.uuid() }),
  body: NewWaiver,
  response: { 201: Waiver },
  problems: ['record-not-found', 'conflict'],
  hasETag: true,
  examples: {
    body: { reason: 'The second sponsor joins after the summer; the board knows.', expiresOn: '2026-08-31' },
  },
  handler: async (context) => {
    const { body: given, params, today, personId, actor, tenant } = context;
    const { key } = recordFound(await context.reading((tx) => findFlag(tx, params.id)));
    const onInitiative = { ...context, params: { key } };
    const { body, headers } = await changeInitiative(onInitiative, async (tx, initiative, recorded) => {
      await requirePart(context, tx, { initiativeId: initiative.id, departmentId: null });
      const flag = recordFound(await findFlag(tx, params.id));
      refuseContradictions(waiverContradictions(given, today));
      refuseFlag(flag);
      const request = { flagId: flag.id, acceptedSeverity: flag.severity, requestedOn: today, ...given };
      const id = await insertWaiver(
        tx,
        { ...request, requestedById: personId, requestedByUserId: actor.userId },
        recorded,
      );
      return {
        body: recordFound(await findWaiver(tx, id)),
        summary: `Asked for a waiver of "${flag.title}" until ${dateInWords(given.expiresOn)}`,
        isAct: true,
      };
    });
    return created(`/api/v1/tenants/${tenant.slug}/flags/${params.id}/waivers#${body.id}`, body, headers);
  },
});

/** 409 for a flag that is over, and for one whose waiver is asked for or at work. */
function refuseFlag({ title, status, atWork }: WaivableFlag): void {
  if (status !== 'open') throw problem('conflict', { detail: `The flag "${title}" is ${status} already.` });
  if (!atWork) return;
  const standing = atWork === 'approved' ? 'has an approved waiver' : 'waits for a decision on a waiver';
  throw problem('conflict', { detail: `The flag "${title}" ${standing} already; withdraw it first.` });
}
