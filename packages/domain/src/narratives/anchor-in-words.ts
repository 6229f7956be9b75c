import type { ValueAnchor } from '../initiatives/phase.ts';

/** A value anchor as a sentence writes it: `operational efficiency`. */
export const anchorInWords = (anchor: ValueAnchor): string => anchor.replaceAll('-', ' ');
