import { z } from 'zod';

const Names = z.array(z.string().trim().min(1).max(300)).max(200);
const Text = z.string().max(20_000);

/**
 * The article's FoundationChecklist, exactly its nine fields. Reading it gives names; writing it resolves every
 * entry to one person, department or indicator, by name or as `id:<uuid>`.
 */
export const FoundationChecklist = z
  .object({
    executiveAlignment: z.object({
      /** People who sponsor it; more than one department should be represented. */
      sponsors: Names,
      valueNarrative: Text,
      /** `Decision rights: ...`, a newline, `Escalation path: ...`. */
      governanceModel: Text,
    }),
    crossFunctional: z.object({
      /** All departments that will be affected. */
      departments: Names,
      /** `Ann Lee (Claims)`: a named individual in each department. */
      changeChampions: Names,
      communicationPlan: Text,
    }),
    valueMeasurement: z.object({
      leadingIndicators: Names,
      laggingIndicators: Names,
      /** `weekly`, `biweekly`, `monthly`, `quarterly`, or empty. */
      reportingCadence: z.string().max(20),
    }),
  })
  .meta({ id: 'FoundationChecklist' });
export type FoundationChecklist = z.infer<typeof FoundationChecklist>;

export const ChecklistField = z
  .enum([
    'sponsors',
    'valueNarrative',
    'governanceModel',
    'departments',
    'changeChampions',
    'communicationPlan',
    'leadingIndicators',
    'laggingIndicators',
    'reportingCadence',
  ])
  .meta({ id: 'ChecklistField' });
export type ChecklistField = z.infer<typeof ChecklistField>;

/** For each of the nine fields: whether it is complete, and what is missing. */
export const ChecklistCompleteness = z
  .object({
    complete: z.int(),
    of: z.literal(9),
    fields: z.array(z.object({ field: ChecklistField, isComplete: z.boolean(), gap: z.string().nullable() })),
  })
  .meta({ id: 'ChecklistCompleteness' });
export type ChecklistCompleteness = z.infer<typeof ChecklistCompleteness>;
