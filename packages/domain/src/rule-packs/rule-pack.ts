import { z } from 'zod';
import type { Cadence } from '../calendar/cadence.ts';
import { Instant } from '../calendar/calendar.ts';
import { Severity } from '../flags/finding.ts';
import { Prose } from '../initiatives/identifiers.ts';

/** What a rule pack sets, by id of the rule, the gate criterion or the read model; the rest stays as shipped. */
export const PackRules = z
  .record(
    z.string(),
    z.object({ severity: Severity.optional(), parameters: z.record(z.string(), z.unknown()).optional() }),
  )
  .meta({ id: 'PackRules' });
export type PackRules = z.infer<typeof PackRules>;

/** The tuning of the rules for one tenant: what differs from the shipped defaults, by rule id. */
export interface RulePack {
  version: number;
  rules: PackRules;
}

/** The pack every tenant starts with: the defaults as shipped. */
export const shippedRulePack: RulePack = { version: 1, rules: {} };

/** A rule pack as somebody writes it; it counts once it is published. */
export const RulePackDraft = z
  .object({
    rules: PackRules,
    /** Why it is as it is, for those who read a finding of it later. */
    note: Prose.nullable(),
  })
  .meta({ id: 'RulePackDraft' });
export type RulePackDraft = z.infer<typeof RulePackDraft>;

export const RulePackStatus = z.enum(['draft', 'published']).meta({ id: 'RulePackStatus' });
export type RulePackStatus = z.infer<typeof RulePackStatus>;

/** A rule pack as it is kept: numbered, and for ever once it is published. */
export const StoredRulePack = z
  .object({
    version: z.int(),
    status: RulePackStatus,
    note: z.string().nullable(),
    /** By name; `null`: it came with the product. */
    createdBy: z.string().nullable(),
    createdAt: Instant.nullable(),
    /** `null` while it is a draft. */
    publishedBy: z.string().nullable(),
    publishedAt: Instant.nullable(),
    rules: PackRules,
  })
  .meta({ id: 'StoredRulePack' });
export type StoredRulePack = z.infer<typeof StoredRulePack>;

/** What the judgement takes from the tenant beside its rule pack. */
export interface TenantSettings {
  timeZone: string;
  defaultCadence: Cadence | null;
  /** The archetypes of leadership that are an assembler, or as good as one. */
  assemblerArchetypes: readonly string[];
}
