import { problem } from './problems.ts';

/** The entity tag of an initiative's revision. */
export const etagOf = (revision: number): string => `"${revision}"`;

/**
 * The revision that an `If-Match` header names; `null` for `*`, which any revision matches. Throws 428 without the
 * header, 412 for a tag that no revision ever had. Weak tags count: proxies that compress weaken ours.
 */
export function readIfMatch(header: string | undefined): number | null {
  if (header === undefined || header.trim() === '') throw problem('if-match-required');
  if (header.trim() === '*') return null;
  const revision = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (revision === undefined)
    throw problem('changed-meanwhile', { detail: 'If-Match is not the ETag of an initiative.' });
  return Number(revision);
}
