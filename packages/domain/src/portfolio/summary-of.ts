import { daysBetween, type IsoDate } from '../calendar/calendar.ts';
import { ruleCatalog } from '../flags/catalog.ts';
import { compareText } from '../flags/sentences.ts';
import { compareSeverity } from '../flags/severity.ts';
import { PHASES, type Phase } from '../initiatives/phase.ts';
import { nearestRank } from './nearest-rank.ts';
import type { EntryFlag, PortfolioEntry } from './portfolio-entry.ts';
import type { PortfolioSummary } from './portfolio-summary.ts';
import { hasReached } from './stays.ts';

/** Days within which entering a phase counts as recent. */
const RECENT_DAYS = 90;

const countOf = <Item>(items: readonly Item[], isCounted: (item: Item) => boolean): number =>
  items.filter(isCounted).length;

/** The portfolio of one day in numbers: of today from the register's entries, of a past day from its revisions'. */
export function summaryOf(entries: readonly PortfolioEntry[], today: IsoDate): PortfolioSummary {
  const active = entries.filter(({ state }) => state === 'active');
  const inState = (state: PortfolioEntry['state']) => countOf(entries, (entry) => entry.state === state);
  const inHealth = (health: PortfolioEntry['health']) => countOf(active, (entry) => entry.health === health);
  const stating = (health: PortfolioEntry['statedHealth']) => countOf(active, (entry) => entry.statedHealth === health);
  const never = (kind: PortfolioEntry['neverRecorded'][number]) =>
    countOf(entries, ({ neverRecorded }) => neverRecorded.includes(kind));
  const withSuccess = entries.filter(({ pilots }) => pilots.some(({ outcome }) => outcome === 'succeeded'));
  return {
    asOf: today,
    total: entries.length,
    byState: {
      active: active.length,
      paused: inState('paused'),
      stopped: inState('stopped'),
      embedded: inState('embedded'),
    },
    funnel: PHASES.map((phase) => stage(phase, active, today)),
    health: {
      green: inHealth('green'),
      amber: inHealth('amber'),
      red: inHealth('red'),
      unknown: inHealth('unknown'),
    },
    statedHealth: {
      onTrack: stating('on-track'),
      atRisk: stating('at-risk'),
      offTrack: stating('off-track'),
      notStated: stating(null),
    },
    contradicted: countOf(
      active,
      ({ statedHealth, health }) => statedHealth === 'on-track' && (health === 'amber' || health === 'red'),
    ),
    flags: flagsByRule(entries),
    pilots: {
      running: countOf(entries, ({ pilots }) => pilots.some(({ outcome }) => outcome === 'running')),
      succeeded: withSuccess.length,
      succeededAndInExecution: countOf(withSuccess, (entry) => hasReached(entry, 'execution', today)),
    },
    neverRecorded: {
      owner: never('owner'),
      executiveSponsor: never('executive-sponsor'),
      champion: never('champion'),
    },
  };
}

function stage(phase: Phase, active: readonly PortfolioEntry[], today: IsoDate): PortfolioSummary['funnel'][number] {
  const inPhase = active.filter((entry) => entry.phase === phase);
  const days = inPhase.flatMap(({ phaseEnteredOn }) => (phaseEnteredOn ? [daysBetween(phaseEnteredOn, today)] : []));
  return {
    phase,
    count: inPhase.length,
    medianDaysInPhase: nearestRank(days, 50),
    unknownEntry: inPhase.length - days.length,
    enteredRecently: countOf(days, (since) => since >= 0 && since <= RECENT_DAYS),
  };
}

/** Of rules that are no more nothing is counted: they have no group to stand in; the initiative still shows them. */
function flagsByRule(entries: readonly PortfolioEntry[]): PortfolioSummary['flags'] {
  const byRule = new Map<string, EntryFlag[]>();
  for (const flag of entries.flatMap(({ flags }) => flags)) {
    if (flag.coveredBy !== null) continue;
    const known = byRule.get(flag.ruleId);
    if (known) known.push(flag);
    else byRule.set(flag.ruleId, [flag]);
  }
  return ruleCatalog
    .flatMap(({ id, title, group }) => {
      const flags = byRule.get(id) ?? [];
      const counted = flags.filter(({ isWaived }) => !isWaived);
      const severity = flags.map((flag) => flag.severity).sort(compareSeverity)[0];
      if (!severity) return [];
      return {
        ruleId: id,
        title,
        group,
        severity,
        initiatives: counted.length,
        toBeRecorded: countOf(counted, ({ isToBeRecorded }) => isToBeRecorded),
        waived: flags.length - counted.length,
      };
    })
    .sort((a, b) => b.initiatives - a.initiatives || compareText(a.ruleId, b.ruleId));
}
