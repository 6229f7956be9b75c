import type { Narrative } from '@flightpath/domain';

/** "the main narrative", "the narrative of Claims": one inside a sentence. */
export const narrativeInWords = ({ department }: Pick<Narrative, 'department'>): string =>
  department ? `the narrative of ${department.name}` : 'the main narrative';
