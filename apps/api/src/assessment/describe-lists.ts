// The part of a change that is in an initiative's lists: what was added, ended, changed or removed.
import {
  dateInWords,
  FACT_FIELDS,
  type FactChange,
  type IndicatorFact,
  type InitiativeFacts,
  type StatusUpdateFact,
} from '@flightpath/domain';
import { day, departmentName, line, money, period, personName, words } from './fact-words.ts';

interface Entry {
  /** The same record in both documents has the same one. */
  id: string;
  label: string;
  text: string;
}

type List = { field: string; entries: (facts: InitiativeFacts) => Entry[] };

const LISTS: readonly List[] = [
  { field: 'pilot', entries: pilotEntries },
  {
    field: 'sponsors',
    entries: (facts) =>
      facts.sponsors.map((sponsor) => ({
        id: sponsor.id,
        label: 'Sponsor',
        text: line(personName(facts, sponsor.personId), sponsor.kind, period(sponsor)),
      })),
  },
  {
    field: 'checkIns',
    entries: (facts) =>
      facts.sponsors
        .filter((sponsor) => sponsor.lastCheckInOn !== null)
        .map((sponsor) => ({
          id: sponsor.id,
          label: `Last check-in of ${personName(facts, sponsor.personId)}`,
          text: day(sponsor.lastCheckInOn) ?? '',
        })),
  },
  {
    field: 'champions',
    entries: (facts) =>
      facts.champions.map((champion) => ({
        id: champion.id,
        label: 'Champion',
        text: line(
          `${personName(facts, champion.personId)} (${departmentName(facts, champion.departmentId)})`,
          period(champion),
        ),
      })),
  },
  {
    field: 'team',
    entries: (facts) =>
      facts.team.map((member) => ({
        id: member.id,
        label: member.team === 'run' ? 'Run team' : 'Pilot team',
        text: line(personName(facts, member.personId), member.role, period(member)),
      })),
  },
  {
    field: 'fundingLines',
    entries: (facts) =>
      facts.fundingLines.map((funding) => ({
        id: funding.id,
        label: FACT_FIELDS.fundingLines,
        text: line(
          `${money(funding.amount)} (${funding.kind})`,
          period(funding),
          funding.approvedOn ? `approved on ${dateInWords(funding.approvedOn)}` : 'not approved',
        ),
      })),
  },
  { field: 'indicators', entries: (facts) => facts.indicators.map((indicator) => indicatorEntry(facts, indicator)) },
  { field: 'measurements', entries: (facts) => facts.indicators.flatMap(measurementEntry) },
  {
    field: 'evidence',
    entries: (facts) =>
      facts.evidence.map((item) => ({
        id: item.id,
        label: 'Evidence',
        text: line(
          `${item.title} (${words(item.kind)})`,
          departmentName(facts, item.departmentId),
          `of ${dateInWords(item.date)}`,
          item.validUntil && `valid until ${item.validUntil}`,
        ),
      })),
  },
  {
    field: 'statusUpdates',
    entries: (facts) =>
      newestOfEach(facts.statusUpdates).map((update) => ({
        id: update.departmentId ?? 'owner',
        label: update.departmentId
          ? `Status update of ${departmentName(facts, update.departmentId)}`
          : 'Status update of the owner',
        text: line(
          words(update.health),
          `posted on ${dateInWords(update.postedOn)}`,
          `for the time to ${dateInWords(update.periodTo)}`,
        ),
      })),
  },
  {
    field: 'decisions',
    entries: (facts) =>
      facts.decisions.map((decision) => ({
        id: decision.id,
        label: 'Decision',
        text: line(
          words(decision.outcome),
          `on ${dateInWords(decision.date)}`,
          decision.until && `until ${dateInWords(decision.until)}`,
        ),
      })),
  },
  {
    field: 'conditions',
    entries: (facts) =>
      facts.decisions.flatMap(({ conditions }) =>
        conditions.map((condition) => ({
          id: condition.id,
          label: 'Condition',
          text: line(
            condition.text,
            personName(facts, condition.ownerId),
            `due on ${dateInWords(condition.dueOn)}`,
            condition.metOn && `met on ${dateInWords(condition.metOn)}`,
          ),
        })),
      ),
  },
  {
    field: 'pauses',
    entries: (facts) =>
      facts.pauses.map(({ from, resumeOn, reason }) => ({
        id: from,
        label: 'Pause',
        text: line(reason, `from ${dateInWords(from)}`, `resumes on ${dateInWords(resumeOn)}`),
      })),
  },
  {
    field: 'learnings',
    entries: (facts) =>
      facts.learnings.map((learning) => ({
        id: learning.id,
        label: learning.isReused ? 'Learning re-used' : 'Learning',
        text: line(
          `from ${learning.origin === 'experiment' ? 'an' : 'a'} ${learning.origin}`,
          departmentName(facts, learning.departmentId),
          `of ${dateInWords(learning.date)}`,
        ),
      })),
  },
  {
    field: 'ideas',
    entries: (facts) =>
      facts.ideas.map((idea) => ({
        id: idea.id,
        label: 'Idea',
        text: line(
          departmentName(facts, idea.departmentId),
          idea.isPrompted ? 'prompted' : 'unprompted',
          `of ${dateInWords(idea.date)}`,
        ),
      })),
  },
  {
    field: 'reinvestments',
    entries: (facts) =>
      facts.reinvestments.map(({ id, initiativeKey, approvedOn }) => ({
        id,
        label: 'Value reinvested',
        text: line(`in ${initiativeKey}`, `approved on ${dateInWords(approvedOn)}`),
      })),
  },
  {
    field: 'narratives',
    entries: (facts) =>
      facts.narratives.map((narrative) => ({
        id: narrative.departmentId ?? 'main',
        label: narrative.departmentId
          ? `Value narrative of ${departmentName(facts, narrative.departmentId)}`
          : 'Value narrative',
        text: line(narrative.text, narrative.confirmedOn && `confirmed on ${dateInWords(narrative.confirmedOn)}`),
      })),
  },
];

