import { matchKey } from './plain-text.ts';

/** What people write where they have nothing to write. Taken from real registers, in English and German. */
const SAYS_NOTHING = new Set([
  'n/a',
  'na',
  'n.a',
  'n/k',
  '#n/a',
  'none',
  'null',
  'nil',
  'tbd',
  'tba',
  'tbc',
  'todo',
  'to be determined',
  'to be defined',
  'unknown',
  'not known',
  'not applicable',
  'not available',
  'not provided',
  'not yet',
  'blank',
  'blank/not provided',
  'keine',
  'keiner',
  'keine angabe',
  'k.a',
  'entfällt',
  'unbekannt',
  'nicht bekannt',
  'nicht zutreffend',
  'noch offen',
  'offen',
]);

/** Whether a cell says nothing: empty, only signs (`-`, `?`, `...`), or a word such as `N/A`, `none`, `TBD`. */
export function isBlank(cell: string): boolean {
  const text = matchKey(cell).replace(/[.\s]+$/, '');
  return !/[\p{L}\p{N}]/u.test(text) || SAYS_NOTHING.has(text);
}
