import { z } from 'zod';
import { AssessedHealth } from '../flags/assessment.ts';
import { Finding, Severity } from '../flags/finding.ts';
import { CriterionOutcome, Gate } from '../gates/gate.ts';
import { Id, InitiativeKey } from '../initiatives/identifiers.ts';

const flag = { ruleId: z.string(), title: z.string() };

/** A flag that is open on one side only. */
export const DifferentFlag = z
  .object({
    ...flag,
    severity: Severity,
    /** The open rule under which it is listed and not counted. */
    coveredBy: z.string().nullable(),
    isWaived: z.boolean(),
    finding: Finding,
  })
  .meta({ id: 'DifferentFlag' });
export type DifferentFlag = z.infer<typeof DifferentFlag>;

/** A flag that is open on both sides, more or less severe. */
export const DifferentSeverity = z
  .object({ ...flag, before: Severity, after: Severity, finding: Finding })
  .meta({ id: 'DifferentSeverity' });
export type DifferentSeverity = z.infer<typeof DifferentSeverity>;

/** How the next gate stands on both sides. */
export const GateDifference = z
  .object({
    gate: Gate,
    met: z.object({ before: z.int(), after: z.int() }),
    isReady: z.object({ before: z.boolean(), after: z.boolean() }),
    /** Only those that answer differently. */
    criteria: z.array(
      z.object({ id: z.string(), title: z.string(), before: CriterionOutcome, after: CriterionOutcome }),
    ),
  })
  .meta({ id: 'GateDifference' });
export type GateDifference = z.infer<typeof GateDifference>;

/** What differs between two judgements of one initiative on one day. */
export const AssessmentDifference = z
  .object({
    opens: z.array(DifferentFlag),
    /** Its trouble is gone. */
    clears: z.array(DifferentFlag),
    /** It cannot be asked any more, which is no good news: nobody is silent where nobody sponsors. */
    lapses: z.array(DifferentFlag),
    moreSevere: z.array(DifferentSeverity),
    lessSevere: z.array(DifferentSeverity),
    /** The same flag says something else: one more department without a champion. */
    restated: z.array(z.object({ ...flag, before: z.string(), after: z.string() })),
    health: z.object({ before: AssessedHealth, after: AssessedHealth }),
    /** `null`: the gate stands as before, or none lies ahead. */
    gate: GateDifference.nullable(),
  })
  .meta({ id: 'AssessmentDifference' });
export type AssessmentDifference = z.infer<typeof AssessmentDifference>;

export const InitiativeDifference = AssessmentDifference.extend({
  initiative: z.object({ id: Id, key: InitiativeKey, name: z.string() }),
}).meta({ id: 'InitiativeDifference' });
export type InitiativeDifference = z.infer<typeof InitiativeDifference>;

/** Flags that open, clear and lapse, over many initiatives. Covered ones are listed but not counted. */
export const DifferenceCounts = z
  .object({
    opens: z.int(),
    clears: z.int(),
    lapses: z.int(),
    /** Rules with one of them, by id. */
    byRule: z.array(z.object({ ...flag, opens: z.int(), clears: z.int(), lapses: z.int() })),
  })
  .meta({ id: 'DifferenceCounts' });
export type DifferenceCounts = z.infer<typeof DifferenceCounts>;