/** Entries of both documents, by list; one that is only in the older was removed, only in the newer added. */
export function describeLists(before: InitiativeFacts | null, after: InitiativeFacts): FactChange[] {
  return LISTS.flatMap(({ field, entries }) => {
    const was = new Map((before ? entries(before) : []).map((entry) => [entry.id, entry]));
    const is = new Map(entries(after).map((entry) => [entry.id, entry]));
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((id): FactChange[] => {
      const [former, current] = [was.get(id), is.get(id)];
      if (former?.text === current?.text) return [];
      const label = (current ?? former)?.label ?? '';
      return [{ field, label, before: former?.text ?? null, after: current?.text ?? null }];
    });
  });
}

function pilotEntries(facts: InitiativeFacts): Entry[] {
  return facts.pilots.flatMap((pilot) => {
    const name = `Pilot ${pilot.number}`;
    const departments = pilot.departmentIds
      .map((id) => departmentName(facts, id))
      .sort()
      .join(', ');
    const parts: [string, string | null][] = [
      ['outcome', pilot.outcome],
      ['start', day(pilot.startedOn)],
      ['planned end', day(pilot.plannedEndOn)],
      ['end', day(pilot.endedOn)],
      ['departments', departments || null],
      ['team size', pilot.teamSize === null ? null : String(pilot.teamSize)],
      ['budget', pilot.budget && money(pilot.budget)],
      ['hypothesis', pilot.hypothesis],
      ['exit criteria', pilot.exitCriteria],
    ];
    return parts.flatMap(([part, text]) =>
      text === null ? [] : [{ id: `${pilot.number} ${part}`, label: `${name}: ${part}`, text }],
    );
  });
}

function indicatorEntry(facts: InitiativeFacts, indicator: IndicatorFact): Entry {
  const { baseline, baselineDate, target, targetDate } = indicator;
  return {
    id: indicator.id,
    label: 'Indicator',
    text: line(
      `${indicator.name} (${indicator.timing}, ${indicator.measures})`,
      departmentName(facts, indicator.departmentId),
      baseline !== null && `baseline ${baseline}${baselineDate ? ` of ${dateInWords(baselineDate)}` : ''}`,
      target !== null && `target ${target}${targetDate ? ` for ${dateInWords(targetDate)}` : ''}`,
      `in ${indicator.unit}`,
      indicator.direction === 'decrease' && 'less is better',
      indicator.isMain && 'main indicator',
      indicator.weight !== 1 && `weight ${indicator.weight}`,
      words(indicator.anchor),
      words(indicator.accrual),
      indicator.cadence,
      indicator.lagDays !== null && `lag of ${indicator.lagDays} days`,
      indicator.retiredOn && `retired on ${dateInWords(indicator.retiredOn)}`,
    ),
  };
}

function measurementEntry(indicator: IndicatorFact): Entry[] {
  const newest = indicator.measurements[0];
  if (!newest) return [];
  return [
    {
      id: indicator.id,
      label: `Measured: ${indicator.name}`,
      text: `${newest.value} ${indicator.unit} on ${dateInWords(newest.date)} (${newest.confidence})`,
    },
  ];
}

/** The newest update of the owner and of each department, which the facts list last. */
const newestOfEach = (updates: readonly StatusUpdateFact[]): StatusUpdateFact[] => [
  ...new Map(updates.map((update) => [update.departmentId, update])).values(),
];
