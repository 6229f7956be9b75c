import type { PortfolioSummary } from '@flightpath/domain';

export interface Brake {
  ruleId: string;
  title: string;
  severity: PortfolioSummary['flags'][number]['severity'];
  initiatives: number;
}

export interface Brakes {
  /** Something is recorded, and it is trouble. */
  wrong: Brake[];
  /** Nothing of the kind ever was. */
  toBeRecorded: Brake[];
  /** Known, accepted for a while, and in none of the other counts. */
  waived: Brake[];
}

/**
 * What holds the portfolio back, split; one rule may stand in all three with different initiatives. What is wrong comes
 * by severity, so that one shelved success is not lost behind many small troubles; then, as the others, by initiatives.
 */
export function brakesOf({ flags }: Pick<PortfolioSummary, 'flags'>): Brakes {
  const ranked = (initiativesOf: (flag: PortfolioSummary['flags'][number]) => number): Brake[] =>
    flags
      .map((flag) => ({
        ruleId: flag.ruleId,
        title: flag.title,
        severity: flag.severity,
        initiatives: initiativesOf(flag),
      }))
      .filter(({ initiatives }) => initiatives > 0)
      .sort((a, b) => b.initiatives - a.initiatives || a.title.localeCompare(b.title));
  return {
    wrong: ranked(({ initiatives, toBeRecorded }) => initiatives - toBeRecorded).sort(
      (a, b) => WEIGHT[b.severity] - WEIGHT[a.severity],
    ),
    toBeRecorded: ranked(({ toBeRecorded }) => toBeRecorded),
    waived: ranked(({ waived }) => waived),
  };
}

const WEIGHT = { critical: 3, major: 2, minor: 1 } as const;
