import { z } from 'zod';
import { type PackParameters, packParameters, type TunableReadModel } from '../portfolio/pack-parameters.ts';
import type { RulePack } from '../rule-packs/rule-pack.ts';

const Days = z.int().min(1).max(3_650);
const Percent = z.int().min(1).max(200);

/** What counts as speed and as rigour; a rule pack sets them under the id `momentum`. */
export const MomentumParameters = z
  .object({
    foundationDays: Days.default(90).describe('Days that Foundation is expected to take'),
    executionDays: Days.default(180).describe('Days that Execution is expected to take'),
    scaleDays: Days.default(365).describe('Days that Scale is expected to take'),
    speedFromPercent: Percent.default(100).describe('It has speed from this percent of the expected speed on'),
    rigourFromPercent: Percent.max(100)
      .default(50)
      .describe('It has rigour from this percent of the criteria of its next gate on'),
  })
  .meta({ id: 'MomentumParameters' });
export type MomentumParameters = z.infer<typeof MomentumParameters>;

export const momentumTuning: TunableReadModel<typeof MomentumParameters> = {
  id: 'momentum',
  title: 'Momentum',
  parameters: MomentumParameters,
};

export const momentumParameters = (pack: RulePack): PackParameters<MomentumParameters> =>
  packParameters(pack, momentumTuning);
