import { Champion, ChampionChanges, dateInWords, periodContradictions } from '@flightpath/domain';
import { refuseContradictions } from '../../contradictions.ts';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { changeInitiative, RecordParams, recordFound } from '../../initiative-records.ts';
import { findChampion, listChampions, updateChampion } from './queries.ts';
import { refuseSecondChampionship } from './refusals.ts';

export const changeChampion = defineEndpoint({
  method: 'PATCH',
  url: '/initiatives/:key/champions/:id',
  operationId: 'changeChampion',
  summary: "Change or end a champion's time",
  description: 'Setting `to` ends it: the day is the last one, and the record stays.',
  tags: ['Champions'],
  permission: 'team:change',
  params: RecordParams,
  body: ChampionChanges,
  response: { 200: Champion },
  problems: ['initiative-not-found', 'record-not-found', 'conflict'],
  ifMatch: true,
  hasETag: true,
  examples: { body: { to: '2026-06-30' } },
  handler: async (context) => {
    const { body: changes, today, params } = context;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId }) => {
      const one = { initiativeId, today, id: params.id };
      const before = recordFound(await findChampion(tx, one));
      const after = { ...before, ...changes, personId: before.person.id, departmentId: before.department.id };
      refuseContradictions(periodContradictions(after));
      refuseSecondChampionship(after, await listChampions(tx, { initiativeId, today }), '#/from');
      await updateChampion(tx, after);
      const who = `${before.person.name} as champion in ${before.department.name}`;
      const endedOn = after.to === before.to ? null : after.to;
      return {
        body: recordFound(await findChampion(tx, one)),
        summary: endedOn ? `Ended the time of ${who} on ${dateInWords(endedOn)}` : `Changed the time of ${who}`,
      };
    });
    return ok(body, headers);
  },
});
