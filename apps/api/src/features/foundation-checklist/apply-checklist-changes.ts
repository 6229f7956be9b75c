import type { ChecklistChanges, IsoDate } from '@flightpath/domain';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import type { Recorded } from '../../recorded.ts';
import { insertChampion } from '../champions/queries.ts';
import { readStoredInitiative, setAffectedDepartments, updateInitiative } from '../initiatives/queries.ts';
import { insertSponsor } from '../sponsors/queries.ts';
import {
  endChampions,
  endSponsors,
  goOnAsChampions,
  goOnAsSponsors,
  insertMainNarrative,
  retimeIndicator,
  retireIndicators,
} from './queries.ts';

/** Writes what a checklist changes in the records: who is left out ends today, who is new begins today. */
export async function applyChecklistChanges(
  tx: TenantTx,
  initiativeId: string,
  changes: ChecklistChanges,
  { today, ...recorded }: Recorded & { today: IsoDate },
): Promise<void> {
  const { sponsors, champions, indicators, affectedDepartmentIds, narrative } = changes;
  const since = { from: today, to: null };
  if (affectedDepartmentIds) await setAffectedDepartments(tx, initiativeId, affectedDepartmentIds);
  await endSponsors(tx, sponsors.end, today);
  await goOnAsSponsors(tx, sponsors.goOn);
  for (const { personId } of sponsors.begin) {
    await insertSponsor(tx, initiativeId, { personId, kind: 'executive', ...since }, recorded);
  }
  await endChampions(tx, champions.end, today);
  await goOnAsChampions(tx, champions.goOn);
  for (const champion of champions.begin) await insertChampion(tx, initiativeId, { ...champion, ...since }, recorded);
  await retireIndicators(tx, indicators.retire, today);
  for (const { id, timing } of indicators.retime) await retimeIndicator(tx, id, timing);
  if (narrative !== undefined)
    await insertMainNarrative(tx, initiativeId, { text: narrative, writtenOn: today }, recorded);
  await updateTexts(tx, initiativeId, changes);
}

async function updateTexts(tx: TenantTx, initiativeId: string, changes: ChecklistChanges): Promise<void> {
  const { decisionRights, escalationPath, communicationPlan, reportingCadence } = changes;
  const given = Object.entries({ decisionRights, escalationPath, communicationPlan, reportingCadence }).filter(
    ([, value]) => value !== undefined,
  );
  if (given.length === 0) return;
  const stored = await readStoredInitiative(tx, initiativeId);
  await updateInitiative(tx, initiativeId, { ...stored, ...Object.fromEntries(given) });
}
