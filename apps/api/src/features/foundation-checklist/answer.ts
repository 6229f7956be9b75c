import {
  ChecklistCompleteness,
  checklistCompleteness,
  FoundationChecklist,
  type InitiativeFacts,
  type IsoDate,
  toChecklist,
} from '@flightpath/domain';
import { z } from 'zod';

/** The checklist as it is written back, and beside it how far it is complete. */
export const ChecklistAnswer = z
  .object({ checklist: FoundationChecklist, completeness: ChecklistCompleteness })
  .meta({ id: 'ChecklistAnswer' });
export type ChecklistAnswer = z.infer<typeof ChecklistAnswer>;

export const checklistAnswer = (facts: InitiativeFacts, today: IsoDate): ChecklistAnswer => ({
  checklist: toChecklist(facts, today),
  completeness: checklistCompleteness(facts, today),
});
