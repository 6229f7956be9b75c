import { NewSponsor, periodContradictions, Sponsor } from '@flightpath/domain';
import { refuseContradictions } from '../../contradictions.ts';
import { created, defineEndpoint } from '../../endpoint.ts';
import { changeInitiative, InitiativeParams, locationOf, recordFound } from '../../initiative-records.ts';
import { requireReferences } from '../../references.ts';
import { findSponsor, insertSponsor, listSponsors } from './queries.ts';
import { refuseSecondSponsorship } from './refusals.ts';

export const addSponsor = defineEndpoint({
  method: 'POST',
  url: '/initiatives/:key/sponsors',
  operationId: 'addSponsor',
  summary: 'Name a sponsor of an initiative',
  tags: ['Sponsors'],
  permission: 'team:change',
  params: InitiativeParams,
  body: NewSponsor,
  response: { 201: Sponsor },
  problems: ['initiative-not-found', 'conflict'],
  hasETag: true,
  examples: { body: { personId: '0190d7c0-0000-7000-8000-000000000001', kind: 'executive', from: '2026-03-02' } },
  handler: async (context) => {
    const { body: given, today } = context;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId }, recorded) => {
      await requireReferences(tx, { people: { '#/personId': given.personId } });
      refuseContradictions(periodContradictions(given));
      refuseSecondSponsorship(given, await listSponsors(tx, { initiativeId, today }), '#/personId');
      const id = await insertSponsor(tx, initiativeId, given, recorded);
      const sponsor = recordFound(await findSponsor(tx, { initiativeId, today, id }));
      return { body: sponsor, summary: `Named ${sponsor.person.name} as ${sponsor.kind} sponsor` };
    });
    return created(locationOf(context, 'sponsors', body.id), body, headers);
  },
});
