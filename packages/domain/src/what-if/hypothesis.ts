import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { EvidenceKind } from '../evidence/evidence.ts';
import { Severity } from '../flags/finding.ts';
import { Id, InitiativeKey } from '../initiatives/identifiers.ts';
import { SponsorKind } from '../sponsors/sponsor.ts';

/** What is supposed of one initiative. A field left out stays as it is; records are added to those there are. */
export const HypotheticalChanges = z
  .object({
    ownerId: Id.nullable().optional(),
    nextPhaseOwnerId: Id.nullable().optional(),
    gatePlannedOn: IsoDate.nullable().optional(),
    /** All of them; those of its pilots always stay. */
    affectedDepartmentIds: z.array(Id).max(200).optional(),
    addSponsors: z
      .array(z.object({ personId: Id, kind: SponsorKind, from: IsoDate.nullable() }))
      .max(20)
      .optional(),
    /** `on` is the last day. */
    endSponsors: z
      .array(z.object({ sponsorId: Id, on: IsoDate }))
      .max(20)
      .optional(),
    addChampions: z
      .array(z.object({ personId: Id, departmentId: Id, from: IsoDate.nullable() }))
      .max(200)
      .optional(),
    /** `departmentId: null`: for the whole initiative. */
    addEvidence: z
      .array(z.object({ kind: EvidenceKind, date: IsoDate, departmentId: Id.nullable() }))
      .max(20)
      .optional(),
    /** The newest pilot ends like this. */
    pilotEnd: z.object({ outcome: z.enum(['succeeded', 'failed', 'inconclusive']), endedOn: IsoDate }).optional(),
  })
  .meta({ id: 'HypotheticalChanges' });
export type HypotheticalChanges = z.infer<typeof HypotheticalChanges>;

/** One thing that is supposed, without being recorded. */
export const Hypothesis = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('person-leaves'),
      personId: Id,
      /** The first day away; `null`: they stay after all. */
      on: IsoDate.nullable(),
    }),
    z.object({
      kind: z.literal('funding-line-ends'),
      fundingLineId: Id,
      /** The last day on which there is money; `null`: the line goes altogether. */
      on: IsoDate.nullable(),
    }),
    z.object({
      kind: z.literal('parameters'),
      ruleId: z.string(),
      /** Those left out stay as the rule pack has them. */
      parameters: z.record(z.string(), z.unknown()).optional(),
      severity: Severity.optional(),
    }),
    z.object({ kind: z.literal('facts'), initiativeKey: InitiativeKey, changes: HypotheticalChanges }),
  ])
  .meta({ id: 'Hypothesis' });
export type Hypothesis = z.infer<typeof Hypothesis>;

/** All that is supposed at once, one after the other. */
export const WhatIf = z.array(Hypothesis).max(50).meta({ id: 'WhatIf' });
export type WhatIf = z.infer<typeof WhatIf>;
