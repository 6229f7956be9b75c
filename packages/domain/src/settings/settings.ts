import { z } from 'zod';
import { Cadence } from '../calendar/cadence.ts';
import type { Contradiction } from '../initiatives/contradiction.ts';
import { Name } from '../initiatives/identifiers.ts';
import { Archetype } from '../people/person.ts';
import { SignInPolicy } from './sign-in-policy.ts';
import { TimeZone } from './time-zone.ts';

/** An archetype of leadership that the organisation knows beside `assembler`, and whether it is as good as one. */
export const OwnArchetype = z.object({ name: z.string(), isAssembler: z.boolean() }).meta({ id: 'OwnArchetype' });
export type OwnArchetype = z.infer<typeof OwnArchetype>;

/** What holds for the whole organisation. */
export const Settings = z
  .object({
    name: z.string(),
    /** Whose calendar its dates are of. */
    timeZone: z.string(),
    currency: z.string(),
    /** For initiatives that say none of their own; `null`: they have none. */
    defaultCadence: Cadence.nullable(),
    archetypes: z.array(OwnArchetype),
    /** What it asks of whoever signs in. API keys are not asked. */
    signInPolicy: SignInPolicy,
  })
  .meta({ id: 'Settings' });
export type Settings = z.infer<typeof Settings>;

const NewArchetype = z.object({ name: Archetype, isAssembler: z.boolean() }).meta({ id: 'NewArchetype' });

/** A merge patch: a field left out stays; the archetypes are given whole. */
export const SettingsChanges = z
  .object({
    name: Name.optional(),
    timeZone: TimeZone.optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'Expected a currency such as EUR')
      .optional(),
    defaultCadence: Cadence.nullable().optional(),
    archetypes: z.array(NewArchetype).max(50).optional(),
    signInPolicy: SignInPolicy.optional(),
  })
  .meta({ id: 'SettingsChanges' });
export type SettingsChanges = z.infer<typeof SettingsChanges>;

/** An archetype that is listed twice, or that everybody knows already. */
export function settingsContradictions({ archetypes = [] }: SettingsChanges, at = '#'): Contradiction[] {
  const names = archetypes.map(({ name }) => name.toLowerCase());
  return archetypes.flatMap(({ name }, index) => {
    const pointer = `${at}/archetypes/${index}/name`;
    if (name.toLowerCase() === 'assembler') {
      return [{ pointer, detail: 'The assembler is known everywhere: list only archetypes of your own.' }];
    }
    const first = names.indexOf(name.toLowerCase());
    if (first === index) return [];
    return [{ pointer, detail: `Archetype ${index + 1} has the same name as archetype ${first + 1}.` }];
  });
}

/** Whether the two judge initiatives alike: by the same calendar, cadence and archetypes that are as good as an assembler. */
export function judgeAlike(one: Settings, other: Settings): boolean {
  return (
    one.timeZone === other.timeZone &&
    one.defaultCadence === other.defaultCadence &&
    assemblers(one).join('\n') === assemblers(other).join('\n')
  );
}

const assemblers = ({ archetypes }: Settings): string[] =>
  archetypes
    .filter(({ isAssembler }) => isAssembler)
    .map(({ name }) => name)
    .sort();
