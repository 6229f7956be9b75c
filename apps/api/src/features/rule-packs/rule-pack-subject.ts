import type { Deed } from '../../audit/record-events.ts';

/** The rule pack as the audit log names it. */
export const rulePackSubject = (version: number): Deed['subject'] => ({
  kind: 'rule-pack',
  id: version,
  label: `Rule pack ${version}`,
});
