import type { Cadence } from '../calendar/cadence.ts';
import type { Severity } from '../flags/finding.ts';

/** The tuning of the rules for one tenant: what differs from the shipped defaults, by rule id. */
export interface RulePack {
  version: number;
  rules: Record<string, { severity?: Severity; parameters?: Record<string, unknown> }>;
}

/** The pack every tenant starts with: the defaults as shipped. */
export const shippedRulePack: RulePack = { version: 1, rules: {} };

/** What the judgement takes from the tenant beside its rule pack. */
export interface TenantSettings {
  timeZone: string;
  defaultCadence: Cadence | null;
  /** The archetypes of leadership that are an assembler, or as good as one. */
  assemblerArchetypes: readonly string[];
}
