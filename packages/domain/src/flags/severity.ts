import type { IsoDate } from '../calendar/calendar.ts';
import type { PauseFact } from '../initiatives/facts.ts';
import { dayOfAge } from '../initiatives/pause.ts';
import type { Phase } from '../initiatives/phase.ts';
import type { Absence, Severity } from './finding.ts';
import type { Rule } from './rule.ts';

const RANK = { critical: 0, major: 1, minor: 2 } as const satisfies Record<Severity, number>;
const ONE_STEP_UP = { critical: 'critical', major: 'critical', minor: 'major' } as const satisfies Record<
  Severity,
  Severity
>;

/** Orders the most severe first. */
export const compareSeverity = (a: Severity, b: Severity): number => RANK[a] - RANK[b];

const atMost = (severity: Severity, limit: Severity): Severity => (RANK[severity] < RANK[limit] ? limit : severity);

/** The day on which an open episode becomes one step more severe; `null`: never. It does not age in a pause. */
export function risesOn(
  rule: Rule,
  absence: Absence | null,
  openedOn: IsoDate,
  pauses: readonly PauseFact[],
): IsoDate | null {
  if (rule.risesAfterDays === undefined || absence === 'never') return null;
  return dayOfAge(pauses, openedOn, rule.risesAfterDays + 1);
}

/**
 * How severe an episode is today. What was never recorded is held down (minor in Foundation, major later) and does
 * not rise: a register that has just been imported says what it does not know instead of turning red.
 */
export function severityOf(
  rule: Rule,
  severity: Severity,
  episode: { absence: Absence | null; openedOn: IsoDate },
  facts: { phase: Phase; pauses: readonly PauseFact[] },
  today: IsoDate,
): Severity {
  if (episode.absence === 'never') return atMost(severity, facts.phase === 'foundation' ? 'minor' : 'major');
  const rise = risesOn(rule, episode.absence, episode.openedOn, facts.pauses);
  return rise !== null && today >= rise ? ONE_STEP_UP[severity] : severity;
}

/** Whether an approved waiver holds on `today`: it has not run out, and the flag is not more severe than was accepted. */
export const isWaivedOn = (
  waiver: { acceptedSeverity: Severity; expiresOn: IsoDate } | null,
  severity: Severity,
  today: IsoDate,
): boolean => waiver !== null && today <= waiver.expiresOn && RANK[severity] >= RANK[waiver.acceptedSeverity];
