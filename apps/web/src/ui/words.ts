import type { HealthTone } from './health-shape.tsx';

// The words for the fixed values of the domain, in one place, so that no two screens name one thing differently.

export const phaseWords = {
  foundation: 'Foundation',
  execution: 'Execution',
  scale: 'Scale',
  innovation: 'Innovation',
} as const;

/** The stop of each phase on the flight path, and the stops' names in order. */
export const phaseStop = { foundation: 0, execution: 1, scale: 2, innovation: 3 } as const;
export const phaseStopLabels: readonly string[] = Object.values(phaseWords);

export const stateWords = { active: 'Active', paused: 'Paused', stopped: 'Stopped', embedded: 'Embedded' } as const;

/** The judgement of the rules (`green`, ...) in the tones that screens show. */
export const assessedTone = {
  green: 'on-track',
  amber: 'at-risk',
  red: 'off-track',
  unknown: 'unknown',
} as const satisfies Record<string, HealthTone>;

export const anchorWords = {
  'revenue-growth': 'Revenue growth',
  'operational-efficiency': 'Operational efficiency',
  'customer-satisfaction': 'Customer satisfaction',
} as const;

export const cadenceWords = {
  weekly: 'Weekly',
  biweekly: 'Every two weeks',
  monthly: 'Monthly',
  quarterly: 'Quarterly',
} as const;

export const outcomeWords = {
  running: 'Running',
  succeeded: 'Succeeded',
  failed: 'Failed',
  inconclusive: 'Inconclusive',
} as const;

export const evidenceWords = {
  runbook: 'Runbook',
  training: 'Training',
  process: 'Process',
  'integration-plan': 'Integration plan',
  governance: 'Governance',
  'change-plan': 'Change plan',
  'handover-test': 'Handover test',
  other: 'Other document',
} as const;

export const measuresWords = {
  technical: 'Technical',
  adoption: 'Adoption',
  change: 'Change',
  value: 'Value',
} as const;

export const timingWords = { leading: 'Leading', lagging: 'Lagging' } as const;

export const fundingWords = { pilot: 'Pilot', operating: 'Operating', reinvestment: 'Reinvestment' } as const;

export const sponsorWords = { executive: 'Executive sponsor', secondary: 'Secondary sponsor' } as const;

/** What was decided, in the past tense. */
export const decisionWords = {
  advance: 'Advanced',
  'advance-with-conditions': 'Advanced with conditions',
  hold: 'Held where it is',
  'step-back': 'Stepped back',
  stop: 'Stopped',
} as const;

/** Where a gate leads. */
export const gateLeadsTo = {
  'foundation-to-execution': 'Execution',
  'execution-to-scale': 'Scale',
  'scale-to-innovation': 'Innovation',
  'innovation-to-embedded': 'everyday use',
} as const;

export const gateFunctionWords = {
  business: 'Business',
  'it-and-operations': 'IT and operations',
  'risk-and-compliance': 'Risk and compliance',
} as const;

export const gateVerdictWords = { support: 'Supports it', concern: 'Has a concern', object: 'Objects' } as const;

export const learningOriginWords = {
  experiment: 'From an experiment',
  failure: 'From a failure',
  stop: 'From a stop',
} as const;

export const roleWords = {
  admin: 'Admin',
  pmo: 'PMO staff',
  executive: 'Executive',
  champion: 'Champion',
  viewer: 'Viewer',
} as const;

/** The options of a choice, from one of the records above. */
export function choices<Value extends string>(
  words: Readonly<Record<Value, string>>,
): { value: Value; label: string }[] {
  return (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value] }));
}
