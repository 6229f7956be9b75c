import { z } from 'zod';
import { addDays, type IsoDate } from '../../calendar/calendar.ts';
import { dateInWords } from '../../calendar/date-in-words.ts';
import { departmentName } from '../../departments/department-tree.ts';
import { unretired } from '../../indicators/unretired.ts';
import type { InitiativeFacts, NarrativeFact } from '../../initiatives/facts.ts';
import type { ValueAnchor } from '../../initiatives/phase.ts';
import { anchorInWords } from '../../narratives/anchor-in-words.ts';
import { narrativeHeldOn, writtenNarratives } from '../../narratives/written-narratives.ts';
import type { FindingFact } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { compareText, namesInWords } from '../sentences.ts';

type Facts = Pick<InitiativeFacts, 'narratives' | 'mainAnchor' | 'indicators' | 'departments'>;

/** One way in which the story got diluted: a clause of the sentence, and the facts behind it. */
interface Dilution {
  clause: string;
  field: string;
  evidence: FindingFact[];
}

const mainOf = (facts: Pick<Facts, 'narratives'>, today: IsoDate): NarrativeFact | null =>
  writtenNarratives(facts.narratives, today).find(({ departmentId }) => departmentId === null) ?? null;

/** The main narrative was neither written nor confirmed within `maxDays` days. */
function fading(main: NarrativeFact, maxDays: number, today: IsoDate): Dilution[] {
  const heldOn = narrativeHeldOn(main, today);
  if (today <= addDays(heldOn, maxDays)) return [];
  const words = `last ${heldOn === main.writtenOn ? 'written' : 'confirmed'} on ${dateInWords(heldOn)}`;
  const evidence = [{ label: 'Main narrative', value: words, field: 'narratives', since: heldOn }];
  return [{ clause: `the main narrative was ${words}`, field: 'narratives', evidence }];
}

/** `minDepartments` or more departments claim another anchor in narratives of their own. */
function drifting(facts: Facts, main: ValueAnchor, minDepartments: number, today: IsoDate): Dilution[] {
  const others = writtenNarratives(facts.narratives, today)
    .filter(({ departmentId, anchor }) => departmentId !== null && anchor !== null && anchor !== main)
    .map(({ departmentId, anchor }) => ({
      label: departmentName(departmentId ?? '', facts.departments),
      value: `claims ${anchorInWords(anchor ?? main)}`,
      field: 'narratives',
    }))
    .sort((a, b) => compareText(a.label, b.label) || compareText(a.value, b.value));
  const names = new Set(others.map(({ label }) => label));
  if (names.size === 0 || names.size < minDepartments) return [];
  const clause = `${namesInWords(names)} ${names.size === 1 ? 'claims' : 'claim'} another anchor than ${anchorInWords(main)}`;
  return [{ clause, field: 'narratives', evidence: others }];
}

/** More than half of the value indicators in use name another anchor. */
function divided(facts: Facts, main: ValueAnchor, today: IsoDate): Dilution[] {
  const inUse = unretired(facts.indicators, today).filter(({ measures }) => measures === 'value');
  const others = inUse
    .filter(({ anchor }) => anchor !== null && anchor !== main)
    .map(({ name, anchor }) => ({ label: name, value: `names ${anchorInWords(anchor ?? main)}`, field: 'indicators' }))
    .sort((a, b) => compareText(a.label, b.label) || compareText(a.value, b.value));
  if (2 * others.length <= inUse.length) return [];
  const verb = others.length === 1 ? 'names' : 'name';
  const clause = `${others.length} of ${inUse.length} value indicators ${verb} another anchor than ${anchorInWords(main)}`;
  return [{ clause, field: 'indicators', evidence: others }];
}

/** Compares with the main anchor, or with that of the main narrative where none is chosen; an anchor left out follows it. */
export const narrativeDiluted = defineRule({
  id: 'narrative-diluted',
  title: 'Narrative diluted',
  group: 'value-and-reporting',
  severity: 'minor',
  phases: ['execution', 'scale', 'innovation'],
  springsWhen:
    'The main narrative was neither written nor confirmed within `maxDays` days, or `minDepartments` or more departments claim another anchor than the main one, or more than half of the value indicators in use name another.',
  why: 'The most common mistake in scaling: the pilot had a clear case, then every department tells a story of its own, and no executive knows which one to defend.',
  clearsWhen: 'Confirm or rewrite the main narrative, and agree on its anchor with the departments.',
  clearsAt: 'narratives',
  parameters: z.object({
    maxDays: z.int().min(1).default(180).describe('Days for which a written or confirmed narrative holds'),
    minDepartments: z.int().min(1).default(2).describe('Departments with another anchor that dilute the narrative'),
  }),
  reads: ['narratives', 'mainAnchor', 'indicators', 'departments'],
  subjects: [
    {
      record: 'Write the main narrative: what the business gets, in words that everybody shares.',
      isRecorded: (facts, { today }) => mainOf(facts, today) !== null,
    },
  ],
  evaluate(facts, { today, parameters }) {
    const main = mainOf(facts, today);
    if (!main) return { kind: 'clear' };
    const anchor = facts.mainAnchor ?? main.anchor;
    const dilutions = [
      ...fading(main, parameters.maxDays, today),
      ...(anchor ? drifting(facts, anchor, parameters.minDepartments, today) : []),
      ...(anchor ? divided(facts, anchor, today) : []),
    ];
    if (dilutions.length === 0) return { kind: 'clear' };

    const words = dilutions.map(({ clause }) => clause).join(', and ');
    return {
      kind: 'sprung',
      sentence: `${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
      evidence: dilutions.flatMap(({ evidence }) => evidence),
      clearsAt: dilutions[0]?.field,
    };
  },
  turningPoints: (facts, { parameters }) => [
    ...facts.narratives
      .flatMap(({ writtenOn, confirmedOn }) => [writtenOn, confirmedOn])
      .flatMap((date) => [date, date && addDays(date, parameters.maxDays + 1)]),
    ...facts.indicators.map((indicator) => indicator.retiredOn),
  ],
});
