import type { PortfolioSummary } from '@flightpath/domain';

export interface Brake {
  ruleId: string;
  title: string;
  severity: PortfolioSummary['flags'][number]['severity'];
  initiatives: number;
}

/**
 * What holds the portfolio back, split: known to be wrong (something is recorded, and it is trouble) and to be recorded
 * (nothing of the kind ever was). One rule may stand in both with different initiatives. What is wrong comes by severity,
 * so that one shelved success is not lost behind many small troubles; then, as what is missing, by initiatives.
 */
export function brakesOf(summary: PortfolioSummary): { wrong: Brake[]; toBeRecorded: Brake[] } {
  const wrong = summary.flags.map((flag) => brake(flag, flag.initiatives - flag.toBeRecorded));
  const toBeRecorded = summary.flags.map((flag) => brake(flag, flag.toBeRecorded));
  return {
    wrong: ranked(wrong).sort((a, b) => WEIGHT[b.severity] - WEIGHT[a.severity]),
    toBeRecorded: ranked(toBeRecorded),
  };
}

const WEIGHT = { critical: 3, major: 2, minor: 1 } as const;

const brake = ({ ruleId, title, severity }: Brake, initiatives: number): Brake => ({
  ruleId,
  title,
  severity,
  initiatives,
});

/** The one that most initiatives share; a minor flag only where there is nothing graver: it put nothing off track. */
export function commonestOf(wrong: readonly Brake[]): Brake | undefined {
  const grave = wrong.filter(({ severity }) => severity !== 'minor');
  return ranked(grave.length > 0 ? grave : wrong)[0];
}

const ranked = (brakes: readonly Brake[]): Brake[] =>
  brakes
    .filter(({ initiatives }) => initiatives > 0)
    .sort((a, b) => b.initiatives - a.initiatives || a.title.localeCompare(b.title));
