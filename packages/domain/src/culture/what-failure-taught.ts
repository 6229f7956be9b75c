import { z } from 'zod';
import { compareKeys, EntryRef, refOf } from '../portfolio/entry-ref.ts';
import type { PortfolioEntry } from '../portfolio/portfolio-entry.ts';

const Count = z.int().min(0);

/** Whether what did not succeed left something for the others. An initiative counts once, however often it failed. */
export const FailuresThatTaught = z
  .object({
    taught: Count,
    of: Count,
    sentence: z.string(),
    /** By key. */
    initiatives: z.array(EntryRef.extend({ hasLearning: z.boolean() })),
  })
  .meta({ id: 'FailuresThatTaught' });
export type FailuresThatTaught = z.infer<typeof FailuresThatTaught>;

const didNotSucceed = ({ state, pilots }: PortfolioEntry): boolean =>
  state === 'stopped' || pilots.some(({ outcome }) => outcome === 'failed' || outcome === 'inconclusive');

const hasLearning = ({ learnings }: PortfolioEntry): boolean =>
  learnings.experiment + learnings.failure + learnings.stop > 0;

/** A learning of any origin counts: what an inconclusive pilot taught is often recorded as an experiment. */
export function failuresThatTaught(entries: readonly PortfolioEntry[]): FailuresThatTaught {
  const initiatives = entries
    .filter(didNotSucceed)
    .sort(compareKeys)
    .map((entry) => ({ ...refOf(entry), hasLearning: hasLearning(entry) }));
  const taught = initiatives.filter((one) => one.hasLearning).length;
  const of = initiatives.length;
  const which =
    of === 1
      ? 'initiative that failed, was inconclusive or was stopped'
      : 'initiatives that failed, were inconclusive or were stopped';
  const sentence =
    of === 0
      ? 'No pilot failed or was inconclusive, and no initiative was stopped.'
      : `${taught} of ${of} ${which} left a learning.`;
  return { taught, of, sentence, initiatives };
}
