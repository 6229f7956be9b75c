import { dateInWords, periodContradictions, Sponsor, SponsorChanges } from '@flightpath/domain';
import { refuseContradictions } from '../../contradictions.ts';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { changeInitiative, RecordParams, recordFound } from '../../initiative-records.ts';
import { findSponsor, listSponsors, updateSponsor } from './queries.ts';
import { refuseSecondSponsorship } from './refusals.ts';

export const changeSponsor = defineEndpoint({
  method: 'PATCH',
  url: '/initiatives/:key/sponsors/:id',
  operationId: 'changeSponsor',
  summary: 'Change or end a sponsorship',
  description: 'Setting `to` ends it: the day is the last one, and the record stays.',
  tags: ['Sponsors'],
  permission: 'team:change',
  params: RecordParams,
  body: SponsorChanges,
  response: { 200: Sponsor },
  problems: ['initiative-not-found', 'record-not-found', 'conflict'],
  ifMatch: true,
  hasETag: true,
  examples: { body: { to: '2026-06-30' } },
  handler: async (context) => {
    const { body: changes, today, params } = context;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId }) => {
      const one = { initiativeId, today, id: params.id };
      const before = recordFound(await findSponsor(tx, one));
      const after = { ...before, ...changes, personId: before.person.id };
      refuseContradictions(periodContradictions(after));
      refuseSecondSponsorship(after, await listSponsors(tx, { initiativeId, today }), '#/from');
      await updateSponsor(tx, after);
      const { name } = before.person;
      const endedOn = after.to === before.to ? null : after.to;
      return {
        body: recordFound(await findSponsor(tx, one)),
        summary: endedOn
          ? `Ended the sponsorship of ${name} on ${dateInWords(endedOn)}`
          : `Changed the sponsorship of ${name}`,
      };
    });
    return ok(body, headers);
  },
});
