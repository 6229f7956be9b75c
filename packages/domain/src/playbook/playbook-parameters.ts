import { z } from 'zod';
import { type PackParameters, packParameters, type TunableReadModel } from '../portfolio/pack-parameters.ts';
import type { RulePack } from '../rule-packs/rule-pack.ts';

const Minimum = z.int().min(1).max(1_000);
const Percent = z.int().min(1).max(100);
const Days = z.int().min(0).max(3_650);

/** The thresholds of the Scaling Playbook; a rule pack sets them under the id `playbook`. */
export const PlaybookParameters = z
  .object({
    minSucceeded: Minimum.default(3).describe('Fewer succeeded pilots than this say nothing about scaling'),
    scaledBelowPercent: Percent.default(25).describe('Nothing scales when fewer percent of them reached Execution'),
    successFromDays: Days.default(90).describe('A success counts from this age on, because moving on takes time'),
    successToDays: Days.default(365).describe('A success counts up to this age'),
    minLaunched: Minimum.default(3).describe('Fewer judged programs than this say nothing about adoption'),
    laggingFromPercent: Percent.default(50).describe('Adoption lags when it lags in this percent of them or more'),
    minEstablished: Minimum.default(3).describe('Fewer judged programs than this say nothing about a plateau'),
    thrivingFromPercent: Percent.default(60).describe('Everything works when this percent of them or more thrive'),
    growthBelowPercent: z
      .int()
      .min(1)
      .max(1_000)
      .default(102)
      .describe('Growth has plateaued when a quarter has fewer percent of the value of the one before'),
  })
  .refine(({ successFromDays, successToDays }) => successFromDays <= successToDays, {
    path: ['successToDays'],
    message: 'Must not be less than successFromDays',
  })
  .meta({ id: 'PlaybookParameters' });
export type PlaybookParameters = z.infer<typeof PlaybookParameters>;

export const playbookTuning: TunableReadModel<typeof PlaybookParameters> = {
  id: 'playbook',
  title: 'Scaling Playbook',
  parameters: PlaybookParameters,
};

export const playbookParameters = (pack: RulePack): PackParameters<PlaybookParameters> =>
  packParameters(pack, playbookTuning);
