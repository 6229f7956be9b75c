import {
  type Contradiction,
  indicatorContradictions,
  notInFuture,
  periodContradictions,
  pilotContradictions,
} from '@flightpath/domain';
import { refuseContradictions } from '../../contradictions.ts';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { Recorded } from '../../recorded.ts';
import { insertFundingLine, listFundingLines } from '../funding-lines/queries.ts';
import { insertIndicator, listIndicators, updateIndicator } from '../indicators/queries.ts';
import { endPause } from '../pauses/queries.ts';
import { insertPilot, listPilots, updatePilot } from '../pilots/queries.ts';
import { insertSponsor, listSponsors } from '../sponsors/queries.ts';
import type { ExternalInitiative } from './external-initiative.ts';
import { readStoredInitiative, type StoredInitiative, setAffectedDepartments, updateInitiative } from './queries.ts';

interface Correction {
  initiativeId: string;
  given: ExternalInitiative;
  today: string;
  recorded: Recorded;
}

/**
 * Brings what is recorded to what another system says, as a correction: the phase, too, which people change by
 * decisions only. Nothing is removed. Throws 422 where the outcome would contradict itself.
 */
export async function correctInitiative(tx: TenantTx, correction: Correction): Promise<void> {
  const { initiativeId, given, today } = correction;
  const { affectedDepartmentIds, pilot: _, sponsors: __, fundingLines: ___, indicators: ____, ...fields } = given;
  refuseContradictions([
    ...notInFuture({ field: 'registeredOn', label: 'The day of registration', date: given.registeredOn }, today),
    ...notInFuture(
      { field: 'phaseEnteredOn', label: 'The day the phase was entered', date: given.phaseEnteredOn },
      today,
    ),
  ]);
  const stored = await readStoredInitiative(tx, initiativeId);
  const after = corrected(stored, fields);
  if (stored.state === 'paused' && after.state !== 'paused') await endPause(tx, { initiativeId, today });
  await updateInitiative(tx, initiativeId, after);
  if (affectedDepartmentIds) await setAffectedDepartments(tx, initiativeId, affectedDepartmentIds);
  await correctPilot(tx, correction);
  await addSponsors(tx, correction);
  await addFundingLines(tx, correction);
  await correctIndicators(tx, correction);
}

function corrected(stored: StoredInitiative, fields: Partial<StoredInitiative>): StoredInitiative {
  const after = { ...stored, ...fields };
  const hasMoved = after.phase !== stored.phase;
  // The other system says where it is, not since when.
  if (hasMoved && fields.phaseEnteredOn === undefined) after.phaseEnteredOn = null;
  // A capability in use belongs to Innovation; back in another phase it is managed again.
  if (after.state === 'embedded' && after.phase !== 'innovation') after.state = 'active';
  return after;
}

async function correctPilot(tx: TenantTx, { initiativeId, given: { pilot }, recorded }: Correction): Promise<void> {
  if (!pilot) return;
  const before = (await listPilots(tx, { initiativeId })).at(-1) ?? (await startPilot(tx, initiativeId, recorded));
  const after = { ...before, departmentIds: before.departments.map(({ id }) => id), ...pilot };
  refuseContradictions(pilotContradictions(after, '#/pilot'));
  await updatePilot(tx, initiativeId, after);
}

async function startPilot(tx: TenantTx, initiativeId: string, recorded: Recorded) {
  const blank = { hypothesis: null, teamSize: null, departmentIds: [], budget: null, startedOn: null };
  const number = await insertPilot(tx, initiativeId, { ...blank, plannedEndOn: null, exitCriteria: null }, recorded);
  return {
    ...blank,
    number,
    departments: [],
    plannedEndOn: null,
    exitCriteria: null,
    endedOn: null,
    outcome: 'running' as const,
  };
}

async function addSponsors(tx: TenantTx, { initiativeId, given, today, recorded }: Correction): Promise<void> {
  if (!given.sponsors) return;
  const known = new Set((await listSponsors(tx, { initiativeId, today })).map(({ person }) => person.id));
  for (const [at, sponsor] of given.sponsors.entries()) {
    if (known.has(sponsor.personId)) continue;
    refuseContradictions(periodContradictions(sponsor, `#/sponsors/${at}`));
    await insertSponsor(tx, initiativeId, sponsor, recorded);
    known.add(sponsor.personId);
  }
}

async function addFundingLines(tx: TenantTx, { initiativeId, given, recorded }: Correction): Promise<void> {
  if (!given.fundingLines) return;
  const known = await listFundingLines(tx, { initiativeId });
  for (const [at, line] of given.fundingLines.entries()) {
    const isKnown = known.some(
      ({ kind, amount, from, to }) =>
        kind === line.kind &&
        Number(amount.amount) === Number(line.amount.amount) &&
        amount.currency === line.amount.currency &&
        from === line.from &&
        to === line.to,
    );
    if (isKnown) continue;
    refuseContradictions(periodContradictions(line, `#/fundingLines/${at}`));
    await insertFundingLine(tx, initiativeId, line, recorded);
  }
}

async function correctIndicators(tx: TenantTx, { initiativeId, given, recorded }: Correction): Promise<void> {
  if (!given.indicators) return;
  const known = await listIndicators(tx, { initiativeId });
  const found: Contradiction[] = given.indicators.flatMap((one, at) =>
    indicatorContradictions(one, `#/indicators/${at}`),
  );
  refuseContradictions(found);
  for (const indicator of given.indicators) {
    const same = known.find(({ name }) => name.toLowerCase() === indicator.name.toLowerCase());
    if (same) await updateIndicator(tx, { ...indicator, id: same.id, retiredOn: same.retiredOn });
    else await insertIndicator(tx, initiativeId, indicator, recorded);
  }
}
