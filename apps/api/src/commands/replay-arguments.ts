import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { IsoDate, PackRules, packContradictions, tunables } from '@flightpath/domain';
import { Refused } from './operator.ts';

export interface ReplayArguments {
  tenant: string;
  from: IsoDate;
  to: IsoDate;
  /** The number of a published rule pack. */
  pack: number;
  /** What it is compared with: another one, rules that nobody published, or (`null`) the pack that is in force. */
  against: number | PackRules | null;
}

export const USAGE = `npm run replay -- --tenant <slug> --from YYYY-MM-DD --to YYYY-MM-DD --pack N [--against M | --rules <json, or a file of it>]

  --tenant      the organisation, by the name in its addresses
  --from, --to  the first and the last day that is judged, both included
  --pack        a rule pack by its number; 1 is the rules as shipped
  --against     the rule pack to compare with; the one in force when left out
  --rules       rules to compare with that nobody has published, as a draft has them: {"shelved":{"parameters":{"maxQuietDays":30}}}`;

/** What the operator asks for. Throws a sentence that says what is wrong with it. */
export function readArguments(args: string[]): ReplayArguments {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: { tenant: text, from: text, to: text, pack: text, against: text, rules: text },
  });
  const { tenant, from, to, pack, against, rules } = values;
  if (!tenant || !from || !to || !pack)
    throw new Refused(`Say the organisation, both days and a rule pack.\n\n${USAGE}`);
  if (against !== undefined && rules !== undefined)
    throw new Refused(`Compare with --against or with --rules.\n\n${USAGE}`);
  const period = { from: dateOf(from), to: dateOf(to) };
  if (period.from > period.to) throw new Refused(`The period would end (${to}) before it begins (${from}).`);
  return { tenant, ...period, pack: numberOf(pack), against: comparedWith(against, rules) };
}

function comparedWith(against: string | undefined, rules: string | undefined): ReplayArguments['against'] {
  if (rules !== undefined) return readRules(rules);
  return against === undefined ? null : numberOf(against);
}

function dateOf(text: string): IsoDate {
  const date = IsoDate.safeParse(text);
  if (!date.success) throw new Refused(`"${text}" is no date.\n\n${USAGE}`);
  return date.data;
}

function numberOf(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Refused(`"${text}" is no number of a rule pack.\n\n${USAGE}`);
  return Number(text);
}

function readRules(given: string): PackRules {
  const isInline = given.trimStart().startsWith('{');
  if (!isInline && !existsSync(given)) throw new Refused(`There is no file ${given} of rules.`);
  const rules = PackRules.safeParse(parsed(isInline ? given : readFileSync(given, 'utf8')));
  if (!rules.success) {
    throw refusedRules(rules.error.issues.map(({ path, message }) => `${path.join('.') || 'rules'}: ${message}`));
  }
  const found = packContradictions(rules.data, tunables, '#');
  if (found.length > 0) throw refusedRules(found.map(({ pointer, detail }) => `${pointer}: ${detail}`));
  return rules.data;
}

const refusedRules = (lines: string[]) =>
  new Refused(['The rules are none that could be published:', ...lines.map((line) => `  ${line}`)].join('\n'));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refused(`The rules are not valid JSON: ${(error as Error).message}`);
  }
}
