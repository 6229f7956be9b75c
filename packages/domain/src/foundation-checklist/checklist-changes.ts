import type { Cadence } from '../calendar/cadence.ts';
import type { IsoDate } from '../calendar/calendar.ts';
import type { IndicatorTiming } from '../indicators/indicator.ts';
import type { Period, PersonFact } from '../initiatives/facts.ts';
import { isActive } from '../people/is-active.ts';

/** Records of people to end, begin and take up again. */
export interface PeriodChanges<New> {
  /** Ids of records whose last day becomes today. */
  end: string[];
  /** New records, from today on. */
  begin: New[];
  /** Ids of records that would have ended today and go on after all: their `to` is emptied. */
  goOn: string[];
}

/** What a checklist that was written changes in the records. What it leaves as it is does not appear. */
export interface ChecklistChanges {
  /** New ones begin as executive sponsors. */
  sponsors: PeriodChanges<{ personId: string }>;
  champions: PeriodChanges<{ personId: string; departmentId: string }>;
  /** All affected departments, when they change. */
  affectedDepartmentIds?: string[];
  indicators: {
    /** Retired from today on. */
    retire: string[];
    /** Listed as the other kind now. */
    retime: { id: string; timing: IndicatorTiming }[];
  };
  /** The new text of the main narrative, `null` to take it away; versions are kept. */
  narrative?: string | null;
  decisionRights?: string | null;
  escalationPath?: string | null;
  communicationPlan?: string | null;
  reportingCadence?: Cadence | null;
}

/** Whether writing the checklist would change nothing. */
export function isUnchanged({ sponsors, champions, indicators, ...fields }: ChecklistChanges): boolean {
  const lists = [sponsors, champions].flatMap(({ end, begin, goOn }) => [end, begin, goOn]);
  return (
    [...lists, indicators.retire, indicators.retime].every((list) => list.length === 0) &&
    Object.values(fields).every((value) => value === undefined)
  );
}

/** Compares who is wanted with who is recorded. Two items are the same when `key` says so. */
export function periodChanges<Recorded extends Period & { id: string; personId: string }, New>(
  wanted: readonly New[],
  recorded: { all: readonly Recorded[]; listed: readonly Recorded[] },
  key: (item: New | Recorded) => string,
  people: readonly PersonFact[],
  today: IsoDate,
): PeriodChanges<New> {
  const wantedByKey = new Map(wanted.map((item) => [key(item), item]));
  const listedKeys = new Set(recorded.listed.map(key));
  const changes: PeriodChanges<New> = { end: [], begin: [], goOn: [] };
  for (const [itemKey, item] of wantedByKey) {
    if (listedKeys.has(itemKey)) continue;
    // Not listed, and yet there: it ends today, or stands for a department that was not affected until now.
    const standing = recorded.all.find((record) => key(record) === itemKey && isActive(record, people, today));
    if (!standing) changes.begin.push(item);
    else if (standing.to === today) changes.goOn.push(standing.id);
  }
  changes.end = recorded.listed.filter((record) => !wantedByKey.has(key(record))).map(({ id }) => id);
  return changes;
}
