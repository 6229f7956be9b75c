import { Champion, NewChampion, periodContradictions } from '@flightpath/domain';
import { refuseContradictions, refuseUnaffected } from '../../contradictions.ts';
import { created, defineEndpoint } from '../../endpoint.ts';
import { changeInitiative, InitiativeParams, locationOf, recordFound } from '../../initiative-records.ts';
import { requireReferences } from '../../references.ts';
import { findChampion, insertChampion, listAffectedDepartments, listChampions } from './queries.ts';
import { refuseSecondChampionship } from './refusals.ts';

export const addChampion = defineEndpoint({
  method: 'POST',
  url: '/initiatives/:key/champions',
  operationId: 'addChampion',
  summary: 'Name a champion in an affected department',
  tags: ['Champions'],
  permission: 'team:change',
  params: InitiativeParams,
  body: NewChampion,
  response: { 201: Champion },
  problems: ['initiative-not-found', 'conflict'],
  hasETag: true,
  examples: {
    body: {
      personId: '019ab6d2-7c1e-7f00-8a55-0d8f3c2b1a90',
      departmentId: '019ab6d2-7c1e-7f00-8a55-0d8f3c2b1a91',
      from: '2026-03-02',
    },
  },
  handler: async (context) => {
    const { body: given, today } = context;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId }, recorded) => {
      await requireReferences(tx, {
        people: { '#/personId': given.personId },
        departments: { '#/departmentId': given.departmentId },
      });
      refuseContradictions(periodContradictions(given));
      refuseUnaffected(given.departmentId, await listAffectedDepartments(tx, initiativeId));
      refuseSecondChampionship(given, await listChampions(tx, { initiativeId, today }), '#/personId');
      const id = await insertChampion(tx, initiativeId, given, recorded);
      const champion = recordFound(await findChampion(tx, { initiativeId, today, id }));
      return { body: champion, summary: `Named ${champion.person.name} as champion in ${champion.department.name}` };
    });
    return created(locationOf(context, 'champions', body.id), body, headers);
  },
});
