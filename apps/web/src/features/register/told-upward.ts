import { addCadences, addDays, type Cadence, type InitiativeRow } from '@flightpath/domain';

/** As the rule about overdue value reports: a report may come this many days after it is due. */
const TOLERANCE_DAYS = 7;

export type ToldUpward = { kind: 'told'; on: string; isOverdue: boolean } | { kind: 'never' } | { kind: 'not-managed' };

/**
 * When the value was last told upward, and whether that is too long ago under the tenant's cadence (a row does not
 * carry the initiative's own). What was never told is not marked as overdue: it is to be recorded, not wrong.
 */
export function toldUpward(row: InitiativeRow, cadence: Cadence | null, today: string): ToldUpward {
  if (row.state === 'stopped') return { kind: 'not-managed' };
  if (!row.lastToldOn) return { kind: 'never' };
  const isOverdue = cadence !== null && addDays(addCadences(row.lastToldOn, cadence, 1), TOLERANCE_DAYS) < today;
  return { kind: 'told', on: row.lastToldOn, isOverdue };
}
