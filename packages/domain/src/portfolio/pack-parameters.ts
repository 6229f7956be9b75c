import type { z } from 'zod';
import type { TitledTunable } from '../rule-packs/pack-contradictions.ts';
import type { RulePack } from '../rule-packs/rule-pack.ts';
import { parametersOf } from '../rule-packs/tuning.ts';

/** A read model that a rule pack tunes. */
export interface TunableReadModel<Schema extends z.ZodObject> extends Omit<TitledTunable, 'severity'> {
  parameters: Schema;
}

/** The parameters of a read model as one rule pack sets them. */
export interface PackParameters<Parameters> {
  parameters: Parameters;
  /** Why the pack's own were not taken and the shipped ones stand in; `null`: all is well. */
  problem: string | null;
}

/**
 * What `pack` sets for the read model, the shipped defaults where it says nothing. A pack is checked before it is
 * published; one that is wrong all the same must not take the page away, so the defaults stand in and the page says so.
 */
export function packParameters<Schema extends z.ZodObject>(
  pack: RulePack,
  readModel: TunableReadModel<Schema>,
): PackParameters<z.infer<Schema>> {
  const { parameters, problem } = parametersOf(pack, readModel);
  if (parameters) return { parameters: parameters as z.infer<Schema>, problem: null };
  return {
    parameters: readModel.parameters.parse({}),
    problem: `The shipped parameters are used, because those of the rule pack are not valid (${problem}).`,
  };
}
