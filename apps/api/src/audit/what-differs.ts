import { isDeepStrictEqual } from 'node:util';
import { withoutSecrets } from './without-secrets.ts';

type Values = Record<string, unknown>;

export interface Difference {
  before: Values | null;
  after: Values | null;
}

/**
 * The fields in which the two differ, without secrets; all of them where there was nothing before, or is nothing after.
 * `null`: they are alike.
 */
export function whatDiffers(before: object | null, after: object | null): Difference | null {
  const differing = Object.keys({ ...before, ...after }).filter(
    (field) => !isDeepStrictEqual((before as Values | null)?.[field], (after as Values | null)?.[field]),
  );
  if (differing.length === 0) return null;
  const side = (values: object | null) =>
    values && withoutSecrets(Object.fromEntries(differing.map((field) => [field, (values as Values)[field]])));
  return { before: side(before), after: side(after) };
}
