import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { DepartmentRef, Id, Name } from '../initiatives/identifiers.ts';

export const EvidenceKind = z
  .enum(['runbook', 'training', 'process', 'integration-plan', 'governance', 'change-plan', 'handover-test', 'other'])
  .meta({ id: 'EvidenceKind' });
export type EvidenceKind = z.infer<typeof EvidenceKind>;

/** A link to a document that shows something is in place. Valid from its date to `validUntil`, both included. */
export const Evidence = z
  .object({
    id: Id,
    kind: EvidenceKind,
    title: z.string(),
    url: z.string().nullable(),
    date: IsoDate,
    validUntil: IsoDate.nullable(),
    /** `null`: it holds for the whole initiative. */
    department: DepartmentRef.nullable(),
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof Evidence>;

export const NewEvidence = z
  .object({
    kind: EvidenceKind,
    title: Name,
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .nullable()
      .default(null),
    date: IsoDate,
    validUntil: IsoDate.nullable().default(null),
    departmentId: Id.nullable().default(null),
  })
  .meta({ id: 'NewEvidence' });
export type NewEvidence = z.infer<typeof NewEvidence>;

export const EvidenceChanges = z
  .object({
    title: Name.optional(),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .nullable()
      .optional(),
    validUntil: IsoDate.nullable().optional(),
  })
  .meta({ id: 'EvidenceChanges' });
export type EvidenceChanges = z.infer<typeof EvidenceChanges>;
