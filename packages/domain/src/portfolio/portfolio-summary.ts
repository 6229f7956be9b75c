import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { RuleGroup, Severity } from '../flags/finding.ts';
import { Phase } from '../initiatives/phase.ts';

const Count = z.int().min(0);

/** What the Portfolio page reads: every number here drills to its rows through the register's filters. */
export const PortfolioSummary = z
  .object({
    asOf: IsoDate,
    total: Count,
    byState: z.object({ active: Count, paused: Count, stopped: Count, embedded: Count }),
    /** Active initiatives by phase; days are counted only where the entry date is known. */
    funnel: z.array(
      z.object({
        phase: Phase,
        count: Count,
        medianDaysInPhase: z.int().nullable(),
        /** Initiatives whose entry date is not recorded. */
        unknownEntry: Count,
        /** Entered this phase during the last 90 days. */
        enteredRecently: Count,
      }),
    ),
    /** Assessed health of the active ones. */
    health: z.object({ green: Count, amber: Count, red: Count, unknown: Count }),
    statedHealth: z.object({ onTrack: Count, atRisk: Count, offTrack: Count, notStated: Count }),
    /** Stated `on-track`, assessed amber or red. */
    contradicted: Count,
    /** Open flags by rule, neither covered nor waived, most initiatives first. */
    flags: z.array(
      z.object({
        ruleId: z.string(),
        title: z.string(),
        group: RuleGroup,
        /** The most severe among them. */
        severity: Severity,
        initiatives: Count,
        /** Of these: nothing of the kind was ever recorded. */
        toBeRecorded: Count,
        /** Beside these: flags that the organisation lives with for a while. */
        waived: Count,
      }),
    ),
    pilots: z.object({
      running: Count,
      succeeded: Count,
      /** Of the initiatives with a succeeded pilot: those that ever entered Execution. */
      succeededAndInExecution: Count,
    }),
    /** Initiatives in the register without a single recorded pilot, owner or sponsor. */
    neverRecorded: z.object({ owner: Count, executiveSponsor: Count, champion: Count }),
  })
  .meta({ id: 'PortfolioSummary' });
export type PortfolioSummary = z.infer<typeof PortfolioSummary>;
