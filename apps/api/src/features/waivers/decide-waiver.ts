import { compareSeverity, dateInWords, type IsoDate, Waiver, WaiverDecision } from '@flightpath/domain';
import { z } from 'zod';
import { conflict } from '../../contradictions.ts';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { changeInitiative, recordFound } from '../../initiative-records.ts';
import { problem } from '../../problems.ts';
import { findWaiver, findWaiverAtWork, decideWaiver as store, type WaiverAtWork } from './queries.ts';

export const decideWaiver = defineEndpoint({
  method: 'POST',
  url: '/waivers/:id/decision',
  operationId: 'decideWaiver',
  summary: 'Approve or refuse a waiver that somebody else asked for',
  description: 'An approved waiver takes the flag out of health. It stays in sight, in gates and in the playbook.',
  tags: ['Waivers'],
  permission: 'waiver:decide',
  params: z.object({ id: z.uuid() }),
  body: WaiverDecision,
  response: { 200: Waiver },
  problems: ['record-not-found', 'conflict'],
  hasETag: true,
  examples: { body: { decision: 'approved' } },
  handler: async (context) => {
    const { today, personId, actor } = context;
    const { decision } = context.body;
    const { id } = context.params;
    const { key } = recordFound(await context.reading((tx) => findWaiverAtWork(tx, id)));
    const { body, headers } = await changeInitiative({ ...context, params: { key } }, async (tx) => {
      const waiver = recordFound(await findWaiverAtWork(tx, id));
      refuseOwnRequest(waiver, { personId, userId: actor.userId });
      refuseTooLate(waiver, decision, today);
      await store(tx, id, { status: decision, decidedOn: today, decidedById: personId, decidedByName: actor.name });
      const verb = decision === 'approved' ? 'Approved' : 'Refused';
      return {
        body: recordFound(await findWaiver(tx, id)),
        summary: `${verb} a waiver of "${waiver.title}"`,
        isAct: true,
      };
    });
    return ok(body, headers);
  },
});

/** Four eyes: whoever asked, by login or as a person, does not decide. */
function refuseOwnRequest(waiver: WaiverAtWork, asked: { personId: string | null; userId: string | null }): void {
  const isOwn =
    waiver.requestedByUserId === asked.userId ||
    (waiver.requestedById !== null && waiver.requestedById === asked.personId);
  if (isOwn) throw problem('not-allowed', { detail: 'You asked for this waiver; another executive decides on it.' });
}

/** 409 when there is nothing left to decide, or when the approval would have no effect. */
function refuseTooLate(waiver: WaiverAtWork, decision: WaiverDecision['decision'], today: IsoDate): void {
  const { title, flagStatus, severity, status, acceptedSeverity, expiresOn } = waiver;
  const refused = (detail: string) => conflict('#/decision', detail);
  if (status !== 'requested') throw refused(`The waiver is ${status} already.`);
  if (flagStatus !== 'open')
    throw refused(`The flag "${title}" is ${flagStatus} already, and its waiver went with it.`);
  if (decision === 'refused') return;
  if (expiresOn < today)
    throw refused(`The waiver would have ended on ${dateInWords(expiresOn)}; it is ${dateInWords(today)} now.`);
  if (compareSeverity(severity, acceptedSeverity) < 0) {
    throw refused(
      `The flag is ${severity} by now, and the waiver was asked for when it was ${acceptedSeverity}: ask anew.`,
    );
  }
}
