import type { PortfolioSummary } from '@flightpath/domain';
import type { Portfolio } from './queries.ts';

type Flag = PortfolioSummary['flags'][number];

/** What differs from an empty portfolio. */
export interface SummaryChanges {
  byState?: Partial<PortfolioSummary['byState']>;
  health?: Partial<PortfolioSummary['health']>;
  statedHealth?: Partial<PortfolioSummary['statedHealth']>;
  pilots?: Partial<PortfolioSummary['pilots']>;
  funnel?: PortfolioSummary['funnel'];
  flags?: Partial<Flag>[];
  contradicted?: number;
  headline?: string;
}

/** A summary for tests: an empty portfolio with the given numbers in it. */
export function summaryWith(changes: SummaryChanges): Portfolio {
  const byState = { active: 0, paused: 0, stopped: 0, embedded: 0, ...changes.byState };
  return {
    asOf: '2026-03-12',
    total: byState.active + byState.paused + byState.stopped + byState.embedded,
    byState,
    funnel: changes.funnel ?? [],
    health: { green: 0, amber: 0, red: 0, unknown: 0, ...changes.health },
    statedHealth: { onTrack: 0, atRisk: 0, offTrack: 0, notStated: 0, ...changes.statedHealth },
    contradicted: changes.contradicted ?? 0,
    flags: (changes.flags ?? []).map((flag) => ({
      ruleId: 'no-next-step',
      title: 'No next step',
      group: 'after-the-pilot',
      severity: 'major',
      initiatives: 1,
      toBeRecorded: 0,
      waived: 0,
      ...flag,
    })),
    pilots: { running: 0, succeeded: 0, succeededAndInExecution: 0, ...changes.pilots },
    neverRecorded: { owner: 0, executiveSponsor: 0, champion: 0 },
    headline: changes.headline ?? 'No symptom shows so far.',
  };
}
