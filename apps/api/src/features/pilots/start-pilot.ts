import { NewPilot, Pilot, pilotContradictions } from '@flightpath/domain';
import { refuseContradictions } from '../../contradictions.ts';
import { created, defineEndpoint } from '../../endpoint.ts';
import { changeInitiative, InitiativeParams, locationOf, recordFound } from '../../initiative-records.ts';
import { pointersInto, requireReferences } from '../../references.ts';
import { findPilot, insertPilot, listPilots } from './queries.ts';
import { refuseSecondRunning } from './refusals.ts';

export const startPilot = defineEndpoint({
  method: 'POST',
  url: '/initiatives/:key/pilots',
  operationId: 'startPilot',
  summary: 'Start the next pilot of an initiative',
  description: 'It gets the next number and is running; at most one is. Its departments become affected ones.',
  tags: ['Pilots'],
  permission: 'initiative:change',
  params: InitiativeParams,
  body: NewPilot,
  response: { 201: Pilot },
  problems: ['initiative-not-found', 'conflict'],
  hasETag: true,
  examples: {
    body: {
      hypothesis: 'Triage by model halves the time to first contact.',
      teamSize: 4,
      budget: { amount: '40000.00', currency: 'EUR' },
      startedOn: '2026-03-02',
      plannedEndOn: '2026-05-11',
    },
  },
  handler: async (context) => {
    const { body: given } = context;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId }, recorded) => {
      await requireReferences(tx, { departments: pointersInto('#/departmentIds', given.departmentIds) });
      refuseContradictions(pilotContradictions(given));
      refuseSecondRunning(null, await listPilots(tx, { initiativeId }), '#');
      const number = await insertPilot(tx, initiativeId, given, recorded);
      const pilot = recordFound(await findPilot(tx, { initiativeId, number }));
      return { body: pilot, summary: `Started pilot ${number}` };
    });
    return created(locationOf(context, 'pilots', body.number), body, headers);
  },
});
