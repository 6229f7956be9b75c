import { CheckIn, dateInWords, NewCheckIn, notInFuture, type Sponsor } from '@flightpath/domain';
import { conflict, overlap, refuseContradictions } from '../../contradictions.ts';
import { created, defineEndpoint } from '../../endpoint.ts';
import { changeInitiative, InitiativeParams, locationOf, recordFound } from '../../initiative-records.ts';
import { requireReferences } from '../../references.ts';
import { listSponsors } from '../sponsors/queries.ts';
import { findCheckIn, insertCheckIn } from './queries.ts';

export const postCheckIn = defineEndpoint({
  method: 'POST',
  url: '/initiatives/:key/check-ins',
  operationId: 'postCheckIn',
  summary: 'Record that a sponsor still stands behind an initiative',
  tags: ['Check-ins'],
  permission: 'check-in:post',
  params: InitiativeParams,
  body: NewCheckIn,
  response: { 201: CheckIn },
  problems: ['initiative-not-found', 'conflict'],
  hasETag: true,
  examples: {
    body: {
      personId: '019ab6d2-7c1e-7f00-8a55-0d8f3c2b1a90',
      date: '2026-03-09',
      note: 'Asked for the numbers of February.',
    },
  },
  handler: async (context) => {
    const { body: given, today } = context;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId }, recorded) => {
      await requireReferences(tx, { people: { '#/personId': given.personId } });
      refuseContradictions(notInFuture({ field: 'date', label: 'The check-in', date: given.date }, today));
      refuseOthersThanSponsors(given, await listSponsors(tx, { initiativeId, today }));
      const id = await insertCheckIn(tx, initiativeId, given, recorded);
      const checkIn = recordFound(await findCheckIn(tx, { initiativeId, id }));
      return { body: checkIn, summary: `${checkIn.person.name} checked in as sponsor` };
    });
    return created(`${locationOf(context, 'check-ins')}#${body.id}`, body, headers);
  },
});

function refuseOthersThanSponsors({ personId, date }: NewCheckIn, sponsors: readonly Sponsor[]): void {
  const day = { from: date, to: date };
  if (sponsors.some((sponsor) => sponsor.person.id === personId && overlap(sponsor, day))) return;
  const names = sponsors.filter((sponsor) => overlap(sponsor, day)).map(({ person }) => person.name);
  const those = names.length > 0 ? `its sponsors were ${names.join(', ')}` : 'it had no sponsor';
  throw conflict('#/personId', `Only a sponsor checks in, and on ${dateInWords(date)} ${those}.`);
}
