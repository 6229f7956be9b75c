import { ruleCatalog } from '@flightpath/domain';

const titles = new Map(ruleCatalog.map(({ id, title }) => [id, title]));

/** The title of a rule; the id itself of one that this version does not know. */
export const ruleTitle = (ruleId: string): string => titles.get(ruleId) ?? ruleId;
