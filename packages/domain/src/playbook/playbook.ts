import type { IsoDate } from '../calendar/calendar.ts';
import type { PortfolioEntry } from '../portfolio/portfolio-entry.ts';
import type { RulePack } from '../rule-packs/rule-pack.ts';
import { adoptionLagsBehind } from './adoption-lags-behind.ts';
import { growthHasPlateaued } from './growth-has-plateaued.ts';
import { pilotsDoNotScale } from './pilots-do-not-scale.ts';
import { playbookParameters } from './playbook-parameters.ts';
import type { PlaybookReading } from './playbook-reading.ts';
import type { QuarterValue } from './quarter-value.ts';
import { readSymptom, type Symptom } from './symptom.ts';
import { verdictOf } from './verdict.ts';

/** In the order of the playbook: the earliest present one is the verdict. */
const SYMPTOMS: readonly Symptom[] = [pilotsDoNotScale, adoptionLagsBehind, growthHasPlateaued];

/**
 * The Scaling Playbook, computed, for the initiatives given: those of the organisation, or of a department and the ones
 * below it. Waivers do not change it.
 *
 * @param quarterValues At least those of the last complete calendar quarter and the one before it.
 */
export function playbook(
  entries: readonly PortfolioEntry[],
  quarterValues: readonly QuarterValue[],
  pack: RulePack,
  today: IsoDate,
): PlaybookReading {
  const { parameters, problem } = playbookParameters(pack);
  const symptoms = SYMPTOMS.map((symptom) => readSymptom(symptom, entries, { parameters, quarterValues, today }));
  return { asOf: today, symptoms, verdict: verdictOf(symptoms), problem };
}
