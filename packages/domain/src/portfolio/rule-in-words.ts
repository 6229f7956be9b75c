// What the portfolio says of a rule of which an entry holds only the id. An old entry may name one that is no more.
import { ruleCatalog } from '../flags/catalog.ts';
import type { Rule } from '../flags/rule.ts';

const RULES = new Map<string, Rule>(ruleCatalog.map((rule) => [rule.id, rule]));

/** The rule's title; of a rule that is no more, its id as words. */
export function ruleTitle(ruleId: string): string {
  const words = ruleId.replaceAll('-', ' ');
  return RULES.get(ruleId)?.title ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether its flag is shown but never changes the assessed health. */
export const leavesHealth = (ruleId: string): boolean => RULES.get(ruleId)?.leavesHealth === true;
