import { z } from 'zod';
import { compareText } from '../flags/sentences.ts';
import { InitiativeKey } from '../initiatives/identifiers.ts';
import type { PortfolioEntry } from './portfolio-entry.ts';

/** An initiative behind a number of the portfolio: enough to name it and to open it. */
export const EntryRef = z.object({ key: InitiativeKey, name: z.string() }).meta({ id: 'EntryRef' });
export type EntryRef = z.infer<typeof EntryRef>;

export const refOf = ({ key, name }: PortfolioEntry): EntryRef => ({ key, name });

/** Orders by key as people count: `INI-2` before `INI-12`. */
export const compareKeys = (a: { key: string }, b: { key: string }): number =>
  a.key.length - b.key.length || compareText(a.key, b.key);
