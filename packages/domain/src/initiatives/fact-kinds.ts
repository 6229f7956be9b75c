import type { InitiativeFacts } from './facts.ts';

/** A kind of fact whose first record is remembered for ever, so that its absence reads `never` or `lost`. */
export type FactKind =
  | 'owner'
  | 'next-phase-owner'
  | 'gate-plan'
  | 'executive-sponsor'
  | 'champion'
  | 'funding-line'
  | 'operating-funding'
  | 'run-team'
  | 'runbook'
  | 'training'
  | 'integration-plan'
  | 'value-anchor'
  | 'value-indicator'
  | 'leading-indicator'
  | 'lagging-indicator'
  | 'narrative'
  | 'status-update'
  | 'value-report'
  | 'learning'
  | 'idea'
  | 'adoption-indicator';

const TESTS: Record<FactKind, (facts: InitiativeFacts) => boolean> = {
  owner: (facts) => facts.ownerId !== null,
  'next-phase-owner': (facts) => facts.nextPhaseOwnerId !== null,
  'gate-plan': (facts) => facts.gatePlannedOn !== null,
  'executive-sponsor': (facts) => facts.sponsors.some((sponsor) => sponsor.kind === 'executive'),
  champion: (facts) => facts.champions.length > 0,
  'funding-line': (facts) => facts.fundingLines.length > 0,
  'operating-funding': (facts) => facts.fundingLines.some((line) => line.kind !== 'pilot'),
  'run-team': (facts) => facts.team.some((member) => member.team === 'run'),
  runbook: (facts) => facts.evidence.some((item) => item.kind === 'runbook'),
  training: (facts) => facts.evidence.some((item) => item.kind === 'training'),
  'integration-plan': (facts) => facts.evidence.some((item) => item.kind === 'integration-plan'),
  'value-anchor': (facts) => facts.mainAnchor !== null,
  'value-indicator': (facts) => facts.indicators.some((indicator) => indicator.measures === 'value'),
  'leading-indicator': (facts) => facts.indicators.some((indicator) => indicator.timing === 'leading'),
  'lagging-indicator': (facts) => facts.indicators.some((indicator) => indicator.timing === 'lagging'),
  narrative: (facts) => facts.narratives.length > 0,
  'status-update': (facts) => facts.statusUpdates.length > 0,
  'value-report': (facts) => facts.lastToldOn !== null,
  learning: (facts) => facts.learnings.length > 0,
  idea: (facts) => facts.ideas.length > 0,
  'adoption-indicator': (facts) => facts.indicators.some((indicator) => indicator.measures === 'adoption'),
};

const KINDS = Object.keys(TESTS) as FactKind[];

/** The kinds recorded now or ever before, in a fixed order. Stored with each revision and handed to the next. */
export function everRecorded(facts: InitiativeFacts): FactKind[] {
  const before = new Set(facts.everRecorded);
  return KINDS.filter((kind) => before.has(kind) || TESTS[kind](facts));
}
