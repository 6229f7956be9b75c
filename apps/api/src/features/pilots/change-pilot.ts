import { InitiativeKey, Pilot, PilotChanges, pilotContradictions } from '@flightpath/domain';
import { z } from 'zod';
import { refuseContradictions } from '../../contradictions.ts';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { changeInitiative, recordFound } from '../../initiative-records.ts';
import { pointersInto, requireReferences } from '../../references.ts';
import { findPilot, listPilots, updatePilot } from './queries.ts';
import { refuseSecondRunning } from './refusals.ts';

/** A number of a pilot, as it stands in a path. */
const PilotNumber = z.string().regex(/^[1-9]\d{0,5}$/);

export const changePilot = defineEndpoint({
  method: 'PATCH',
  url: '/initiatives/:key/pilots/:number',
  operationId: 'changePilot',
  summary: 'Change a pilot, or record its end and outcome',
  description: 'The end and the final outcome come together. Departments it gains become affected ones.',
  tags: ['Pilots'],
  permission: 'initiative:change',
  params: z.object({ key: InitiativeKey, number: PilotNumber }),
  body: PilotChanges,
  response: { 200: Pilot },
  problems: ['initiative-not-found', 'record-not-found', 'conflict'],
  ifMatch: true,
  hasETag: true,
  examples: { body: { endedOn: '2026-05-11', outcome: 'succeeded' } },
  handler: async (context) => {
    const { body: changes, params } = context;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId }) => {
      const one = { initiativeId, number: Number(params.number) };
      const before = recordFound(await findPilot(tx, one));
      await requireReferences(tx, { departments: pointersInto('#/departmentIds', changes.departmentIds) });
      const after = { ...before, departmentIds: before.departments.map(({ id }) => id), ...changes };
      refuseContradictions(pilotContradictions(after));
      if (after.outcome === 'running') {
        refuseSecondRunning(one.number, await listPilots(tx, { initiativeId }), '#/outcome');
      }
      await updatePilot(tx, initiativeId, after);
      return { body: recordFound(await findPilot(tx, one)), summary: summaryOf(before, after) };
    });
    return ok(body, headers);
  },
});

function summaryOf(before: Pilot, after: Pick<Pilot, 'number' | 'outcome'>): string {
  if (after.outcome === before.outcome) return `Changed pilot ${after.number}`;
  return after.outcome === 'running'
    ? `Re-opened pilot ${after.number}`
    : `Recorded the end of pilot ${after.number}: ${after.outcome}`;
}
