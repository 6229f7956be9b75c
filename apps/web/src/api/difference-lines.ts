import type { DifferentFlag, InitiativeDifference } from '@flightpath/domain';
import type { DifferenceCardProps, DifferenceKind, DifferenceLine } from '../ui/difference-card.tsx';
import { assessedTone, gateLeadsTo } from '../ui/words.ts';

const outcomeWords = {
  met: 'met',
  unmet: 'not met',
  'not-applicable': 'not asked for',
  'not-enough-data': 'not known',
  error: 'not known, for a fault',
} as const;

/** What a what-if or a dry run says of one initiative, as its card shows it: bad news first. */
export function differenceCard(difference: InitiativeDifference, tenant: string): DifferenceCardProps {
  const { initiative, health, gate, opens, clears, lapses, moreSevere, lessSevere, restated } = difference;
  return {
    name: `${initiative.key} ${initiative.name}`,
    href: `/${tenant}/initiatives/${initiative.key}`,
    health: { before: assessedTone[health.before], after: assessedTone[health.after] },
    lines: [
      ...opens.map((flag) => lineOf('opens', flag)),
      ...moreSevere.map(({ ruleId, title, before, after }) =>
        plain('more-severe', ruleId, after, title, `It was ${before} and becomes ${after}.`),
      ),
      ...restated.map(({ ruleId, title, after }) => plain('restated', ruleId, null, title, after)),
      ...lapses.map((flag) => lineOf('lapses', flag, 'It cannot be asked any more.')),
      ...lessSevere.map(({ ruleId, title, before, after }) =>
        plain('less-severe', ruleId, after, title, `It was ${before} and becomes ${after}.`),
      ),
      ...clears.map((flag) => lineOf('clears', flag)),
    ],
    gate: gate && {
      title: `Gate to ${gateLeadsTo[gate.gate]}`,
      before: gate.met.before,
      after: gate.met.after,
      criteria: gate.criteria.map(
        ({ title, before, after }) => `${title}: ${outcomeWords[before.kind]}, then ${outcomeWords[after.kind]}`,
      ),
    },
  };
}

function lineOf(kind: DifferenceKind, flag: DifferentFlag, reason?: string): DifferenceLine {
  const notes = [flag.coveredBy && 'Listed under another flag, not counted.', flag.isWaived && 'Waived.', reason];
  return {
    ...plain(kind, flag.ruleId, flag.severity, flag.title, flag.finding.sentence),
    note: notes.filter(Boolean).join(' ') || undefined,
  };
}

const plain = (
  kind: DifferenceKind,
  ruleId: string,
  severity: DifferenceLine['severity'],
  title: string,
  sentence: string,
): DifferenceLine => ({ key: `${kind} ${ruleId}`, kind, severity, title, sentence });
