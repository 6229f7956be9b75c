import {
  FirstFundingLine,
  FirstIndicator,
  InitiativeChanges,
  IsoDate,
  Name,
  NewInitiative,
  NewSponsor,
  Phase,
  PilotChanges,
} from '@flightpath/domain';
import { z } from 'zod';

/** What another system says of an initiative that it knows by an id of its own. */
export const ExternalInitiative = InitiativeChanges.omit({ externalId: true })
  .extend({
    name: Name,
    phase: Phase.optional(),
    phaseEnteredOn: IsoDate.nullable().optional(),
    state: z.enum(['active', 'stopped']).optional(),
    registeredOn: IsoDate.optional(),
    pilot: PilotChanges.optional().meta({
      description: 'The newest pilot; the first one is started when there is none.',
    }),
    sponsors: z
      .array(NewSponsor)
      .max(20)
      .optional()
      .meta({ description: 'Added where the person does not sponsor it yet.' }),
    fundingLines: z
      .array(FirstFundingLine)
      .max(20)
      .optional()
      .meta({ description: 'Added where there is no equal line.' }),
    indicators: z
      .array(FirstIndicator)
      .max(20)
      .optional()
      .meta({ description: 'Added, or changed where the initiative has one of the name.' }),
  })
  .meta({
    id: 'ExternalInitiative',
    description: 'A field left out stays as it is, or has its default when the initiative is new; `null` empties it.',
  });
export type ExternalInitiative = z.infer<typeof ExternalInitiative>;

/** The same as the registration of a new initiative. The end of its pilot is recorded afterwards. */
export function asNewInitiative({ pilot, ...fields }: ExternalInitiative, externalId: string): NewInitiative {
  const { endedOn: _, outcome: __, ...start } = pilot ?? {};
  return NewInitiative.parse({ ...fields, externalId, pilot: pilot ? start : null });
}
