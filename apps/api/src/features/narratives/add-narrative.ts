import { dateInWords, type IsoDate, Narrative, NewNarrative, narrativeContradictions } from '@flightpath/domain';
import { conflict, refuseContradictions, refuseUnaffected } from '../../contradictions.ts';
import { created, defineEndpoint } from '../../endpoint.ts';
import { changeInitiative, InitiativeParams, locationOf, recordFound } from '../../initiative-records.ts';
import { requireReferences } from '../../references.ts';
import { listAffectedDepartments } from '../champions/queries.ts';
import { narrativeInWords } from './in-words.ts';
import { findNarrative, insertNarrative, listNarratives } from './queries.ts';

export const addNarrative = defineEndpoint({
  method: 'POST',
  url: '/initiatives/:key/narratives',
  operationId: 'addNarrative',
  summary: 'Write the main narrative of an initiative, or that of a department',
  description:
    'A new version; the ones before are kept. Without an anchor the main narrative takes the main anchor of the initiative, a department follows it.',
  tags: ['Narratives'],
  permission: 'initiative:change',
  params: InitiativeParams,
  body: NewNarrative,
  response: { 201: Narrative },
  problems: ['initiative-not-found', 'conflict'],
  hasETag: true,
  examples: {
    body: {
      text: 'Claims are answered on the day they arrive, and nobody has to ask twice.',
      anchor: 'customer-satisfaction',
      writtenOn: '2026-03-09',
    },
  },
  handler: async (context) => {
    const { body: given, today } = context;
    const { departmentId } = given;
    const writtenOn = given.writtenOn ?? today;
    const { body, headers } = await changeInitiative(context, async (tx, { id: initiativeId }, recorded) => {
      await requireReferences(tx, { departments: { '#/departmentId': departmentId } });
      if (departmentId !== null) refuseUnaffected(departmentId, await listAffectedDepartments(tx, initiativeId));
      refuseContradictions(narrativeContradictions({ writtenOn }, today));
      refuseOlder(writtenOn, currentOf(departmentId, await listNarratives(tx, { initiativeId })));
      const id = await insertNarrative(tx, initiativeId, { ...given, writtenOn }, recorded);
      const narrative = recordFound(await findNarrative(tx, { initiativeId, id }));
      return { body: narrative, summary: `Wrote ${narrativeInWords(narrative)}` };
    });
    return created(`${locationOf(context, 'narratives')}#${body.id}`, body, headers);
  },
});

const currentOf = (departmentId: string | null, narratives: readonly Narrative[]): Narrative | undefined =>
  narratives.find(
    ({ department, isCurrent }) => isCurrent && (department?.id ?? null) === (departmentId?.toLowerCase() ?? null),
  );

/** 409 for a version written before the one that it would replace. */
function refuseOlder(writtenOn: IsoDate, current: Narrative | undefined): void {
  if (!current || writtenOn >= current.writtenOn) return;
  throw conflict(
    '#/writtenOn',
    `Version ${current.version} of ${narrativeInWords(current)} was written on ${dateInWords(current.writtenOn)}; one of ${dateInWords(writtenOn)} does not replace it.`,
  );
}
