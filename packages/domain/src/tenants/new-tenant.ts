import { z } from 'zod';
import { Name } from '../initiatives/identifiers.ts';
import { TimeZone } from '../settings/time-zone.ts';
import { isReservedSlug } from './reserved-slugs.ts';

/** At most so many organisations does one person make within a day. */
export const MAX_TENANTS_PER_DAY = 5;

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** The currencies that have an ISO 4217 code, as the platform knows them. */
const isCurrency = (code: string): boolean => Intl.supportedValuesOf('currency').includes(code);

const OneLine = Name.max(200).regex(/^[^\r\n]*$/, 'Must be one line');

/** An organisation to be made. */
export const NewTenant = z
  .object({
    slug: z
      .string()
      .regex(SLUG, 'Expected a short name for its addresses: small letters, digits and hyphens, such as acme')
      .refine((slug) => !isReservedSlug(slug), 'Is a word that Flightpath needs for itself. Choose another one')
      .meta({ description: 'Stands in its addresses and cannot be changed.' }),
    name: OneLine,
    timeZone: TimeZone.default('UTC'),
    currency: z
      .string()
      .refine(isCurrency, 'Expected the code of a currency that exists, such as EUR')
      .default('EUR')
      .meta({ examples: ['EUR'] }),
  })
  .meta({ id: 'NewTenant' });
export type NewTenant = z.infer<typeof NewTenant>;

/** A short name for addresses out of a name: "Acmé Group" is `acme-group`; empty where nothing of it can stand there. */
export function slugFrom(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '');
}
