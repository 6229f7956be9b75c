import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { Finding, Severity } from './finding.ts';

export const EpisodeStatus = z.enum(['open', 'cleared', 'lapsed']).meta({ id: 'EpisodeStatus' });
export type EpisodeStatus = z.infer<typeof EpisodeStatus>;

/** An approved waiver, as the judgement needs it. */
export const EpisodeWaiver = z
  .object({
    id: z.uuid(),
    reason: z.string(),
    /** Who approved it. */
    approvedBy: z.string(),
    /** It holds while the flag is not more severe than this. */
    acceptedSeverity: Severity,
    /** The last day on which it holds. */
    expiresOn: IsoDate,
  })
  .meta({ id: 'EpisodeWaiver' });
export type EpisodeWaiver = z.infer<typeof EpisodeWaiver>;

/** One stretch of time during which a rule was sprung on an initiative: a flag. */
export interface Episode {
  ruleId: string;
  openedOn: IsoDate;
  status: EpisodeStatus;
  /** `null` while open. */
  endedOn: IsoDate | null;
  severity: Severity;
  /** False: still open, but the rule could not be judged this time (a fact is gone, or the rule failed). */
  isVerified: boolean;
  /** The open rule under which it is listed and not counted. */
  coveredBy: string | null;
  /** The approved waiver of this episode, whether or not it holds today. */
  waiver: EpisodeWaiver | null;
  /** The waiver holds: out of health, still in sight. */
  isWaived: boolean;
  finding: Finding;
  rulePackVersion: number;
}

/** An episode as the API shows it. */
export const Flag = z
  .object({
    id: z.uuid(),
    initiative: z.object({ key: z.string(), name: z.string() }),
    ruleId: z.string(),
    openedOn: IsoDate,
    status: EpisodeStatus,
    endedOn: IsoDate.nullable(),
    severity: Severity,
    isVerified: z.boolean(),
    coveredBy: z.string().nullable(),
    waiver: EpisodeWaiver.nullable(),
    isWaived: z.boolean(),
    finding: Finding,
    rulePackVersion: z.int(),
  })
  .meta({ id: 'Flag' });
export type Flag = z.infer<typeof Flag>;
