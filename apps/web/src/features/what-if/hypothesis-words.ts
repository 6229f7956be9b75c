import type { HypotheticalChanges } from '@flightpath/domain';
import type { Tunable } from '../../api/rule-packs.ts';
import { evidenceWords, outcomeWords } from '../../ui/words.ts';
import type { Supposed } from './what-if-search.ts';

/** The names behind the ids of a hypothesis. Whoever is not known any more reads as such. */
export interface Names {
  person: (id: string) => string;
  department: (id: string) => string;
  /** "the operating funding of INI-4". */
  fundingLine: (id: string, of: string | undefined) => string;
  tunable: (id: string) => Tunable | undefined;
  date: (isoDate: string) => string;
}

/** One hypothesis as a clause that follows "if": "Ann Lee leaves on 1 April 2027". */
export function hypothesisInWords(supposed: Supposed, names: Names): string {
  switch (supposed.kind) {
    case 'person-leaves': {
      const who = names.person(supposed.personId);
      return supposed.on === null ? `${who} stays after all` : `${who} leaves on ${names.date(supposed.on)}`;
    }
    case 'funding-line-ends': {
      const what = names.fundingLine(supposed.fundingLineId, supposed.of);
      return supposed.on === null ? `${what} goes` : `${what} ends on ${names.date(supposed.on)}`;
    }
    case 'parameters':
      return tuningInWords(supposed, names);
    case 'facts':
      return `${supposed.initiativeKey} has ${joined(changesInWords(supposed.changes, names))}`;
  }
}

function tuningInWords(supposed: Supposed & { kind: 'parameters' }, { tunable }: Names): string {
  const rule = tunable(supposed.ruleId);
  const title = rule?.title ?? supposed.ruleId;
  const set = Object.entries(supposed.parameters ?? {}).map(([name, value]) => {
    const meaning = rule?.parameters.find((parameter) => parameter.name === name)?.meaning ?? name;
    return `with ${String(value)} for “${meaning}”`;
  });
  const severity = supposed.severity === undefined ? [] : [`as ${supposed.severity}`];
  return `“${title}” is judged ${joined([...severity, ...set])}`;
}

function changesInWords(changes: HypotheticalChanges, { person, department, date }: Names): string[] {
  const { ownerId, nextPhaseOwnerId, gatePlannedOn, addSponsors, addChampions, addEvidence, pilotEnd } = changes;
  return [
    ...(ownerId === undefined ? [] : [ownerId === null ? 'no owner' : `${person(ownerId)} as owner`]),
    ...(nextPhaseOwnerId === undefined
      ? []
      : [nextPhaseOwnerId === null ? 'no next owner' : `${person(nextPhaseOwnerId)} as next owner`]),
    ...(gatePlannedOn === undefined
      ? []
      : [gatePlannedOn === null ? 'no date for its gate' : `its gate planned on ${date(gatePlannedOn)}`]),
    ...(addSponsors ?? []).map(({ personId, kind }) => `${person(personId)} as ${kind} sponsor`),
    ...(addChampions ?? []).map((one) => `${person(one.personId)} as champion in ${department(one.departmentId)}`),
    ...(addEvidence ?? []).map(({ kind }) => `one more document: ${evidenceWords[kind].toLowerCase()}`),
    ...(pilotEnd ? [`a pilot that ${outcomeWords[pilotEnd.outcome].toLowerCase()} on ${date(pilotEnd.endedOn)}`] : []),
  ];
}

const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? 'nothing else') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
