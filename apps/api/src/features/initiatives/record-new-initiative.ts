import {
  affectedByNewInitiative,
  type IsoDate,
  type NewInitiative,
  newInitiativeContradictions,
} from '@flightpath/domain';
import { refuseContradictions } from '../../contradictions.ts';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { Recorded } from '../../recorded.ts';
import { insertFundingLine } from '../funding-lines/queries.ts';
import { insertIndicator } from '../indicators/queries.ts';
import { insertPilot } from '../pilots/queries.ts';
import { insertSponsor } from '../sponsors/queries.ts';
import { insertInitiative, setAffectedDepartments } from './queries.ts';
import { requireFreeExternalId, requireMentioned } from './refusals.ts';

/**
 * Checks a new initiative and writes its facts: itself, its first pilot, sponsors, funding and indicators. The judgement
 * (`recordChange`) is the caller's. Throws 422 with every contradiction, or every name that is not in the directory.
 */
export async function recordNewInitiative(
  tx: TenantTx,
  input: NewInitiative,
  { today, ...recorded }: Recorded & { today: IsoDate },
): Promise<{ id: string; key: string }> {
  refuseContradictions(newInitiativeContradictions(input, today));
  await requireMentioned(tx, input);
  await requireFreeExternalId(tx, input.externalId, null);
  const initiative = await insertInitiative(tx, { ...input, registeredOn: input.registeredOn ?? today }, recorded);
  await setAffectedDepartments(tx, initiative.id, affectedByNewInitiative(input));
  if (input.pilot) await insertPilot(tx, initiative.id, input.pilot, recorded);
  for (const sponsor of input.sponsors) await insertSponsor(tx, initiative.id, sponsor, recorded);
  for (const line of input.fundingLines) await insertFundingLine(tx, initiative.id, line, recorded);
  for (const indicator of input.indicators) await insertIndicator(tx, initiative.id, indicator, recorded);
  return initiative;
}
