import { Cadence } from '../calendar/cadence.ts';
import { ValueAnchor } from '../initiatives/phase.ts';
import { PilotOutcome } from '../pilots/pilot.ts';
import { type ImportField, ImportStage } from './import-mapping.ts';

/** The fields whose values come from a fixed list; what a file writes must be given one of these meanings. */
export const CHOICES = {
  stage: ImportStage.options,
  mainAnchor: ValueAnchor.options,
  reportingCadence: Cadence.options,
  pilotOutcome: PilotOutcome.options,
} as const satisfies Partial<Record<ImportField, readonly string[]>>;
export type ChoiceField = keyof typeof CHOICES;

export const isChoiceField = (field: ImportField): field is ChoiceField => field in CHOICES;

/**
 * What words in a value point to, the first match wins. The order carries meaning: a pilot that is complete is still
 * in Foundation, "pre-production" is not production, and "implementation and assessment" is past its assessment.
 */
const WORDS: Record<ChoiceField, readonly (readonly [RegExp, string])[]> = {
  stage: [
    [
      /retire|cancel|stopp|discontinu|abandon|terminat|decommission|withdrawn|sunset|inactive|reject|eingestellt/,
      'stopped',
    ],
    [/abgebrochen|beendet|stillgelegt/, 'stopped'],
    [/pre-? ?(prod|deploy|impl|live)|pilot|proof|\bpo[cv]\b|prototyp|beta|trial|erprobung|versuch/, 'foundation'],
    [/complete|closed|abgeschlossen/, 'stopped'],
    [/scal|expan|enterprise[- ]wide|skalier|ausgeweitet|ausbau/, 'scale'],
    [/innovat|continuous improvement/, 'innovation'],
    [/implement|operat|production|in use|in mission|deploy|\blive\b|roll(ed)?[- ]?out|maintenance|execut/, 'execution'],
    [/betrieb|produktiv|einführung|umsetzung|im einsatz/, 'execution'],
    [/initiat|plan|idea|acqui|develop|research|discover|concept|experiment|explor|evaluat|test|propos/, 'foundation'],
    [
      /backlog|intake|draft|\bnew\b|requirement|design|build|training|assess|foundation|feasib|not started/,
      'foundation',
    ],
    [/entwicklung|idee|konzept|beschaffung|vorbereitung|prüfung/, 'foundation'],
  ],
  mainAnchor: [
    [/revenue|growth|sales|umsatz|wachstum|erlös/, 'revenue-growth'],
    [/effic|cost|saving|productiv|operation|effizienz|kosten|produktiv/, 'operational-efficiency'],
    [/customer|satisf|experience|citizen|kunde|zufrieden/, 'customer-satisfaction'],
  ],
  reportingCadence: [
    [/biweek|bi-week|fortnight|every (two|2) weeks|14|zweiwöch|alle (zwei|2) wochen/, 'biweekly'],
    [/week|woche|wöchentlich/, 'weekly'],
    [/quarter|quartal|vierteljähr/, 'quarterly'],
    [/month|monat/, 'monthly'],
  ],
  pilotOutcome: [
    [/fail|unsuccess|not success|gescheitert|nicht erfolgreich|negativ/, 'failed'],
    [/inconclus|mixed|unclear|partial|unklar|teilweise/, 'inconclusive'],
    [/succe|positive|passed|erfolg|positiv/, 'succeeded'],
    [/running|ongoing|in progress|active|laufend|läuft/, 'running'],
  ],
};

/** The meaning that the words of a value point to; `null` when they point nowhere, or to no choice of `field`. */
export function suggestChoice(field: ChoiceField, value: string): string | null {
  const text = value
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase();
  const exact = (CHOICES[field] as readonly string[]).find((choice) => choice === text.replace(/ /g, '-'));
  return exact ?? WORDS[field].find(([words]) => words.test(text))?.[1] ?? null;
}
